package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A plan that divides a received amount among regions or units.
 *
 * @param origin where it was read
 * @param unit unit line of the table as printed, e.g. 万元; null when there is none
 * @param headerUnit unit named in the column heads or the text, when given
 * @param amountInText amount the covering text names; null when it is left open
 * @param restrictedPurpose sole purpose of this tranche, e.g. 参保扩面; null when none is set
 * @param mustUsePriorBalance regions told to use their prior-year balance instead of new money
 * @param earlierDocNos papers of earlier tranches that the table names
 * @param readsAsGrant true when the covering text hands money out (现下达…)
 * @param clawbackReason reason given for negative amounts
 * @param clawbackAuthority higher-level paper that orders the recovery
 * @param method FACTOR (因素法), PROJECT (项目法) or MIXED
 * @param factors factors the amounts were worked out from
 * @param projectApproval approval of the project (立项批复) or record of the competitive review
 * @param rewardCriteria published criteria for rewards to counties
 * @param statedTotal totals printed beside the rows rather than as a row
 * @param rows rows in printed order
 */
@Label("资金分配方案")
public record AllocationPlan(
    @Derived Origin origin,
    @Label("单位行") String unit,
    @Label("表头单位") String headerUnit,
    @Label("正文金额") BigDecimal amountInText,
    @Label("专项用途") String restrictedPurpose,
    @Label("应使用上年结余的地区") List<String> mustUsePriorBalance,
    @Label("已下达文号") List<String> earlierDocNos,
    @Label("正文是否表述为下达") Boolean readsAsGrant,
    @Label("收回原因") String clawbackReason,
    @Label("收回依据") String clawbackAuthority,
    @Label("分配方法") @OneOf({"FACTOR", "PROJECT", "MIXED"}) String method,
    @Label("分配因素") List<String> factors,
    @Label("立项批复或竞争评审") String projectApproval,
    @Label("奖励标准") String rewardCriteria,
    @Label("合计") StatedTotal statedTotal,
    @Required @Label("明细") List<AllocationRow> rows)
    implements Fact {

  /** True when a row names an earlier tranche. */
  @Label("表中有已下达数")
  public boolean showsEarlierTranches() {
    return rows != null && rows.stream().anyMatch(row -> row.earlierTranches() != null);
  }

  /** True when a row takes money back. */
  @Label("表中有负数")
  public boolean takesBack() {
    return rows != null
        && rows.stream().anyMatch(row -> row.thisTranche() != null && row.thisTranche().signum() < 0);
  }

  /** Sum of this tranche over regions and units; blanks count as absent. */
  @Label("本次下达明细之和")
  public BigDecimal trancheSum() {
    return rows.stream()
        .filter(AllocationRow::leaf)
        .map(AllocationRow::thisTranche)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Numbers of earlier papers with other brackets than 〔〕; empty when there are none. */
  @Label("括号不规范的已下达文号")
  public List<String> unusualDocNos() {
    return DocNumber.unusuallyBracketed(earlierDocNos);
  }

  /** The same plan with its rows resolved. */
  public AllocationPlan withRows(List<AllocationRow> resolved) {
    return new AllocationPlan(
        origin, unit, headerUnit, amountInText, restrictedPurpose, mustUsePriorBalance,
        earlierDocNos, readsAsGrant, clawbackReason, clawbackAuthority, method, factors,
        projectApproval, rewardCriteria, statedTotal, resolved);
  }
}
