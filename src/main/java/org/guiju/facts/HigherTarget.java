package org.guiju.facts;

import org.guiju.facts.indicator.Form;
import org.guiju.facts.indicator.IndicatorNouns;
import org.guiju.facts.indicator.IndicatorTarget;
import org.guiju.facts.indicator.IndicatorTargetParser;
import org.guiju.facts.indicator.TargetComparison;

/**
 * An indicator of the higher level or of last year, to compare with. A related fact.
 *
 * @param origin where it was read
 * @param name indicator name
 * @param rawTarget target as printed
 * @param docNo paper it stands in
 */
@Label("上级绩效指标")
public record HigherTarget(
    @Derived Origin origin,
    @Required @Label("三级指标") String name,
    @Required @Label("指标值") String rawTarget,
    @Label("文号") String docNo)
    implements Fact {

  /** Name under which rows are one indicator, see {@link Indicator#key}. */
  @Label("三级指标")
  public String key() {
    return IndicatorNouns.key(name);
  }

  /** True when a local target is weaker than this one. */
  public boolean stricterThan(String localTarget, String regionName) {
    return compare(localTarget, regionName).result() == TargetComparison.Result.WEAKER;
  }

  /**
   * True when both are numbers, or both statements that can be ranked, and yet cannot be compared:
   * another unit, another sign. Targets in words, blank or doubled cells, and regions that this
   * target does not list are no such case.
   */
  public boolean unlike(String localTarget, String regionName) {
    IndicatorTarget local = IndicatorTargetParser.parse(localTarget);
    IndicatorTarget own = IndicatorTargetParser.parse(rawTarget);
    boolean listed = own.form() != Form.REGION_MAP || own.forRegion(regionName).isPresent();
    return listed
        && local.form() != Form.FREE_TEXT
        && own.form() != Form.FREE_TEXT
        && local.form() != Form.DOUBLED
        && local.form() != Form.MISSING
        && local.form() != Form.REFERENCE
        && own.form() != Form.REFERENCE
        && compare(localTarget, regionName).result() == TargetComparison.Result.NOT_COMPARABLE;
  }

  private TargetComparison compare(String localTarget, String regionName) {
    return TargetComparison.compare(
        IndicatorTargetParser.parse(localTarget),
        IndicatorTargetParser.parse(rawTarget),
        regionName);
  }
}
