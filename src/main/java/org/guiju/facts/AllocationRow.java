package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * One row of an allocation table. Amounts are in the unit of the table, as printed.
 *
 * @param origin where it was read
 * @param regionName name in the first column, as printed
 * @param kind TOTAL, SUBTOTAL, REGION, UNIT, or DETAIL for a part of the row above that is not
 *     added up (其中); null lets name and amounts decide
 * @param yearTotal money issued for the whole year; null when blank
 * @param earlierTranches money issued by earlier papers; null when blank
 * @param thisTranche money issued by this paper, negative when taken back; null when blank
 * @param method FACTOR or PROJECT where the row differs from the plan
 * @param evidence approval or review the row rests on
 * @param insured insured persons that the amount was worked out from, in 万人; null when not printed
 * @param sources the amounts by source of money, where the table has columns for them; null where
 *     not. The amounts of the row are of all sources together and never worked out from these
 * @param region region the name stands for; null when it is not known
 * @param nameState RESOLVED, AMBIGUOUS, UNKNOWN, or UNLISTED for an unknown name of a province
 *     whose zones are not registered; null for a name that several of its counties share
 * @param suggestion a known name close to an unknown one; null when there is none
 * @param part number of the block a subtotal opens, from 1; 0 for rows outside any; null for totals
 *     and details
 * @param position running number of the row in the table, from 1
 * @param usesPriorBalance true when the plan tells the region to use its prior-year balance
 * @param fromAbove what of this tranche is money of levels above the submitter, not of its own: all
 *     of it where the table does not divide it by source; null where the sources do not tell
 */
@Label("分配表明细行")
public record AllocationRow(
    @Derived Origin origin,
    @Required @Label("地区") String regionName,
    @Label("行类型") @OneOf({"TOTAL", "SUBTOTAL", "REGION", "UNIT", "DETAIL"}) String kind,
    @Label("全年下达") BigDecimal yearTotal,
    @Label("已下达") BigDecimal earlierTranches,
    @Label("本次下达") BigDecimal thisTranche,
    @Label("分配方法") @OneOf({"FACTOR", "PROJECT"}) String method,
    @Label("立项批复或竞争评审") String evidence,
    @Label("参保人数（万人）") BigDecimal insured,
    @Label("按资金来源") List<SourceAmounts> sources,
    @Derived RegionRef region,
    @Derived @Label("地区名称能否认出") String nameState,
    @Derived @Label("疑似地区名称") String suggestion,
    @Derived @Label("所属分块") Long part,
    @Derived @Label("行次") Long position,
    @Derived Boolean usesPriorBalance,
    @Derived @Label("本次下达中的上级资金") BigDecimal fromAbove)
    implements PlanAmounts {

  /** True for rows of regions and units, false for totals, subtotals and details. */
  @Label("明细行")
  public boolean leaf() {
    return "REGION".equals(kind) || "UNIT".equals(kind);
  }

  /** Code of the region; null when it is not known. */
  @Label("地区代码")
  public String regionCode() {
    return region == null ? null : region.code();
  }

  /**
   * What the row is recognised by in other papers: the code of a region, the name of a unit or of
   * an unknown region, spaces aside.
   */
  @Label("地区")
  public String regionKey() {
    return RegionRef.key("REGION".equals(kind) ? region : null, regionName);
  }

  /** Full name of the region; the printed name when it is not known. */
  @Label("地区全称")
  public String placeName() {
    return region == null ? regionName : region.name();
  }

  /** True when the row has new money although its region was told to use its prior-year balance. */
  @Label("应使用上年结余而仍安排新增资金")
  public boolean againstPriorBalance() {
    return Boolean.TRUE.equals(usesPriorBalance) && thisTranche != null && thisTranche.signum() > 0;
  }

  /** What the region is given for the year, as far as the row tells: all of it, or this tranche. */
  @Label("全年下达、本次下达")
  public BigDecimal yearMoney() {
    return yearTotal == null ? trancheSum() : yearTotal;
  }

  /** The money taken back, as a positive amount; null when this tranche is blank. */
  @Label("收回数")
  public BigDecimal takenBack() {
    return thisTranche == null ? null : thisTranche.negate();
  }

  /** True when more is taken back than {@code earlier} less {@code paid}; in the same unit. */
  public boolean takesMoreThanIsLeft(Object earlier, Object paid) {
    BigDecimal left = ((BigDecimal) earlier).subtract((BigDecimal) paid);
    return thisTranche != null && takenBack().compareTo(left) > 0;
  }

  /** How an amount cell shows that there is nothing: 空白, “0” or a dash; null when it does not. */
  String nothingIn(String field) {
    return switch (stateOf(field)) {
      case BLANK -> "空白";
      case DASH -> "横线";
      case REFERENCE -> null;
      case VALUE -> {
        BigDecimal amount = amount(field);
        yield amount != null && amount.signum() == 0 ? "“0”" : null;
      }
    };
  }

  /** Earlier tranches plus this one, a blank counting as absent; null when both are blank. */
  @Label("已下达与本次之和")
  public BigDecimal trancheSum() {
    return PlanAmounts.sum(earlierTranches, thisTranche);
  }

  /**
   * True when every amount the row states agrees: year = earlier + this, or there is no year
   * column.
   */
  @Label("行内相等")
  public boolean balanced() {
    return yearTotal == null || trancheSum() == null || yearTotal.compareTo(trancheSum()) == 0;
  }

  /** What conversion left behind in the name, in words; null when it is clean. */
  @Label("地区名称中的残留")
  public String untidyName() {
    return CellText.untidy(regionName);
  }

  /** The same row at its place in the table, told apart by what the plan says of its region. */
  public AllocationRow placed(Long newPosition, boolean toldToUseBalance) {
    return new AllocationRow(
        origin,
        regionName,
        kind,
        yearTotal,
        earlierTranches,
        thisTranche,
        method,
        evidence,
        insured,
        sources,
        region,
        nameState,
        suggestion,
        part,
        newPosition,
        toldToUseBalance,
        thisTranche);
  }

  /** The same row with its name resolved. */
  public AllocationRow resolved(
      String rowKind, RegionRef newRegion, String state, String near, Long block, String subject) {
    return new AllocationRow(
        origin.named(regionName, subject),
        regionName,
        rowKind,
        yearTotal,
        earlierTranches,
        thisTranche,
        method,
        evidence,
        insured,
        sources,
        newRegion,
        state,
        near,
        block,
        position,
        usesPriorBalance,
        fromAbove);
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
