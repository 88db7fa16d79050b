package org.guiju.facts;

import java.math.BigDecimal;

/**
 * One row of an allocation table. Amounts are in the unit of the table, as printed.
 *
 * @param origin where it was read
 * @param regionName name in the first column, as printed
 * @param kind TOTAL, SUBTOTAL, REGION or UNIT; null lets the name decide
 * @param yearTotal money issued for the whole year; null when blank
 * @param earlierTranches money issued by earlier papers; null when blank
 * @param thisTranche money issued by this paper, negative when taken back; null when blank
 * @param method FACTOR or PROJECT where the row differs from the plan
 * @param evidence approval or review the row rests on
 * @param region region the name stands for; null when it is not known
 * @param nameState RESOLVED, AMBIGUOUS or UNKNOWN
 * @param suggestion a known name close to an unknown one; null when there is none
 * @param part number of the block a subtotal opens, from 1; 0 for rows outside any; null for totals
 */
@Label("分配表明细行")
public record AllocationRow(
    @Derived Origin origin,
    @Required @Label("地区") String regionName,
    @Label("行类型") @OneOf({"TOTAL", "SUBTOTAL", "REGION", "UNIT"}) String kind,
    @Label("全年下达") BigDecimal yearTotal,
    @Label("已下达") BigDecimal earlierTranches,
    @Label("本次下达") BigDecimal thisTranche,
    @Label("分配方法") @OneOf({"FACTOR", "PROJECT"}) String method,
    @Label("立项批复或竞争评审") String evidence,
    @Derived RegionRef region,
    @Derived String nameState,
    @Derived String suggestion,
    @Derived Long part)
    implements Fact {

  /** True for rows of regions and units, false for totals and subtotals. */
  @Label("明细行")
  public boolean leaf() {
    return "REGION".equals(kind) || "UNIT".equals(kind);
  }

  /** Code of the region; null when it is not known. */
  @Label("地区代码")
  public String regionCode() {
    return region == null ? null : region.code();
  }

  /** Earlier tranches plus this one, a blank counting as absent; null when both are blank. */
  @Label("已下达与本次之和")
  public BigDecimal trancheSum() {
    if (earlierTranches == null) {
      return thisTranche;
    }
    return thisTranche == null ? earlierTranches : earlierTranches.add(thisTranche);
  }

  /** True when every amount the row states agrees: year = earlier + this, or there is no year column. */
  @Label("行内相等")
  public boolean balanced() {
    return yearTotal == null || trancheSum() == null || yearTotal.compareTo(trancheSum()) == 0;
  }

  /** What conversion left behind in the name, in words; null when it is clean. */
  @Label("地区名称中的残留")
  public String untidyName() {
    return CellText.untidy(regionName);
  }

  /** The same row with its name resolved. */
  public AllocationRow resolved(
      String rowKind, RegionRef newRegion, String state, String near, Long block, String subject) {
    return new AllocationRow(
        origin.named(regionName, subject), regionName, rowKind, yearTotal, earlierTranches,
        thisTranche, method, evidence, newRegion, state, near, block);
  }
}
