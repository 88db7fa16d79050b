package org.guiju.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guiju.desk.ShippedRules;
import org.guiju.desk.TrialRules;
import org.guiju.rules.RuleSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once")
class ReachTest {
  private static final List<Known> PAPERS =
      FilingTasks.whole().stream().map(FilingTasks::known).toList();

  @ParameterizedTest
  @EnumSource(names = {"NOTHING", "COMMENTS", "LEDGER"})
  void what_judges_nothing_reaches_nothing(ShippedEdits edit) {
    Reach reach = Reach.of(ShippedRules.SET, edit.rules());
    assertThat(PAPERS).noneMatch(reach::reaches);
    assertThat(reach.words()).allMatch(words -> words.contains("不影响任何材料"));
    assertThat(reach.why(PAPERS.get(0))).endsWith("结论沿用。");
  }

  @ParameterizedTest
  @EnumSource
  void the_list_of_the_archive_tells_as_much_as_the_paper(ShippedEdits edit) {
    Reach reach = Reach.of(ShippedRules.SET, edit.rules());
    for (Known paper : PAPERS) {
      assertThat(reach.touched(FilingTasks.listed(paper))).isEqualTo(reach.touched(paper));
    }
  }

  /**
   * Each remembered sort takes some kilobytes, and an archive has papers of all places and days.
   */
  @Test
  void places_and_days_make_no_new_sort_of_paper() {
    Reach reach = Reach.of(ShippedRules.SET, ShippedEdits.SEVERITIES.rules());
    Known plan = first("allocation-plan");
    reach.reaches(on(plan, "2024-05-24"));
    reach.reaches(on(plan, "2010-05-24"));
    int sorts = reach.sorts();
    PAPERS.stream()
        .filter(paper -> paper.kind().code().equals("allocation-plan"))
        .forEach(
            paper -> {
              for (int day = 1; day <= 28; day++) {
                reach.reaches(on(paper, "2010-06-%02d".formatted(day)));
              }
            });
    assertThat(reach.sorts()).isLessThan(sorts + 8);
  }

  @Test
  void a_rule_on_plans_reaches_plans_only() {
    Reach reach = Reach.of(ShippedRules.SET, ShippedEdits.CONDITION.rules());
    assertThat(PAPERS)
        .allMatch(paper -> reach.reaches(paper) == paper.kind().code().equals("allocation-plan"));
    assertThat(reach.words())
        .singleElement()
        .asString()
        .contains("ALLOC-002", "只影响资金分配方案", "自2015-01-01起");
  }

  @Test
  void a_new_wording_reaches_papers_from_its_first_day() {
    Reach reach = Reach.of(ShippedRules.SET, ShippedEdits.NEW_WORDING.rules());
    Known plan = first("allocation-plan");
    assertThat(reach.reaches(on(plan, "2024-05-24"))).isTrue();
    assertThat(reach.reaches(on(plan, "2024-05-23"))).isFalse();
    assertThat(reach.touched(on(plan, "2024-05-24"))).containsExactly("ALLOC-002");
  }

  private static Known first(String kind) {
    return PAPERS.stream()
        .filter(paper -> paper.kind().code().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static Known on(Known paper, String day) {
    return new Known(paper.facts(), LocalDate.parse(day), paper.knownAt());
  }

  @Test
  void a_limit_reaches_papers_between_the_days_in_which_it_differs() {
    RuleSet base = Trial.BASE;
    RuleSet candidate = Trial.rules(texts -> texts.putAll(TrialRules.texts(120)));
    Reach reach = Reach.of(base, candidate);
    Known paper = FilingTasks.known(Trial.plan(1, "2024-05-24", "10"));
    assertThat(reach.reaches(paper)).isTrue();
    assertThat(reach.reaches(on(paper, "2023-12-31"))).isFalse();
    assertThat(reach.words()).singleElement().asString().contains("CAP-001", "自2024-01-01起");
  }
}
