package org.guiju.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.checker.Checker;
import org.guiju.desk.TrialRules;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Outcome;
import org.guiju.findings.Verdict;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** The same paper as of one day, with the knowledge of another. */
class ClocksTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** From the start: 100 万元 at once, from 2024 on 150; later it is known that 2024 allows 300. */
  private static final RuleSet FIRST = Trial.BASE;

  private static final RuleSet AMENDED = Trial.rules(texts -> texts.putAll(TrialRules.texts(300)));

  /** The measure expires; from July 2026 another takes its place, on file since August. */
  private static final RuleSet SUPERSEDED =
      Trial.rules(
          texts -> {
            texts.put("cap/document.yaml", "id: cap\ntitle: 旧办法\neffectiveTo: 2025-12-31\n");
            texts.put(
                "new/document.yaml",
                """
                id: new
                title: 新办法
                effectiveFrom: 2026-01-01
                knownSince: 2026-03-01
                """);
            texts.put("new/limits.yaml", TrialRules.limits(20).replace("most", "newly"));
            texts.put(
                "new/CAP-002-most/from-2026-01-01.drl",
                TrialRules.rule("超过 {expected}")
                    .replace("CAP-001", "CAP-002")
                    .replace("\"most\"", "\"newly\""));
          });

  private static final Map<String, RuleSet> VERSIONS =
      Map.of(FIRST.sha256(), FIRST, AMENDED.sha256(), AMENDED, SUPERSEDED.sha256(), SUPERSEDED);

  private static final List<Activation> ACTIVATIONS =
      List.of(
          activation(3, SUPERSEDED, "2026-02-01T00:00:00+08:00"),
          activation(1, FIRST, "2024-01-10T09:00:00+08:00"),
          activation(2, AMENDED, "2024-07-01T18:00:00+08:00"));

  private static Activation activation(long id, RuleSet rules, String effective) {
    return new Activation(id, rules.sha256(), OffsetDateTime.parse(effective), "甲", 0);
  }

  private static Clocks clocks(Clocks.PapersThen papers) {
    return new Clocks(
        (instant, paper) -> inForceAt(instant),
        VERSIONS::get,
        papers,
        new Checker(Duration.ofSeconds(30)),
        CHINA);
  }

  private static Optional<Activation> inForceAt(Instant instant) {
    return ACTIVATIONS.stream()
        .filter(activation -> !activation.effective().toInstant().isAfter(instant))
        .max(Comparator.comparing(Activation::effective));
  }

  private static Clocks.Reading alone(Content paper) {
    return new Clocks.Reading(
        new SubmissionReader().read(paper.open(), IntakeLimits.STANDARD), Set.of());
  }

  private static Clocks.Answer on(String amount, String asOf, String knownAt) {
    Content paper = Trial.plan(1, "2024-05-24", amount).content();
    return clocks((own, end) -> alone(own))
        .on(paper, LocalDate.parse(asOf), LocalDate.parse(knownAt));
  }

  private static Outcome outcome(Clocks.Answer answer, String rule) {
    return answer.said().report().rules().stream()
        .filter(its -> its.ruleId().equals(rule))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void a_retroactive_amendment_counts_from_the_day_it_was_known() {
    assertThat(on("200", "2024-05-24", "2024-06-30").said().report().verdict())
        .isEqualTo(Verdict.REJECT);
    assertThat(on("200", "2024-05-24", "2024-07-01").said().report().verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(on("200", "2023-05-24", "2024-07-01").said().report().verdict())
        .isEqualTo(Verdict.REJECT);
  }

  @Test
  void a_measure_that_expires_judges_to_its_last_day_whenever_that_is_asked() {
    assertThat(outcome(on("400", "2025-12-31", "2026-02-01"), "CAP-001"))
        .isEqualTo(Outcome.VIOLATED);
    assertThat(outcome(on("400", "2026-01-01", "2026-02-01"), "CAP-001"))
        .isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(on("400", "2026-01-01", "2026-01-31"), "CAP-001"))
        .isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void a_measure_that_supersedes_another_judges_only_once_it_is_known() {
    assertThat(outcome(on("400", "2026-01-15", "2026-02-28"), "CAP-002"))
        .isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(on("400", "2026-01-15", "2026-03-01"), "CAP-002"))
        .isEqualTo(Outcome.VIOLATED);
    assertThat(outcome(on("400", "2025-12-31", "2026-03-01"), "CAP-002"))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void a_version_counts_on_the_day_it_came_in_force_and_not_the_day_before() {
    assertThat(on("200", "2024-05-24", "2026-01-31").said().activation().id()).isEqualTo(2);
    assertThat(on("200", "2024-05-24", "2026-02-01").said().activation().id()).isEqualTo(3);
  }

  @Test
  void without_a_business_date_the_paper_has_its_own() {
    Content paper = Trial.plan(1, "2024-05-24", "10").content();
    CheckReport report =
        clocks((own, end) -> alone(own))
            .on(paper, null, LocalDate.parse("2024-06-30"))
            .said()
            .report();
    assertThat(report.asOf()).isEqualTo("2024-05-24");
  }

  @Test
  void a_day_before_the_first_version_has_no_verdict() {
    Clocks.Answer answer = on("200", "2024-01-09", "2024-01-09");
    assertThat(answer.said()).isNull();
    assertThat(answer.problem()).contains("2024-01-09", "还没有启用");
  }

  @Test
  void papers_are_those_that_had_arrived_by_the_end_of_the_day() {
    Instant[] asked = new Instant[1];
    clocks(
            (own, end) -> {
              asked[0] = end;
              return alone(own);
            })
        .on(
            Trial.plan(1, "2024-05-24", "10").content(),
            LocalDate.parse("2024-05-24"),
            LocalDate.parse("2024-06-30"));
    assertThat(asked[0]).isEqualTo(Instant.parse("2024-06-30T16:00:00Z"));
  }
}
