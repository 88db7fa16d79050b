package org.guiju.facts;

import org.guiju.facts.indicator.IndicatorNouns;

/**
 * An indicator that the same region or unit declared last year. A related fact.
 *
 * @param origin where it was read
 * @param name indicator name
 * @param rawTarget target as printed
 * @param year budget year it was declared for; null when not known
 * @param docNo paper it stands in
 */
@Label("上年绩效指标")
public record EarlierTarget(
    @Derived Origin origin,
    @Required @Label("三级指标") String name,
    @Required @Label("指标值") String rawTarget,
    @Label("年度") Long year,
    @Label("文号") String docNo)
    implements Fact {

  /** Name under which rows are one indicator, see {@link Indicator#key}. */
  @Label("三级指标")
  public String key() {
    return IndicatorNouns.key(name);
  }

  /** True when this year's target is weaker than this one. */
  public boolean stricterThan(String target, String regionName) {
    return TargetPair.weaker(target, rawTarget, regionName);
  }
}
