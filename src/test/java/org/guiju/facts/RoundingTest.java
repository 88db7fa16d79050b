package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
  @ParameterizedTest
  @CsvSource({"907, 13, 6.5", "12.50, 3, 0.015", "12.5, 1, 0.05", "9E+2, 4, 2", "5, 0, 0"})
  void the_bound_is_half_a_unit_of_the_last_digit_for_each_addend(
      BigDecimal printed, long addends, BigDecimal bound) {
    assertThat(Rounding.bound(printed, addends)).isEqualByComparingTo(bound);
  }

  @ParameterizedTest
  @CsvSource({
    "907, 908, 13, true",
    "907, 913.5, 13, true",
    "907, 913.51, 13, false",
    "907, 900.5, 13, true",
    "907, 900.49, 13, false",
    "907, 907.00, 0, true",
    "907, 907.01, 0, false",
    "-230, -230.5, 1, true",
    "12.00, 12.01, 1, false"
  })
  void a_difference_within_the_bound_is_explained(
      BigDecimal printed, BigDecimal sum, long addends, boolean explained) {
    assertThat(Rounding.explains(printed, sum, addends)).isEqualTo(explained);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12.01, 2, true",
    "12, 12.01, 1, false",
    "12, 12.4, 1, false",
    "12.00, 12, 1, true"
  })
  void zeros_dropped_at_the_end_do_not_widen_the_bound(
      BigDecimal printed, BigDecimal sum, long addends, boolean explained) {
    assertThat(Rounding.explainsFinely(printed, sum, addends)).isEqualTo(explained);
  }
}
