package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.guiju.archive.StoredReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.Verdict;
import org.guiju.recheck.Cause;
import org.guiju.recheck.Flip;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The verdict as of one day with the knowledge of another, over a real archive. */
@Tag("once")
class VerdictsThenTest {
  private static final String EARLY = "2024-01-10T09:00:00+08:00";
  private static final String MEASURE = "zhangzhou-2024-59/document.yaml";

  private final BureauOverTime bureau = new BureauOverTime();

  private static RuleSet trial(int most, Consumer<SortedMap<String, String>> edit) {
    SortedMap<String, String> texts = TrialRules.texts(most);
    edit.accept(texts);
    return RuleSetReader.read(RuleFiles.of(texts));
  }

  private static RuleSet trial(int most) {
    return trial(most, texts -> {});
  }

  /** The packaged rules with another text in place of {@code old} in one file. */
  private static RuleSet shippedWith(String path, String old, String now) {
    SortedMap<String, String> texts = new TreeMap<>(ShippedRules.FILES.texts());
    assertThat(texts.get(path)).contains(old);
    texts.put(path, texts.get(path).replace(old, now));
    RuleFiles files =
        new RuleFiles(texts, ShippedRules.FILES.tables(), ShippedRules.FILES.problems());
    return RuleSetReader.read(files, ShippedRules.SET);
  }

  private static Outcome outcome(VerdictThen then, String rule) {
    return then.said().report().rules().stream()
        .filter(outcome -> outcome.ruleId().equals(rule))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static List<String> messages(VerdictThen then, String rule) {
    return then.said().report().findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .map(Finding::message)
        .toList();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time + "+08:00").toInstant();
  }

  private static Flip flip(VerdictThen then, String rule) {
    return then.flips().stream().filter(f -> f.ruleId().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void an_amendment_with_retroactive_effect_counts_from_the_day_it_was_put_in_force() {
    bureau.activate(trial(100), EARLY);
    bureau.activate(trial(300), "2024-07-01T18:00:00+08:00");
    long paper = bureau.receive(TrialRules.PAPER, "2024-05-27T10:00:00+08:00");
    VerdictThen before = bureau.verdict(paper, "2024-05-24", "2024-06-30");
    VerdictThen after = bureau.verdict(paper, "2024-05-24", "2024-07-01");
    assertThat(before.said().report().verdict()).isEqualTo(Verdict.REJECT);
    assertThat(before.standingVerdictSame()).isTrue();
    assertThat(before.flips()).isEmpty();
    assertThat(after.said().report().verdict()).isEqualTo(Verdict.PASS);
    assertThat(after.standingVerdictSame()).isFalse();
    assertThat(flip(after, "CAP-001").kind()).isEqualTo(Flip.Kind.NEWLY_VIOLATED);
    assertThat(flip(after, "CAP-001").causes())
        .extracting(Cause::kind, Cause::old, Cause::now)
        .containsExactly(tuple(Cause.Kind.LIMIT, "300 万元", "100 万元"));
  }

  @Test
  void the_amendment_leaves_what_it_does_not_reach_back_to() {
    bureau.activate(trial(100), EARLY);
    bureau.activate(trial(300), "2024-07-01T18:00:00+08:00");
    long paper = bureau.receive(TrialRules.PAPER, "2024-05-27T10:00:00+08:00");
    VerdictThen then = bureau.verdict(paper, "2023-12-31", "2024-07-01");
    assertThat(then.said().report().verdict()).isEqualTo(Verdict.REJECT);
    assertThat(then.said().rules().sha256()).isEqualTo(trial(300).sha256());
  }

  @Test
  void a_measure_that_was_superseded_judges_until_the_other_was_known() {
    bureau.activate(trial(100), EARLY);
    bureau.activate(trial(100, VerdictsThenTest::supersede), "2025-08-01T09:00:00+08:00");
    long paper = bureau.receive(TrialRules.PAPER, "2025-07-20T10:00:00+08:00");
    VerdictThen old = bureau.verdict(paper, "2025-07-15", "2025-07-31");
    VerdictThen now = bureau.verdict(paper, "2025-07-15", "2025-08-01");
    assertThat(outcome(old, "CAP-001")).isEqualTo(Outcome.VIOLATED);
    assertThat(outcome(now, "CAP-001")).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(now, "CAP-002")).isEqualTo(Outcome.VIOLATED);
    VerdictThen earlierMoney = bureau.verdict(paper, "2025-06-30", "2025-08-01");
    assertThat(outcome(earlierMoney, "CAP-001")).isEqualTo(Outcome.VIOLATED);
    assertThat(outcome(earlierMoney, "CAP-002")).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  /** The measure ends with June 2025; from July another with a lower limit takes its place. */
  private static void supersede(SortedMap<String, String> texts) {
    texts.put("cap/document.yaml", "id: cap\ntitle: 旧办法\neffectiveTo: 2025-06-30\nscope: {}\n");
    texts.put("new/document.yaml", "id: new\ntitle: 新办法\neffectiveFrom: 2025-07-01\nscope: {}\n");
    texts.put("new/limits.yaml", TrialRules.limits(20).replace("most", "newly"));
    texts.put(
        "new/CAP-002-most/from-2025-07-01.drl",
        TrialRules.rule("超过 {expected}")
            .replace("CAP-001", "CAP-002")
            .replace("\"most\"", "\"newly\""));
  }

  @Test
  void a_measure_that_expires_with_2025_judges_to_its_last_day() {
    bureau.activate(ShippedRules.SET, EARLY);
    bureau.receive(BureauOverTime.sample("fujian-2024-15-plan"), "2024-05-27T10:00:00+08:00");
    long city =
        bureau.receive(
            BureauOverTime.sample("chain/2-zhangzhou-plan"), "2024-06-13T10:00:00+08:00");
    VerdictThen last = bureau.verdict(city, "2025-12-31", "2024-12-31");
    VerdictThen next = bureau.verdict(city, "2026-01-01", "2024-12-31");
    assertThat(outcome(last, "ALLOC-016")).isEqualTo(Outcome.PASSED);
    assertThat(messages(last, "VALID-001")).isEmpty();
    assertThat(outcome(next, "ALLOC-016")).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(messages(next, "VALID-001")).singleElement().asString().contains("2025-12-31");
    assertThat(flip(next, "VALID-001").causes())
        .extracting(Cause::kind, Cause::old, Cause::now)
        .containsExactly(tuple(Cause.Kind.DATE, "2026-01-01", "2024-06-12"));
  }

  @Test
  void a_measure_that_was_prolonged_counts_as_expired_until_that_was_known() {
    bureau.activate(ShippedRules.SET, EARLY);
    bureau.activate(
        shippedWith(MEASURE, "effectiveTo: 2025-12-31", "effectiveTo: 2026-12-31"),
        "2025-06-01T09:00:00+08:00");
    bureau.receive(BureauOverTime.sample("fujian-2024-15-plan"), "2024-05-27T10:00:00+08:00");
    long city =
        bureau.receive(
            BureauOverTime.sample("chain/2-zhangzhou-plan"), "2024-06-13T10:00:00+08:00");
    VerdictThen before = bureau.verdict(city, "2026-01-15", "2025-05-31");
    VerdictThen after = bureau.verdict(city, "2026-01-15", "2025-06-01");
    assertThat(outcome(before, "ALLOC-016")).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(messages(before, "VALID-001")).hasSize(1);
    assertThat(outcome(after, "ALLOC-016")).isEqualTo(Outcome.PASSED);
    assertThat(messages(after, "VALID-001")).isEmpty();
  }

  @Test
  void the_plan_of_a_county_counts_from_the_day_it_arrived() {
    bureau.activate(ShippedRules.SET, EARLY);
    bureau.receive(BureauOverTime.sample("fujian-2024-15-plan"), "2024-05-27T10:00:00+08:00");
    long city =
        bureau.receive(
            BureauOverTime.sample("chain/2-zhangzhou-plan"), "2024-06-13T10:00:00+08:00");
    long county = bureau.receive(county("12"), "2024-08-01T23:59:59+08:00");
    VerdictThen before = bureau.verdict(city, null, "2024-07-31");
    VerdictThen after = bureau.verdict(city, null, "2024-08-01");
    assertThat(messages(before, "CHAIN-001")).isEmpty();
    assertThat(before.said().reading().others()).doesNotContain(county);
    assertThat(before.identical()).map(StoredReport::n).contains(1);
    assertThat(before.since()).map(OffsetDateTime::toInstant).contains(at("2024-06-13T10:00:00"));
    assertThat(flip(before, "CHAIN-001").causes())
        .extracting(Cause::kind)
        .containsExactly(Cause.Kind.RELATED_PAPER);
    assertThat(messages(after, "CHAIN-001")).singleElement().asString().contains("漳浦县", "12");
    assertThat(after.said().reading().others()).contains(county);
    assertThat(after.identical()).map(StoredReport::n).contains(2);
    assertThat(after.since()).map(OffsetDateTime::toInstant).contains(at("2024-08-01T23:59:59"));
    assertThat(after.flips()).isEmpty();
  }

  /** 漳浦县 got 9 万元 and passes on {@code amount}. */
  private static String county(String amount) {
    return """
        {"kind": "allocation-plan", "unit": "万元",
         "header": {"fiscalYear": 2024, "classYear": 2024, "fundName": "医疗服务与保障能力提升补助资金",
           "fundPart": "医疗保障服务能力建设部分", "docNo": "浦财社指〔2024〕12号", "region": "福建省漳州市漳浦县",
           "upstreamDocNos": ["漳财社指〔2024〕28号"], "issueDate": "2024-07-20"},
         "rows": [{"regionName": "漳浦县医疗保障局", "kind": "UNIT", "thisTranche": %s}]}
        """
        .formatted(amount);
  }

  @Test
  void of_a_paper_above_the_edition_of_that_day_counts() {
    bureau.activate(ShippedRules.SET, EARLY);
    String plan = BureauOverTime.sample("fujian-2024-15-plan");
    long first = bureau.receive(plan, "2024-05-27T10:00:00+08:00");
    long city =
        bureau.receive(
            BureauOverTime.sample("chain/3-ningde-plan-over"), "2024-06-20T10:00:00+08:00");
    long second =
        bureau.receive(
            plan.replaceFirst("\"thisTranche\": ?90", "\"thisTranche\": 95"),
            "2024-07-10T00:00:00+08:00");
    VerdictThen before = bureau.verdict(city, null, "2024-07-09");
    VerdictThen after = bureau.verdict(city, null, "2024-07-10");
    assertThat(messages(before, "ALLOC-012")).hasSize(1);
    assertThat(before.said().reading().others()).contains(first).doesNotContain(second);
    assertThat(messages(after, "ALLOC-012")).isEmpty();
    assertThat(after.said().reading().others()).contains(second).doesNotContain(first);
  }

  @Test
  void an_invoice_is_used_twice_from_the_day_the_second_paper_arrived() {
    bureau.activate(ShippedRules.SET, EARLY);
    long one =
        bureau.receive(
            BureauOverTime.sample("chain/4-zhangpu-payments"), "2024-10-08T10:00:00+08:00");
    long two =
        bureau.receive(
            BureauOverTime.sample("chain/5-zhaoan-payments-same-invoice"),
            "2024-10-09T10:00:00+08:00");
    assertThat(messages(bureau.verdict(one, null, "2024-10-08"), "EXP-004")).isEmpty();
    VerdictThen after = bureau.verdict(one, null, "2024-10-09");
    assertThat(messages(after, "EXP-004")).hasSize(1);
    assertThat(after.said().reading().others()).contains(two);
  }

  @Test
  void a_list_that_the_paper_gives_itself_stands_on_every_day() {
    bureau.activate(ShippedRules.SET, EARLY);
    bureau.receive(BureauOverTime.sample("fujian-2024-15-plan"), "2024-05-27T10:00:00+08:00");
    String given =
        BureauOverTime.sample("chain/3-ningde-plan-over")
            .replaceFirst(
                "\\{",
                "{\"related\": {\"received\": [{\"docNo\": \"闽财社指〔2024〕15号\", \"amount\": 95}]},");
    long city = bureau.receive(given, "2024-06-20T10:00:00+08:00");
    assertThat(outcome(bureau.verdict(city, null, "2024-06-20"), "ALLOC-012"))
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void nothing_is_said_of_a_paper_that_had_not_arrived() {
    bureau.activate(trial(100), EARLY);
    long paper = bureau.receive(TrialRules.PAPER, "2024-05-28T00:00:00+08:00");
    assertThatThrownBy(() -> bureau.verdict(paper, null, "2024-05-27"))
        .isInstanceOf(NotKnownThenException.class)
        .hasMessage("2024-05-27 还没有收到材料 %d，它在 2024-05-28 收到。请选择收到以后的日期。", paper);
    assertThat(bureau.verdict(paper, null, "2024-05-28").identical()).isPresent();
  }

  @Test
  void nothing_is_said_of_a_day_before_the_first_version() {
    bureau.activate(trial(100), "2024-05-29T00:00:00+08:00");
    long paper = bureau.receive(TrialRules.PAPER, "2024-05-29T10:00:00+08:00");
    bureau.move(paper, "2024-05-27T10:00:00+08:00");
    assertThatThrownBy(() -> bureau.verdict(paper, null, "2024-05-28"))
        .isInstanceOf(NotKnownThenException.class)
        .hasMessageContainingAll("2024-05-28", "还没有启用");
  }
}
