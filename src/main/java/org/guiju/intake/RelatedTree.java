package org.guiju.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.facts.Related;
import org.guiju.intake.JsonValue.BooleanValue;
import org.guiju.intake.JsonValue.ListValue;
import org.guiju.intake.JsonValue.NumberValue;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;

/**
 * Facts of other papers as a submission would state them: without what the reader works out itself,
 * and without what is null.
 */
final class RelatedTree {
  private RelatedTree() {}

  static ObjectValue of(Related related) {
    return object(related);
  }

  private static ObjectValue object(Record facts) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    RecordShape shape = RecordShape.of(facts.getClass());
    for (RecordShape.Field field : shape.readable().values()) {
      Object value = shape.read(facts, field);
      if (value != null) {
        fields.put(field.name(), value(value));
      }
    }
    return new ObjectValue(0, 0, fields);
  }

  private static JsonValue value(Object value) {
    if (value instanceof String text) {
      return new TextValue(0, 0, text);
    }
    if (value instanceof BigDecimal number) {
      return new NumberValue(0, 0, number.toPlainString());
    }
    if (value instanceof Long number) {
      return new NumberValue(0, 0, number.toString());
    }
    if (value instanceof LocalDate day) {
      return new TextValue(0, 0, day.toString());
    }
    if (value instanceof Boolean flag) {
      return new BooleanValue(0, 0, flag);
    }
    if (value instanceof List<?> items) {
      return new ListValue(0, 0, items.stream().map(RelatedTree::value).toList());
    }
    if (value instanceof Record facts) {
      return object(facts);
    }
    throw new IllegalStateException("no JSON for " + value.getClass());
  }
}
