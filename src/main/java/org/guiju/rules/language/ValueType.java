package org.guiju.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What kind of value an expression has.
 *
 * @param family what it can be compared with
 * @param type its Java type, primitives included
 * @param blank true when it can be blank
 */
record ValueType(Family family, Class<?> type, boolean blank) {
  /** Values that can be compared with each other. */
  enum Family {
    NUMBER("数字"),
    TEXT("文本"),
    TRUTH("是/否"),
    DATE("日期"),
    LIST("清单"),
    FACT("事实"),
    NULL("空值"),
    /** Nothing is known of it, because it was reported already. */
    UNKNOWN("");

    private final String words;

    Family(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static final ValueType UNKNOWN = new ValueType(Family.UNKNOWN, Object.class, false);
  static final ValueType NULL = new ValueType(Family.NULL, Void.class, true);
  static final ValueType TRUTH = new ValueType(Family.TRUTH, boolean.class, false);

  static ValueType of(Class<?> type) {
    return new ValueType(family(type), type, !type.isPrimitive());
  }

  private static Family family(Class<?> type) {
    if (type == BigDecimal.class || type == Long.class || type == long.class || type == int.class) {
      return Family.NUMBER;
    }
    if (type == Boolean.class || type == boolean.class) {
      return Family.TRUTH;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Family.LIST;
    }
    if (type == LocalDate.class) {
      return Family.DATE;
    }
    return type == String.class ? Family.TEXT : Family.FACT;
  }

  boolean is(Family asked) {
    return family == asked;
  }

  boolean known() {
    return family != Family.UNKNOWN;
  }

  /** The same kind of value, certainly not blank. */
  ValueType filled() {
    return new ValueType(family, type, false);
  }
}
