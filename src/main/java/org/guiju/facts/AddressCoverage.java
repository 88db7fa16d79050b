package org.guiju.facts;

import java.util.List;

/**
 * How the main recipients of an allocation plan and the regions of its table fit together. Derived;
 * there is none when the paper names no recipients or its table names no regions.
 *
 * @param origin the header, where the recipients stand
 * @param open true when a recipient's amount is left as an empty line, to be looked up in the table
 * @param withoutRow regions addressed that have no row, for no reason the paper gives
 * @param usingPriorBalance regions addressed that have no row because the paper tells them to use
 *     their balance of earlier years
 * @param separatelyPlanned separately planned cities that a collective name such as 各设区市 takes in
 *     and the table leaves out
 * @param notAddressed regions of the table that no recipient stands for; null when there are some
 *     but a recipient could not be told, so that it may be meant
 */
@Label("主送与分配表对照")
public record AddressCoverage(
    @Derived Origin origin,
    @Label("正文金额留空") boolean open,
    @Label("无对应行的主送地区") List<String> withoutRow,
    @Label("应使用上年结余的主送地区") List<String> usingPriorBalance,
    @Label("计划单列市") List<String> separatelyPlanned,
    @Label("可识别的主送单位") List<String> notAddressed)
    implements Fact {

  /** How many regions of the table no recipient stands for; null when that cannot be told. */
  @Label("可识别的主送单位")
  public Long notAddressedCount() {
    return notAddressed == null ? null : (long) notAddressed.size();
  }

  /** The recipients are where a reader must look. */
  @Override
  public Place at(String field) {
    return origin.place("addressees");
  }
}
