package org.guiju.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All targets of the higher level together, held against the tables submitted. A related fact,
 * there whenever they are given, so that what is left out is told once rather than target by
 * target.
 *
 * @param origin where it was read
 * @param count how many indicators the higher level set for the region
 * @param missing names of those that no row of the tables carries; null when none is missing
 */
@Label("上级绩效指标")
public record HigherGoals(
    @Derived Origin origin,
    @Derived @Label("上级绩效指标个数") Long count,
    @Derived @Label("没有承接的上级指标") String missing)
    implements Fact {

  /**
   * Holds {@code targets} against {@code rows}; targets that list other regions than {@code
   * regionName} do not count.
   */
  public static HigherGoals of(
      List<HigherTarget> targets, List<Indicator> rows, String regionName) {
    Set<String> carried =
        rows.stream()
            .map(Indicator::key)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    List<HigherTarget> own = targets.stream().filter(t -> t.concerns(regionName)).toList();
    String missing =
        own.stream()
            .filter(target -> !carried.contains(target.key()))
            .map(HigherTarget::name)
            .distinct()
            .collect(Collectors.joining("、"));
    return new HigherGoals(
        Origin.of("higher-goals"), (long) own.size(), missing.isEmpty() ? null : missing);
  }
}
