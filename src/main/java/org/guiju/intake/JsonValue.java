package org.guiju.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that remembers where it stood: line and column count from 1. */
sealed interface JsonValue {
  int line();

  int column();

  /** Fields in document order. */
  record ObjectValue(int line, int column, Map<String, JsonValue> fields) implements JsonValue {
    JsonValue get(String field) {
      return fields.get(field);
    }

    /** The same with {@code value} in {@code field}, whatever stood there. */
    ObjectValue with(String field, JsonValue value) {
      Map<String, JsonValue> changed = new LinkedHashMap<>(fields);
      changed.put(field, value);
      return new ObjectValue(line, column, changed);
    }
  }

  record ListValue(int line, int column, List<JsonValue> items) implements JsonValue {}

  record TextValue(int line, int column, String text) implements JsonValue {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  /** A number as printed, also one of the tokens NaN and Infinity, which JSON does not have. */
  record NumberValue(int line, int column, String printed) implements JsonValue {}

  record BooleanValue(int line, int column, boolean value) implements JsonValue {}

  record NullValue(int line, int column) implements JsonValue {}

  /** What was given, as a message quotes it. */
  default String described() {
    if (this instanceof TextValue text) {
      return "文字“" + Wording.quoted(text.text()) + "”";
    }
    if (this instanceof NumberValue number) {
      return "数字 " + Wording.quoted(number.printed());
    }
    if (this instanceof BooleanValue bool) {
      return "是非值 " + bool.value();
    }
    if (this instanceof ListValue) {
      return "列表 […]";
    }
    return this instanceof ObjectValue ? "对象 {…}" : "空值 null";
  }

  /** True for null and for text of nothing but spaces. */
  default boolean isNothing() {
    return this instanceof NullValue || this instanceof TextValue text && text.isBlank();
  }
}
