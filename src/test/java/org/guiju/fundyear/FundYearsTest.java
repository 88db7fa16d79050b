package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class FundYearsTest {
  private static final int PAPERS = 600;

  /** Two years of one small province under direct and under supervised money. */
  private final Judge ningxia = filed(FundYears.of(1).years(2024, 2026).in("640000"));

  /** The province with most rules of its own. */
  private final Judge fujian = filed(FundYears.of(2).years(2024, 2025).in("350000"));

  private static Judge filed(FundYears years) {
    Judge judge = new Judge();
    years.papers(PAPERS).forEach(judge::file);
    return judge;
  }

  @Test
  void correct_papers_raise_no_alarm_once_all_of_them_are_on_file() {
    assertThat(alarms(ningxia)).isEmpty();
    assertThat(alarms(fujian)).isEmpty();
  }

  private static List<String> alarms(Judge judge) {
    List<String> alarms = new ArrayList<>();
    for (GeneratedPaper paper : judge.filed()) {
      for (Finding finding : judge.judge(paper).findings()) {
        if (finding.severity() != Severity.ADVISORY) {
          alarms.add(
              "%s %s of %s %d: %s"
                  .formatted(
                      finding.ruleId(),
                      paper.kind(),
                      paper.regionCode(),
                      paper.fiscalYear(),
                      finding.message()));
        }
      }
    }
    return alarms;
  }

  static List<SeededError> errors() {
    return SeededError.all();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void a_seeded_error_is_found_by_its_rule_and_by_those_that_follow(SeededError error) {
    // Given
    GeneratedPaper wrong =
        ningxia.filed().stream()
            .skip(PAPERS / 2)
            .flatMap(paper -> error.in(paper).stream())
            .findFirst()
            .orElseThrow();
    // When
    CheckReport report = ningxia.judgeInstead(wrong);
    // Then
    Set<String> found =
        report.findings().stream()
            .filter(finding -> finding.severity() != Severity.ADVISORY)
            .map(Finding::ruleId)
            .collect(Collectors.toSet());
    Set<String> explained = new HashSet<>(error.rules());
    explained.addAll(error.follows());
    assertThat(found).containsAll(error.rules());
    assertThat(explained).containsAll(found);
  }

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
  }

  private static List<String> bytes(long seed) {
    return FundYears.of(seed).papers(PAPERS).map(paper -> paper.json().sha256()).toList();
  }
}
