package org.guiju.facts;

import org.guiju.facts.indicator.IndicatorTarget;
import org.guiju.facts.indicator.IndicatorTargetParser;
import org.guiju.facts.indicator.TargetComparison;
import org.guiju.facts.indicator.TargetComparison.Result;

/** Two targets as printed, compared. */
final class TargetPair {
  private TargetPair() {}

  /** True when {@code own} is known to ask for less than {@code measure}. */
  static boolean weaker(String own, String measure, String regionName) {
    return result(own, measure, regionName) == Result.WEAKER;
  }

  /** True when {@code own} is known to ask for as much as {@code measure}, or more. */
  static boolean reaches(String own, String measure, String regionName) {
    return result(own, measure, regionName) == Result.NOT_WEAKER;
  }

  /** What a comparison of the two gives. */
  static Result result(String own, String measure, String regionName) {
    IndicatorTarget local = IndicatorTargetParser.parse(own);
    return TargetComparison.compare(local, IndicatorTargetParser.parse(measure), regionName)
        .result();
  }
}
