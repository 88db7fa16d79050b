package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What one source of money gives to a row of an allocation table. The columns are those of the row,
 * whose own amounts are of all sources together, and in the same unit.
 *
 * @param origin where it was read
 * @param source 中央, 省, 市, 县 …, as printed over its columns (中央资金)
 * @param yearTotal money issued for the whole year; null when blank
 * @param earlierTranches money issued by earlier papers; null when blank
 * @param thisTranche money issued by this paper, negative when taken back; null when blank
 * @param counted true when it is added up with the other sources; false for a part of another (其中),
 *     a subtotal, and 地方 beside the levels it stands for
 * @param fromAbove true for money of a level above the submitter, false for its own and that of
 *     levels below; null when the name does not tell, as 其他资金
 */
@Label("按资金来源的金额")
public record SourceAmounts(
    @Derived Origin origin,
    @Required @Label("资金来源") String source,
    @Label("全年下达") BigDecimal yearTotal,
    @Label("已下达") BigDecimal earlierTranches,
    @Label("本次下达") BigDecimal thisTranche,
    @Derived Boolean counted,
    @Derived Boolean fromAbove)
    implements PlanAmounts {

  /** What the source is recognised by in other rows: its name without spaces and 资金. */
  @Label("资金来源")
  public String key() {
    String name = Spaces.removed(source).replaceFirst("(补助)?资金$", "");
    return name.isEmpty() ? source : name;
  }

  /** Earlier tranches plus this one, a blank counting as absent; null when both are blank. */
  @Label("已下达与本次之和")
  public BigDecimal trancheSum() {
    return PlanAmounts.sum(earlierTranches, thisTranche);
  }

  /** Facts are told apart by where they stand; hashing every amount again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
