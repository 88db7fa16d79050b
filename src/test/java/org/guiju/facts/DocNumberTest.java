package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocNumberTest {
  @ParameterizedTest
  @CsvSource({
    "闽财社指〔2024〕15号, true",
    "闽财社指（2024）15号, false",
    "闽财社指[2024]15号, false",
    "闽财社指【2024】15, false",
    "闽财社指 〔2024〕 15 号, true",
    "'闽财社指(2024)\u300015号', false"
  })
  void one_number_in_many_brackets_is_one_number(String printed, boolean standard) {
    DocNumber number = DocNumber.parse(printed);
    assertThat(number.folded()).isEqualTo("闽财社指〔2024〕15号");
    assertThat(number.year()).isEqualTo(2024);
    assertThat(number.number()).isEqualTo(15);
    assertThat(number.standardBrackets()).isEqualTo(standard);
    assertThat(number.raw()).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "无", "第15号", "〔2024〕15号", "闽财社指〔24〕15号", "闽财社指〔2024〕号", "闽财社指2024-15"})
  void what_is_no_number_of_a_paper_is_kept_as_it_is(String text) {
    assertThat(DocNumber.parse(text).valid()).isFalse();
    assertThat(DocNumber.parse(text).folded()).isNull();
    assertThat(DocNumber.fold(text)).isEqualTo(text);
  }

  @Test
  void a_blank_number_stays_blank() {
    assertThat(DocNumber.fold(null)).isNull();
    assertThat(DocNumber.unusuallyBracketed(null)).isEmpty();
  }

  @Test
  void numbers_in_other_brackets_are_picked_from_a_list() {
    assertThat(
            DocNumber.unusuallyBracketed(
                List.of("赣财社指[2021]100号", "[2022]17号", "洪财社指〔2021〕143号", "无")))
        .containsExactly("赣财社指[2021]100号", "[2022]17号");
  }
}
