package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Severity;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Correct papers of other provinces and departments, composed in the layouts such papers have. A
 * finding above {@link Severity#ADVISORY} on any of them is a false alarm.
 */
class OtherPapersTest {
  private static final Path PAPERS = Path.of("src/test/resources/papers");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "subtotals-and-prefectures, -",
        "cities-above-counties, -",
        "second-tranche, -",
        "hospitals-in-yuan, -",
        "provincial-targets, IND-015 /declarations/0/indicators/20/rawTarget",
        "weighted-project-targets, -",
        "item-codes-budget, BUD-006 /tables/2/rows/0/total",
        "year-end-balances, -"
      })
  void a_correct_paper_raises_no_alarm(String name, String advisories) throws IOException {
    // When
    CheckReport report = report(name);
    // Then
    assertThat(report.findings())
        .extracting(finding -> finding.severity())
        .containsOnly(expectedSeverities(advisories));
    assertThat(report.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.location().pointer())
        .isEqualTo(advisories == null ? List.of() : List.of(advisories.split(";")));
  }

  private static Severity[] expectedSeverities(String advisories) {
    return advisories == null ? new Severity[0] : new Severity[] {Severity.ADVISORY};
  }

  private static CheckReport report(String name) throws IOException {
    try (InputStream body = Files.newInputStream(PAPERS.resolve(name + ".json"))) {
      FactSet facts = new SubmissionReader().read(body, IntakeLimits.STANDARD).facts();
      return ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
    }
  }
}
