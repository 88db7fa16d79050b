package org.guiju.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.desk.ShippedRules.CHECKER;
import static org.guiju.desk.ShippedRules.SET;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.checker.CheckedFacts;
import org.guiju.facts.FactSet;
import org.guiju.facts.Place;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Outcome;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.review.CaseBook;
import org.guiju.review.RuleCase;
import org.guiju.rules.FactIndex;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Statement;
import org.guiju.witness.Witness.Comparison;
import org.guiju.witness.Witness.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WitnessTest {
  private static final String PLAN =
      """
      {"kind": "allocation-plan", "header": {"fiscalYear": 2024, "region": "福建省", "printDate": "2024-05-24"},
       "unit": "万元", "statedTotal": {"thisTranche": 145},
       "rows": [{"regionName": "宁德", "thisTranche": 90}, {"regionName": "莆田", "thisTranche": 55}]}
      """;

  /** One example, read and checked. */
  private record Checked(RuleCase example, FactSet facts, LocalDate day, CheckReport report) {
    static Checked of(RuleCase example) {
      FactSet facts = read(example.submission().toString());
      LocalDate day = example.asOf() == null ? facts.businessDate() : example.asOf();
      return new Checked(example, facts, day, CHECKER.check(facts, SET, day, null));
    }

    private Outcome outcome() {
      return report.rules().stream()
          .filter(rule -> rule.ruleId().equals(example.ruleId()))
          .findFirst()
          .orElseThrow()
          .outcome();
    }

    private Set<String> reported() {
      return report.findings().stream()
          .filter(finding -> finding.ruleId().equals(example.ruleId()))
          .map(finding -> finding.severity() + " " + at(finding.location()))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the rule would report something, worked out without the engine. */
    private Set<String> workedOut() {
      Set<String> places = new TreeSet<>();
      RuleGroup group =
          SET.groups().stream()
              .filter(one -> one.ruleIds().contains(example.ruleId()))
              .findFirst()
              .orElseThrow();
      FactIndex all =
          CheckedFacts.of(facts, SET, day, null)
              .with(new FactIndex(group.limits().factsOn(day), Set.of()));
      for (Statement statement : group.wordings(day).get(example.ruleId())) {
        if (statement.concerns(facts.kind())) {
          new StatementWitness(statement, group, all)
              .breaches()
              .forEach(f -> places.add(statement.severity() + " " + at(f.at(statement.field()))));
        }
      }
      return places;
    }

    private static String at(Place place) {
      return place.pointer() + " " + place.subject();
    }
  }

  private static FactSet read(String paper) {
    return new SubmissionReader()
        .read(
            new ByteArrayInputStream(paper.getBytes(StandardCharsets.UTF_8)), IntakeLimits.STANDARD)
        .facts();
  }

  private static List<Witness> witnesses(FactSet facts) {
    CheckReport report = CHECKER.check(facts, SET, facts.businessDate(), null);
    return Witnesses.of(facts, SET, report);
  }

  private static List<Checked> examples() {
    return CaseBook.of(SET.files()).cases().stream().map(Checked::of).toList();
  }

  @Test
  @Tag("once")
  void what_is_worked_out_without_the_engine_is_what_the_engine_reports() {
    List<String> different = new ArrayList<>();
    for (Checked checked : examples()) {
      boolean decided =
          checked.outcome() == Outcome.PASSED || checked.outcome() == Outcome.VIOLATED;
      if (decided && !checked.workedOut().equals(checked.reported())) {
        different.add(
            "%s %s: engine %s, here %s"
                .formatted(
                    checked.example().ruleId(),
                    checked.example().name(),
                    checked.reported(),
                    checked.workedOut()));
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  @Tag("once")
  void every_rule_that_passed_shows_what_satisfied_it() {
    for (Checked checked : examples()) {
      assertThat(Witnesses.of(checked.facts(), SET, checked.report()))
          .as(checked.example().name())
          .allSatisfy(
              witness -> {
                assertThat(witness.reason()).as(witness.ruleId()).isNull();
                assertThat(witness.subjects().size() + witness.more())
                    .as(witness.ruleId())
                    .isGreaterThanOrEqualTo(witness.examined());
                assertThat(witness.subjects())
                    .as(witness.ruleId())
                    .allSatisfy(subject -> assertThat(subject.comparisons()).isNotEmpty());
              });
    }
  }

  @Test
  void a_sum_is_shown_with_its_addends() {
    // When
    Witness sum =
        witnesses(read(PLAN)).stream()
            .filter(witness -> witness.ruleId().equals("ALLOC-001"))
            .findFirst()
            .orElseThrow();
    // Then
    assertThat(sum.subjects())
        .flatMap(Subject::comparisons)
        .extracting(Comparison::text)
        .anyMatch(text -> text.contains("145 = 90 + 55（2 个数）"));
  }

  @Test
  void what_is_not_shown_is_counted() {
    // Given
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      rows.append(i == 0 ? "" : ",");
      rows.append(
          "{\"regionName\": \"第%d医院\", \"yearTotal\": 3, \"earlierTranches\": 2, \"thisTranche\": 1}"
              .formatted(i));
    }
    FactSet facts = read(PLAN.replaceAll("(?s)\"statedTotal\".*", "\"rows\": [" + rows + "]}"));
    // When
    Witness row =
        witnesses(facts).stream()
            .filter(witness -> witness.ruleId().equals("ALLOC-002"))
            .findFirst()
            .orElseThrow();
    // Then
    assertThat(row.subjects()).hasSize(20);
    assertThat(row.more()).isEqualTo(10);
  }

  @Test
  void the_same_check_gives_the_same_witness() {
    assertThat(witnesses(read(PLAN))).isEqualTo(witnesses(read(PLAN)));
  }
}
