package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({"1.5, 元, 1.5", "0.0001, 万元, 1", "-230, 万元, -2300000", "0.1, ' 亿元 ', 10000000"})
  void amounts_convert_exactly(BigDecimal amount, String unit, BigDecimal yuan) {
    assertThat(Money.toYuan(amount, unit)).isEqualByComparingTo(yuan);
    assertThat(Money.knows(unit)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "9, 万元, 90000",
    "9.123456, 万元, 91234.56",
    "12.3450, 万元, 123450.00",
    "0.0000005, 万元, 0.005"
  })
  void zeros_below_the_cent_are_not_printed(BigDecimal amount, String unit, String yuan) {
    assertThat(Money.toYuan(amount, unit).toPlainString()).isEqualTo(yuan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"千元", "美元", "", "元/人"})
  void an_unknown_unit_gives_no_amount(String unit) {
    assertThat(Money.toYuan(BigDecimal.ONE, unit)).isNull();
    assertThat(Money.knows(unit)).isFalse();
  }

  @Test
  void what_is_blank_stays_blank() {
    assertThat(Money.toYuan(null, "元")).isNull();
    assertThat(Money.toYuan(BigDecimal.ONE, null)).isNull();
    assertThat(Money.knows(null)).isFalse();
  }
}
