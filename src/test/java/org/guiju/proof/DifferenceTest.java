package org.guiju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.guiju.archive.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  @Test
  void equal_bytes_do_not_differ() {
    assertThat(Difference.first(Content.of("{\"a\":1}"), Content.of("{\"a\":1}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1,'b':[1,2]} | {'a':1,'b':[1,3]} | /b/1 | 2 | 3",
        "{'a':{'x/y':'u'}} | {'a':{'x/y':'v'}} | /a/x~1y | 'u' | 'v'",
        "{'a':[1]} | {'a':[1,2]} | /a/1 |  | 2",
        "{'a':1,'b':2} | {'b':2} | /a | 1 | ",
        "{'a':[]} | {'a':{}} | /a | [] | {}",
        "{'b':1,'a':2} | {'a':0,'b':0} | /b | 1 | 0"
      })
  void the_first_value_that_differs_is_named(
      String then, String now, String pointer, String was, String is) {
    assertThat(Difference.first(json(then), json(now)))
        .contains(new Difference(pointer, quoted(was), quoted(is)));
  }

  private static Content json(String text) {
    return Content.of(quoted(text));
  }

  private static String quoted(String text) {
    return text == null ? null : text.replace('\'', '"');
  }

  @Test
  void another_spelling_of_the_same_values_is_a_difference_too() {
    assertThat(Difference.first(Content.of("{\"a\":1}"), Content.of("{\"a\": 1}")))
        .contains(new Difference("", "{\"a\":1}", "{\"a\": 1}"));
  }

  @Test
  void long_values_are_cut() {
    Content then = Content.of("\"" + "a".repeat(5000) + "\"");
    assertThat(Difference.first(then, Content.of("1")).orElseThrow().then()).hasSize(401);
  }
}
