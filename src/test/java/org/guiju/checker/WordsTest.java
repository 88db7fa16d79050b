package org.guiju.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void every_placeholder_gets_its_value() {
    assertThat(Words.fill("{a} 与 {b}，{a}", Map.of("a", "甲", "b", "乙")::get)).isEqualTo("甲 与 乙，甲");
  }

  @Test
  void a_value_that_is_missing_is_said_to_be_blank() {
    assertThat(Words.fill("上限 {cap} 元", name -> null)).isEqualTo("上限 （空） 元");
  }

  @Test
  void a_value_from_a_paper_is_never_taken_for_a_placeholder_or_a_pattern() {
    assertThat(Words.fill("{a}{b}", Map.of("a", "{b}$1\\", "b", "乙")::get)).isEqualTo("{b}$1\\乙");
  }

  @Test
  void amounts_keep_their_scale_and_never_use_an_exponent() {
    assertThat(Words.text(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(Words.text(new BigDecimal("279.80"))).isEqualTo("279.80");
    assertThat(Words.text(new BigDecimal("0.0000001"))).isEqualTo("0.0000001");
  }

  @Test
  void a_list_is_read_out() {
    assertThat(Words.text(List.of("福州市", new BigDecimal("1E+1"), "平潭"))).isEqualTo("福州市、10、平潭");
  }

  @Test
  void blanks_are_left_out_and_names_stand_in_order() {
    Map<String, Object> values = new HashMap<>();
    values.put("given", new BigDecimal("1"));
    values.put("blank", null);
    values.put("expected", true);
    assertThat(Words.texts(values))
        .containsExactly(Map.entry("expected", "true"), Map.entry("given", "1"));
  }
}
