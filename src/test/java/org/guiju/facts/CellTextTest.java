package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"<p>目标</p>", "目标<br/>下一项", "医保&nbsp;服务", "<SPAN style='x'>目标", "医保经办服务能力\t有所提高"})
  void markup_and_tabs_are_found(String text) {
    assertThat(CellText.untidy(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<20次", "a<b且c>d", "《办法》", "医保服务医保服务", "R&D经费", "差错率<5%，>1%"})
  void signs_of_comparison_and_short_repeats_are_no_markup(String text) {
    assertThat(CellText.untidy(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"≥85%≥95%", "≤3件≤1件", "≥85% ≥95%", ">=2次>=3次"})
  void two_targets_in_one_cell_are_found(String text) {
    assertThat(CellText.untidyTarget(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=100100%",
        "≤0起0起",
        "≥2次≥2次",
        "≥60%≤80%",
        "药品≥1项，服务≥1项",
        "福州≥649.61万人，漳州≥475.22万人",
        "统筹地区≥40% 已开展改革地区:医疗机构≥40%,病种≥70%"
      })
  void doubled_targets_ranges_and_lists_are_left_alone(String text) {
    assertThat(CellText.untidyTarget(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"服务对象满意度指标", "社会效益指标", "指标", ""})
  void one_level_is_clean(String text) {
    assertThat(CellText.untidyLevel(text)).isNull();
  }
}
