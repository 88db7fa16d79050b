package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.intake.Submissions.facts;
import static org.guiju.intake.Submissions.only;
import static org.guiju.intake.Submissions.read;

import org.guiju.facts.AddressCoverage;
import org.junit.jupiter.api.Test;

class AddressReadingTest {
  @Test
  void cities_without_a_row_are_told_apart_by_their_reason() {
    var coverage =
        only(
            plan(
                "{'name': '各设区市财政局', 'amountBlank': true}, {'name': '平潭综合实验区财政金融局'}",
                "'mustUsePriorBalance': ['福州', '平潭'],",
                "宁德",
                "莆田",
                "泉州",
                "漳州",
                "龙岩",
                "三明"),
            AddressCoverage.class);

    assertThat(coverage.open()).isTrue();
    assertThat(coverage.withoutRow()).containsExactly("南平市");
    assertThat(coverage.usingPriorBalance()).containsExactly("福州市", "平潭综合实验区");
    assertThat(coverage.separatelyPlanned()).containsExactly("厦门市");
    assertThat(coverage.notAddressed()).isEmpty();
  }

  @Test
  void regions_of_the_table_that_nobody_stands_for_are_named_as_printed() {
    var coverage = only(plan("{'name': '宁德市财政局'}", "", "宁德", "三明"), AddressCoverage.class);

    assertThat(coverage.notAddressed()).containsExactly("三明");
    assertThat(coverage.withoutRow()).isEmpty();
  }

  @Test
  void a_recipient_that_is_not_understood_may_be_any_region() {
    var coverage =
        only(plan("{'name': '宁德市财政局'}, {'name': '各有关单位'}", "", "宁德", "三明"), AddressCoverage.class);

    assertThat(coverage.notAddressed()).isNull();
    assertThat(coverage.notAddressedCount()).isNull();
  }

  @Test
  void a_table_of_units_is_not_held_against_the_recipients() {
    assertThat(facts(plan("{'name': '各设区市财政局'}", "", "福建省立医院"), AddressCoverage.class)).isEmpty();
  }

  private static IntakeResult plan(String addressees, String fields, String... regions) {
    StringBuilder rows = new StringBuilder();
    for (String region : regions) {
      rows.append(rows.isEmpty() ? "" : ", ")
          .append("{'regionName': '")
          .append(region)
          .append("'}");
    }
    return read(
        "{'kind': 'allocation-plan', 'header': {'fiscalYear': 2024, 'region': '福建省', 'addressees': ["
            + addressees
            + "]}, "
            + fields
            + " 'rows': ["
            + rows
            + "]}");
  }
}
