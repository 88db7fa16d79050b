package org.guiju.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static List<Change> changes(String before, String after) {
    return Changes.between(
        Content.of(before.replace('\'', '"')), Content.of(after.replace('\'', '"')));
  }

  private static String plan(String... rows) {
    return "{'header': {'docNo': '闽1'}, 'rows': [" + String.join(",", rows) + "]}";
  }

  private static String row(String name, String amount) {
    return "{'regionName': '" + name + "', 'thisTranche': " + amount + "}";
  }

  @Test
  void a_changed_cell_is_told_with_its_row() {
    assertThat(
            changes(plan(row("宁德", "90"), row("莆田", "55")), plan(row("宁德", "90"), row("莆田", "56"))))
        .extracting(Change::pointer, Change::row, c -> c.before().asText(), c -> c.after().asText())
        .containsExactly(tuple("/rows/1/thisTranche", "莆田", "55", "56"));
  }

  @Test
  void a_row_put_in_between_is_one_change() {
    List<Change> changes =
        changes(
            plan(row("宁德", "90"), row("莆田", "55")),
            plan(row("宁德", "90"), row("泉州", "95"), row("莆田", "55")));
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.pointer()).isEqualTo("/rows/1");
              assertThat(change.before()).isNull();
              assertThat(change.after().get("regionName").asText()).isEqualTo("泉州");
            });
  }

  @Test
  void a_row_that_is_gone_is_told_where_it_stood() {
    assertThat(changes(plan(row("宁德", "90"), row("莆田", "55")), plan(row("莆田", "55"))))
        .extracting(Change::pointer, Change::row, Change::after)
        .containsExactly(tuple("/rows/0", "宁德", null));
  }

  @Test
  void rows_of_one_name_are_told_apart_by_their_order() {
    assertThat(changes(plan(row("宁德", "1"), row("宁德", "2")), plan(row("宁德", "1"), row("宁德", "3"))))
        .extracting(Change::pointer)
        .containsExactly("/rows/1/thisTranche");
  }

  @Test
  void another_way_to_print_a_number_or_a_blank_is_no_change() {
    assertThat(changes(plan(row("宁德", "90")), plan(row("宁德", "90.00")))).isEmpty();
    assertThat(changes("{'a': null}", "{}")).isEmpty();
  }

  @Test
  void facts_of_other_papers_are_no_part_of_it() {
    assertThat(changes("{'a': 1, 'related': {'paid': []}}", "{'a': 1}")).isEmpty();
  }

  @Test
  void plain_lists_are_compared_by_their_items() {
    assertThat(changes("{'copyTo': ['甲', '乙']}", "{'copyTo': ['乙', '丙']}"))
        .extracting(Change::pointer, c -> c.before() == null ? null : c.before().asText())
        .containsExactly(tuple("/copyTo/1", null), tuple("/copyTo/0", "甲"));
  }
}
