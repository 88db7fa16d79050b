package org.guiju.checker;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.findings.Finding;
import org.guiju.rules.Statement;

/** Puts values into the sentences of a rule. */
final class Words {
  private Words() {}

  /** The finding that {@code breach} of {@code statement} amounts to. */
  static Finding finding(Statement statement, RecordedBreach breach) {
    Map<String, String> values = texts(breach.values());
    Map<String, String> placeholders = new LinkedHashMap<>(values);
    if (breach.place().rowName() != null) {
      placeholders.put("rowName", breach.place().rowName());
    }
    return new Finding(
        statement.id(),
        statement.severity(),
        statement.title(),
        fill(statement.message(), placeholders),
        statement.citation(),
        breach.place(),
        values.get("given"),
        values.get("expected"),
        difference(breach.values().get("given"), breach.values().get("expected")),
        fill(statement.fix(), placeholders),
        statement.penalty(),
        values);
  }

  private static String difference(Object given, Object expected) {
    return given instanceof BigDecimal a && expected instanceof BigDecimal b
        ? a.subtract(b).toPlainString()
        : null;
  }

  /** {@code sentence} with every {@code {name}} replaced by its value. */
  static String fill(String sentence, Map<String, String> values) {
    StringBuilder filled = new StringBuilder(sentence.length() * 2);
    int done = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', done)) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(sentence, done, open);
      filled.append(values.getOrDefault(sentence.substring(open + 1, close), "（空）"));
      done = close + 1;
    }
    return filled.append(sentence, done, sentence.length()).toString();
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
