package org.guiju.facts;

import java.util.List;
import org.guiju.facts.indicator.Form;
import org.guiju.facts.indicator.IndicatorNouns;
import org.guiju.facts.indicator.IndicatorTarget;
import org.guiju.facts.indicator.IndicatorTargetParser;
import org.guiju.facts.indicator.TargetComparison.Result;

/**
 * An indicator of the higher level, to compare with. A related fact.
 *
 * @param origin where it was read
 * @param name indicator name
 * @param rawTarget target as printed
 * @param docNo paper it stands in
 * @param ownTarget the part that names the submitting region; null when regions are not listed, or
 *     it is not among them
 * @param reachedBy name of a submitted row, whatever it is called, that reaches {@code ownTarget};
 *     null when there is none
 */
@Label("上级绩效指标")
public record HigherTarget(
    @Derived Origin origin,
    @Required @Label("三级指标") String name,
    @Required @Label("指标值") String rawTarget,
    @Label("文号") String docNo,
    @Derived @Label("给本地区的指标值") String ownTarget,
    @Derived @Label("达到要求的本级指标") String reachedBy)
    implements Fact {

  /** Name under which rows are one indicator, see {@link Indicator#key}. */
  @Label("三级指标")
  public String key() {
    return IndicatorNouns.key(name);
  }

  /** True when a local target is weaker than this one. */
  public boolean stricterThan(String localTarget, String regionName) {
    return TargetPair.weaker(localTarget, rawTarget, regionName);
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
        && TargetPair.result(localTarget, rawTarget, regionName) == Result.NOT_COMPARABLE;
  }

  /** True unless it lists regions and {@code regionName} is not among them. */
  public boolean concerns(String regionName) {
    IndicatorTarget own = IndicatorTargetParser.parse(rawTarget);
    return own.form() != Form.REGION_MAP || own.forRegion(regionName).isPresent();
  }

  /** The same target with the part for {@code regionName} told apart and held against rows. */
  public HigherTarget in(String regionName, List<Indicator> rows) {
    String own =
        IndicatorTargetParser.parse(rawTarget)
            .forRegion(regionName)
            .map(IndicatorTarget::raw)
            .orElse(null);
    String row = own == null ? null : reaching(rows, regionName);
    return new HigherTarget(origin, name, rawTarget, docNo, own, row);
  }

  private String reaching(List<Indicator> rows, String regionName) {
    return rows.stream()
        .filter(row -> row.fullName() != null && row.targetText() != null)
        .filter(row -> TargetPair.reaches(row.targetText(), rawTarget, regionName))
        .map(Indicator::fullName)
        .findFirst()
        .orElse(null);
  }
}
