package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposeTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "参保扩面, 参保扩面, ALL",
        "参保扩面, 参保扩面工作经费, ALL",
        "参保扩面工作, 参保扩面, ALL",
        "参保扩面, 城乡居民参保扩面宣传、新生儿参保扩面, ALL",
        "参保扩面、信息化, 信息化建设, ALL",
        "参保扩面, 按原用途继续使用, ALL",
        "参保扩面, 参保扩面、信息化, PARTLY",
        "参保扩面, 参保, NONE",
        "参保扩面, 购置服务器, NONE",
        "参保扩面, -, ALL",
        "-, 购置服务器, ALL"
      })
  void a_purpose_is_kept_where_its_words_are_repeated(
      String restricted, String stated, Purpose.Kept kept) {
    assertThat(Purpose.kept(restricted, stated)).isEqualTo(kept);
  }
}
