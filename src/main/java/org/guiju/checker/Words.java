package org.guiju.checker;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts values into the sentences of a rule. */
final class Words {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

  private Words() {}

  /** {@code sentence} with every {@code {name}} replaced by its value. */
  static String fill(String sentence, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(sentence);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = values.getOrDefault(matcher.group(1), "（空）");
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  /** Values as texts, by name; blanks are left out. */
  static Map<String, String> texts(Map<String, Object> values) {
    Map<String, String> texts = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            texts.put(name, text(value));
          }
        });
    return texts;
  }

  static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(Words::text).collect(Collectors.joining("、"));
    }
    return String.valueOf(value);
  }
}
