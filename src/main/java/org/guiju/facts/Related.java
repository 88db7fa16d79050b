package org.guiju.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Facts of other papers that a submission is checked against. An absent list means “not given”,
 * which leaves the rules that need it unchecked; an empty list means “there are none”.
 *
 * @param origin where it was read
 * @param indicators budget indicators that payments or rows rest on
 * @param received what the submitting region received from above
 * @param earlierTranches what earlier papers gave to each region
 * @param paid what each region has paid so far
 * @param priorBalances balances of earlier years by region
 * @param payments payments declared elsewhere
 * @param higherTargets indicators of the higher level
 * @param reportedTotals totals reported elsewhere
 * @param lowerAllocations what regions below made of the money of this paper
 * @param earlierEditions papers of the same kind and number, submitted before
 * @param earlierExecution execution as earlier reports gave it, of this year and last
 * @param earlierTargets indicators that the same region or unit declared last year
 * @param earlierScores how regions were scored for last year
 * @param insured how many people are insured in each region
 * @param standards spending standards that payments are held against
 * @param monitors papers of the year that monitored goals or execution
 */
@Label("关联资料")
public record Related(
    @Derived Origin origin,
    @Label("预算指标") List<IndicatorDocument> indicators,
    @Label("收到资金") List<ReceivedFunds> received,
    @Label("前期批次") List<EarlierTranche> earlierTranches,
    @Label("地区已支付数") List<RegionPaid> paid,
    @Label("上年结余") List<PriorBalance> priorBalances,
    @Label("其他申报中的支付") List<PaymentElsewhere> payments,
    @Label("上级绩效指标") List<HigherTarget> higherTargets,
    @Label("上报执行数") List<ReportedTotal> reportedTotals,
    @Label("下级分配") List<LowerAllocation> lowerAllocations,
    @Label("同文号的前稿") List<EarlierEdition> earlierEditions,
    @Label("前期执行情况") List<EarlierExecution> earlierExecution,
    @Label("上年绩效指标") List<EarlierTarget> earlierTargets,
    @Label("上年绩效评价") List<EarlierScore> earlierScores,
    @Label("地区参保人数") List<RegionInsured> insured,
    @Label("开支标准") List<SpendingStandard> standards,
    @Label("年中监控") List<PerformanceMonitor> monitors) {
  private static final Map<String, String> FIELDS =
      Arrays.stream(Related.class.getRecordComponents())
          .filter(component -> component.getGenericType() instanceof ParameterizedType)
          .collect(Collectors.toMap(Related::held, RecordComponent::getName));

  /** The JSON field that facts of the related type {@code type} come from. */
  public static String field(Class<? extends Fact> type) {
    return "related." + FIELDS.get(givenAs(type).getName());
  }

  /** The type whose facts are given, where those of {@code type} are worked out from them. */
  private static Class<? extends Fact> givenAs(Class<? extends Fact> type) {
    if (type == EarlierTotal.class) {
      return EarlierTranche.class;
    }
    if (type == WholeUpstream.class) {
      return IndicatorDocument.class;
    }
    return type == HigherGoals.class ? HigherTarget.class : type;
  }

  private static String held(RecordComponent list) {
    return ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0].getTypeName();
  }
}
