package org.guiju.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guiju.facts.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingOrderTest {
  @Test
  void findings_stand_by_weight_then_rule_then_place_then_words() {
    List<Finding> ordered =
        List.of(
            finding("TST-002", Severity.VIOLATION, "/rows/9", "甲"),
            finding("TST-001", Severity.WARNING, "/rows/2/thisTranche", "甲"),
            finding("TST-001", Severity.WARNING, "/rows/10/thisTranche", "乙"),
            finding("TST-001", Severity.WARNING, "/rows/10/thisTranche", "甲"),
            finding("TST-003", Severity.WARNING, "", "甲"),
            finding("TST-001", Severity.ADVISORY, "", "甲"));
    List<Finding> shuffled = new ArrayList<>(ordered);
    Collections.reverse(shuffled);

    shuffled.sort(Finding.ORDER);

    assertThat(shuffled).isEqualTo(ordered);
  }

  @ParameterizedTest
  @CsvSource({
    "/rows/2, /rows/10",
    "/rows/1, /rows/1/thisTranche",
    "'', /rows",
    "/header, /rows",
    "/rows/09a, /rows/1a",
    "/a/0/z, /a/1/b",
    "/rows/999999999, /rows/x"
  })
  void pointers_stand_as_a_reader_meets_them(String first, String second) {
    assertThat(PointerOrder.INSTANCE.compare(first, second)).isNegative();
    assertThat(PointerOrder.INSTANCE.compare(second, first)).isPositive();
    assertThat(PointerOrder.INSTANCE.compare(first, first)).isZero();
  }

  @Test
  void a_step_too_long_for_a_position_is_a_name() {
    assertThat(PointerOrder.INSTANCE.compare("/99999999999999999999", "/100000000000000000000"))
        .isPositive();
  }

  @Test
  void a_finding_keeps_its_identity_when_its_words_change() {
    Finding before = finding("TST-001", Severity.WARNING, "/rows/0", "甲");
    Finding after = finding("TST-001", Severity.WARNING, "/rows/0", "乙");
    assertThat(after.identity()).isEqualTo(before.identity());
  }

  static Finding finding(String ruleId, Severity severity, String pointer, String message) {
    return new Finding(
        ruleId,
        severity,
        "试验",
        message,
        new Citation("trial", "试验文件", "第一条", null),
        new Place(null, null, null, pointer, null, "thisTranche", null, "row:" + pointer),
        null,
        null,
        null,
        "请改正",
        null,
        Map.of());
  }
}
