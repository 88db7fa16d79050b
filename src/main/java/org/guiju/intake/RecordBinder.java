package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.facts.Cell;
import org.guiju.facts.Origin;
import org.guiju.facts.StatedTotal;
import org.guiju.intake.JsonValue.BooleanValue;
import org.guiju.intake.JsonValue.ListValue;
import org.guiju.intake.JsonValue.NullValue;
import org.guiju.intake.JsonValue.NumberValue;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;
import org.guiju.intake.RecordShape.Field;

/**
 * Fills records from JSON objects, component by component. Every problem is noted and reading goes
 * on, so that one answer names them all; a value with a problem is read as null.
 */
final class RecordBinder {
  private final FieldNotes notes;
  private final AmountReader amounts;
  private final ScalarReader scalars;

  /**
   * @param submission the whole body; its unit line tells how amounts are to be written
   */
  RecordBinder(Problems problems, ObjectValue submission) {
    this.notes = new FieldNotes(problems);
    this.amounts = new AmountReader(notes, submission);
    this.scalars = new ScalarReader(notes, amounts);
  }

  /** Reads {@code spot} as a record; fields called {@code besides} belong to somebody else. */
  <T> T bind(Class<T> type, Spot spot, Set<String> besides) {
    Object[] values = new Object[spot.shape().size()];
    Map<String, Cell> cells = new HashMap<>();
    spot.object()
        .fields()
        .forEach(
            (name, json) -> {
              Field field = spot.shape().readable().get(name);
              if (field != null) {
                values[field.index()] = value(spot, field, json, cells);
              } else if (!besides.contains(name)) {
                notes.unknown(spot, name, json, besides);
              }
            });
    notes.missing(spot);
    values[spot.shape().indexOf("origin")] =
        new Origin(null, null, spot.pointer(), null, spot.pointer(), cells);
    return type.cast(spot.shape().create(values));
  }

  private Object value(Spot spot, Field field, JsonValue json, Map<String, Cell> cells) {
    if (json instanceof NullValue && field.type() != BigDecimal.class) {
      return notes.ifRequired(spot, field, json);
    }
    if (field.isList()) {
      return list(spot, field, json);
    }
    if (field.type() == StatedTotal.class && !(json instanceof ObjectValue)) {
      return bareTotal(spot, field, json);
    }
    if (field.type().isRecord()) {
      return record(spot, field, json);
    }
    if (json instanceof TextValue text
        && text.isBlank()
        && field.type() != BigDecimal.class
        && field.type() != Boolean.class) {
      return notes.ifRequired(spot, field, json);
    }
    return scalars.read(spot, field, json, cells);
  }

  private Object list(Spot spot, Field field, JsonValue json) {
    if (!(json instanceof ListValue list)) {
      notes.wrongType(spot, field, json, "列表。请用方括号 […] 列出各项");
      return null;
    }
    String pointer = Pointer.field(spot.pointer(), field.name());
    List<Object> items = new ArrayList<>(list.items().size());
    for (int i = 0; i < list.items().size() && !notes.isFull(); i++) {
      JsonValue item = list.items().get(i);
      Object read =
          field.type() == String.class
              ? textItem(spot, field, item, Pointer.item(pointer, i))
              : recordItem(spot, field, item, pointer, i);
      if (read != null) {
        items.add(read);
      }
    }
    return Collections.unmodifiableList(items);
  }

  private Object textItem(Spot spot, Field field, JsonValue item, String pointer) {
    if (item.isNothing()) {
      return null;
    }
    if (item instanceof TextValue text) {
      return notes.fits(spot, field, text, pointer) ? text.text().strip() : null;
    }
    notes.note(
        "intake.wrong-type",
        pointer,
        item,
        "%s中的一项是%s，应为文字。请加上英文双引号。".formatted(spot.named(field), item.described()));
    return null;
  }

  private Object recordItem(Spot spot, Field field, JsonValue item, String list, int index) {
    RecordShape shape = RecordShape.of(field.type());
    if (item instanceof ObjectValue object) {
      return bind(field.type(), spot.item(list, index, shape, object), Set.of());
    }
    notes.note(
        "intake.wrong-type",
        Pointer.item(list, index),
        item,
        "%s第 %d 项是%s，应为对象。请用花括号 {…} 写出各字段。"
            .formatted(spot.named(field), index + 1, item.described()));
    return null;
  }

  private Object record(Spot spot, Field field, JsonValue json) {
    if (json instanceof ObjectValue object) {
      return bind(
          field.type(), spot.field(field.name(), RecordShape.of(field.type()), object), Set.of());
    }
    return notes.wrongType(spot, field, json, "对象。请用花括号 {…} 写出各字段");
  }

  /**
   * A bare total stands for the first amount column that the rows use. It is no object of its own,
   * so its origin is that of the plan.
   */
  private Object bareTotal(Spot spot, Field field, JsonValue json) {
    if (json instanceof ListValue || json instanceof BooleanValue) {
      return notes.wrongType(spot, field, json, "数字或对象");
    }
    String column = columnInUse(spot.object().get("rows"));
    Map<String, Cell> cells = new HashMap<>();
    BigDecimal amount = amounts.amount(spot, field, json, column, cells);
    return new StatedTotal(
        new Origin(null, null, spot.pointer(), null, field.name(), cells),
        "yearTotal".equals(column) ? amount : null,
        "earlierTranches".equals(column) ? amount : null,
        "thisTranche".equals(column) ? amount : null,
        null);
  }

  private static String columnInUse(JsonValue rows) {
    for (String column : List.of("yearTotal", "thisTranche", "earlierTranches")) {
      if (rows instanceof ListValue list
          && list.items().stream()
              .anyMatch(
                  row ->
                      row instanceof ObjectValue object
                          && object.get(column) instanceof NumberValue)) {
        return column;
      }
    }
    return "thisTranche";
  }
}
