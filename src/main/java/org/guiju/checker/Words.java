package org.guiju.checker;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guiju.findings.Finding;
import org.guiju.rules.Statement;

/** Puts values into the sentences of a rule. */
final class Words {
  private Words() {}

  /** The finding that {@code breach} amounts to. */
  static Finding finding(RecordedBreach breach) {
    Statement statement = breach.statement();
    Map<String, String> values = texts(breach.values());
    String rowName = breach.place().rowName();
    UnaryOperator<String> named =
        name -> rowName != null && name.equals("rowName") ? rowName : values.get(name);
    return new Finding(
        statement.id(),
        statement.severity(),
        statement.title(),
        fill(statement.message(), named),
        statement.citation(),
        breach.place(),
        values.get("given"),
        values.get("expected"),
        difference(breach.values().get("given"), breach.values().get("expected")),
        fill(statement.fix(), named),
        statement.penalty(),
        values);
  }

  private static String difference(Object given, Object expected) {
    return given instanceof BigDecimal a && expected instanceof BigDecimal b
        ? a.subtract(b).toPlainString()
        : null;
  }

  /** {@code sentence} with every {@code {name}} replaced by what {@code values} has for it. */
  static String fill(String sentence, UnaryOperator<String> values) {
    int open = sentence.indexOf('{');
    if (open < 0) {
      return sentence;
    }
    StringBuilder filled = new StringBuilder(sentence.length() * 2);
    int done = 0;
    for (; open >= 0; open = sentence.indexOf('{', done)) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String value = values.apply(sentence.substring(open + 1, close));
      filled.append(sentence, done, open).append(value == null ? "（空）" : value);
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
