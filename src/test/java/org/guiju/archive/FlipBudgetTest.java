package org.guiju.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.guiju.archive.FlipBudget.Most;
import org.guiju.archive.FlipBudget.Seen;
import org.junit.jupiter.api.Test;

class FlipBudgetTest {
  private static Most most(String text) {
    return Most.of(text).orElseThrow();
  }

  @Test
  void exactly_as_many_as_agreed_is_within_the_budget_and_one_more_is_not() {
    FlipBudget budget = new FlipBudget(most("3"), null, null, null);
    assertThat(budget.exceededBy(new Seen(100, 3, 3, 0, 0))).isEmpty();
    assertThat(budget.exceededBy(new Seen(100, 4, 4, 0, 0))).hasValue("有改变的材料 4 份，超过批准的 3 份");
  }

  @Test
  void a_share_of_few_papers_allows_at_least_one_unless_it_is_nothing() {
    assertThat(new FlipBudget(most("2.5%"), null, null, null).exceededBy(new Seen(9, 1, 1, 0, 0)))
        .isEmpty();
    assertThat(new FlipBudget(most("0%"), null, null, null).exceededBy(new Seen(9, 1, 1, 0, 0)))
        .isPresent();
  }

  @Test
  void each_direction_has_a_budget_of_its_own_and_all_that_is_exceeded_is_told() {
    FlipBudget budget = new FlipBudget(null, most("0"), most("10%"), most("1"));
    assertThat(budget.exceededBy(new Seen(40, 5, 1, 5, 1)))
        .hasValue("新增违反的材料 1 份，超过批准的 0 份；不再违反的材料 5 份，超过批准的 4 份（40 份的 10%）");
  }

  @Test
  void what_is_neither_a_number_nor_a_share_is_no_budget() {
    assertThat(Most.of("-1")).isEmpty();
    assertThat(Most.of("2.5")).isEmpty();
    assertThat(Most.of("100.01%")).isEmpty();
    assertThat(Most.of("100%").orElseThrow().text()).isEqualTo("100%");
    assertThat(Most.of("20").orElseThrow().text()).isEqualTo("20");
  }
}
