package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What an earlier paper of the same fund and year gave to a region. A related fact.
 *
 * @param origin where it was read
 * @param docNo number of the earlier paper
 * @param regionName region; null for the total of the paper
 * @param amount in 万元, negative when taken back
 * @param region region the name stands for; null for units and unknown names
 * @param counted true when the amount counts for the total of its paper: the total itself, or a
 *     region where no total is given
 * @param elsewhere true when the amount stands in another paper than the one submitted
 */
@Label("前期批次")
public record EarlierTranche(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Label("地区") String regionName,
    @Required @Label("金额") BigDecimal amount,
    @Derived RegionRef region,
    @Derived @Label("计入已下达") Boolean counted,
    @Derived @Label("由其他文件下达") Boolean elsewhere)
    implements Fact {

  /** What the region is recognised by, see {@link AllocationRow#regionKey}; null for a total. */
  @Label("地区")
  public String regionKey() {
    return RegionRef.key(region, regionName);
  }

  /** The number of the paper in the prescribed brackets. */
  @Label("文号")
  public String foldedDocNo() {
    return DocNumber.fold(docNo);
  }

  /** True when it came with the paper {@code number}, whatever brackets either is printed in. */
  public boolean isFrom(String number) {
    return DocNumber.fold(docNo).equals(DocNumber.fold(number));
  }
}
