package org.guiju.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;

/** The obligations on an allocation plan, written in Java by hand: the yardstick for the rules. */
final class HandWrittenChecker {
  private static final Comparator<Breach> ORDER =
      Comparator.comparing(Breach::ruleId).thenComparing(Breach::pointer);

  private HandWrittenChecker() {}

  /**
   * A breach, without its words.
   *
   * @param ruleId rule as in the catalogue
   * @param pointer where
   */
  record Breach(String ruleId, String pointer) {}

  static List<Breach> breachesOf(CheckReport report) {
    return report.findings().stream()
        .map(finding -> new Breach(finding.ruleId(), finding.location().pointer()))
        .sorted(ORDER)
        .toList();
  }

  static List<Breach> check(FactSet facts, LocalDate asOf) {
    List<Breach> breaches = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      if (fact instanceof AllocationRow row
          && row.yearTotal() != null
          && row.trancheSum() != null
          && row.yearTotal().compareTo(row.trancheSum()) != 0) {
        breaches.add(new Breach("ALLOC-002", row.at("yearTotal").pointer()));
      }
    }
    breaches.sort(ORDER);
    return breaches;
  }
}
