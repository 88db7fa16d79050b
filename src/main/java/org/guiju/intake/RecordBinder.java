package org.guiju.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.facts.Cell;
import org.guiju.facts.CellState;
import org.guiju.facts.Money;
import org.guiju.facts.Origin;
import org.guiju.facts.Payment;
import org.guiju.facts.PaymentElsewhere;
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
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final String UNIT = "unit";

  /** No field of a paper comes near; rules match patterns on texts and must not take long. */
  private static final int LONGEST_TEXT = 10_000;

  private final Problems problems;
  private final String unit;

  /**
   * @param submission the whole body; its unit line tells how amounts are to be written
   */
  RecordBinder(Problems problems, ObjectValue submission) {
    this.problems = problems;
    this.unit = knownUnit(submission);
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
                noteUnknown(spot, name, json, besides);
              }
            });
    noteMissing(spot);
    values[spot.shape().indexOf("origin")] =
        new Origin(null, null, spot.pointer(), null, spot.pointer(), cells);
    return type.cast(spot.shape().create(values));
  }

  private Object value(Spot spot, Field field, JsonValue json, Map<String, Cell> cells) {
    if (json instanceof NullValue && field.type() != BigDecimal.class) {
      return noteIfRequired(spot, field, json);
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
      return noteIfRequired(spot, field, json);
    }
    return scalar(spot, field, json, cells);
  }

  private Object scalar(Spot spot, Field field, JsonValue json, Map<String, Cell> cells) {
    if (field.type() == BigDecimal.class) {
      return requiredAmount(spot, field, json, amount(spot, field, json, field.name(), cells));
    }
    if (field.type() == String.class) {
      return text(spot, field, json);
    }
    if (field.type() == Long.class) {
      return integer(spot, field, json);
    }
    if (field.type() == LocalDate.class) {
      return date(spot, field, json);
    }
    if (field.type() == Boolean.class) {
      return bool(spot, field, json);
    }
    throw new IllegalStateException("no reader for " + field);
  }

  // lists and records

  private Object list(Spot spot, Field field, JsonValue json) {
    if (!(json instanceof ListValue list)) {
      wrongType(spot, field, json, "列表。请用方括号 […] 列出各项");
      return null;
    }
    String pointer = Pointer.field(spot.pointer(), field.name());
    List<Object> items = new ArrayList<>(list.items().size());
    for (int i = 0; i < list.items().size() && !problems.isFull(); i++) {
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
      return fits(spot, field, text, pointer) ? text.text().strip() : null;
    }
    problems.add(
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
    problems.add(
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
    return wrongType(spot, field, json, "对象。请用花括号 {…} 写出各字段");
  }

  /**
   * A bare total stands for the first amount column that the rows use. It is no object of its own,
   * so its origin is that of the plan.
   */
  private Object bareTotal(Spot spot, Field field, JsonValue json) {
    if (json instanceof ListValue || json instanceof BooleanValue) {
      return wrongType(spot, field, json, "数字或对象");
    }
    String column = columnInUse(spot.object().get("rows"));
    Map<String, Cell> cells = new HashMap<>();
    BigDecimal amount = amount(spot, field, json, column, cells);
    return new StatedTotal(
        new Origin(null, null, spot.pointer(), null, field.name(), cells),
        "yearTotal".equals(column) ? amount : null,
        "earlierTranches".equals(column) ? amount : null,
        "thisTranche".equals(column) ? amount : null);
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

  // single values

  private BigDecimal amount(
      Spot spot, Field field, JsonValue json, String cell, Map<String, Cell> cells) {
    if (json instanceof NullValue) {
      cells.put(cell, new Cell(CellState.BLANK, null));
      return null;
    }
    if (json instanceof NumberValue number) {
      Optional<BigDecimal> exact = Amounts.exact(number.printed());
      if (exact.isEmpty()) {
        noteNoAmount(spot, field, number);
      }
      return exact.orElse(null);
    }
    if (!(json instanceof TextValue text)) {
      wrongType(spot, field, json, "数字");
      return null;
    }
    Optional<CellState> state = Amounts.stateOf(text.text());
    if (state.isPresent()) {
      cells.put(cell, new Cell(state.get(), text.text()));
    } else {
      noteTextAmount(spot, field, text);
    }
    return null;
  }

  private void noteNoAmount(Spot spot, Field field, NumberValue number) {
    boolean isDigits = Amounts.startsWithDigit(number.printed());
    note(
        "intake.not-a-number",
        spot,
        field,
        number,
        isDigits
            ? "%s填写为 %s，数字过长（最多 40 位，指数不超过 ±20）。请核对。"
                .formatted(spot.named(field), Wording.quoted(number.printed()))
            : "%s填写为 %s，不是数字。%s"
                .formatted(
                    spot.named(field),
                    Wording.quoted(number.printed()),
                    amountAdvice(spot, field)));
  }

  private void noteTextAmount(Spot spot, Field field, TextValue text) {
    String given = Wording.quoted(text.text());
    if (Amounts.isNumber(text.text())) {
      note(
          "intake.number-as-text",
          spot,
          field,
          text,
          "%s填写为带引号的“%s”。数字不要加引号，请写成 %s。".formatted(spot.named(field), given, given));
      return;
    }
    String advice =
        Amounts.meantNumber(text.text())
            .map(number -> "请写成 " + number + "，不要用引号、千分位逗号或全角数字。")
            .orElseGet(() -> amountAdvice(spot, field));
    note(
        "intake.not-a-number",
        spot,
        field,
        text,
        "%s填写为“%s”，不是数字。%s".formatted(spot.named(field), given, advice));
  }

  private String amountAdvice(Spot spot, Field field) {
    if (field.label().matches(".*(%|率|权重|分值|得分).*")) {
      return "请改为数字，例如 90.00。";
    }
    String own = knownUnit(spot.object());
    boolean isPayment =
        spot.shape() == RecordShape.of(Payment.class)
            || spot.shape() == RecordShape.of(PaymentElsewhere.class);
    String known = isPayment ? "元" : own != null || spot.isRelated() ? own : unit;
    return known == null ? "请改为数字，例如 300000.00。" : "请改为以%s为单位的数字，例如 300000.00。".formatted(known);
  }

  private static String knownUnit(ObjectValue object) {
    return object.get(UNIT) instanceof TextValue text && Money.knows(text.text())
        ? text.text().strip()
        : null;
  }

  private Object requiredAmount(Spot spot, Field field, JsonValue json, BigDecimal amount) {
    boolean isEmptyText =
        json instanceof NullValue
            || json instanceof TextValue text && Amounts.stateOf(text.text()).isPresent();
    return amount == null && isEmptyText ? noteIfRequired(spot, field, json) : amount;
  }

  private Object text(Spot spot, Field field, JsonValue json) {
    if (!(json instanceof TextValue given)) {
      return wrongType(
          spot,
          field,
          json,
          json instanceof NumberValue number
              ? "文字。请加上英文双引号，写成 \"" + Wording.quoted(number.printed()) + "\""
              : "文字");
    }
    if (!fits(spot, field, given, Pointer.field(spot.pointer(), field.name()))) {
      return null;
    }
    String text = given.text().strip();
    if (field.allowed().isEmpty() || field.allowed().contains(text)) {
      return text;
    }
    note(
        "intake.not-allowed-value",
        spot,
        field,
        json,
        "%s填写为“%s”，不在允许的取值之内：%s。%s"
            .formatted(
                spot.named(field),
                Wording.quoted(text),
                String.join("、", field.allowed()),
                Wording.didYouMean(Wording.nearest(text, field.allowed()))));
    return null;
  }

  private boolean fits(Spot spot, Field field, TextValue text, String pointer) {
    if (text.text().length() <= LONGEST_TEXT) {
      return true;
    }
    problems.add(
        "intake.too-large",
        pointer,
        text,
        "%s有 %d 个字符，超过 %d 个。请缩短。".formatted(spot.named(field), text.text().length(), LONGEST_TEXT));
    return false;
  }

  private Object integer(Spot spot, Field field, JsonValue json) {
    if (json instanceof TextValue text && Amounts.isInteger(text.text().strip())) {
      note(
          "intake.number-as-text",
          spot,
          field,
          json,
          "%s填写为带引号的“%s”。数字不要加引号，请写成 %s。"
              .formatted(
                  spot.named(field), Wording.quoted(text.text()), Wording.quoted(text.text())));
      return null;
    }
    if (!(json instanceof NumberValue number) || !Amounts.isInteger(number.printed())) {
      return wrongType(spot, field, json, "整数");
    }
    boolean isYear = field.label().endsWith("年度");
    long value = number.printed().length() > 18 ? Long.MAX_VALUE : Long.parseLong(number.printed());
    if (value == Long.MAX_VALUE || isYear && (value < FIRST_YEAR || value > LAST_YEAR)) {
      note(
          "intake.out-of-range",
          spot,
          field,
          json,
          "%s填写为 %s，超出范围%s。请核对。"
              .formatted(
                  spot.named(field),
                  Wording.quoted(number.printed()),
                  isYear ? "（%d 至 %d）".formatted(FIRST_YEAR, LAST_YEAR) : ""));
      return null;
    }
    return value;
  }

  private Object date(Spot spot, Field field, JsonValue json) {
    if (!(json instanceof TextValue text)) {
      return wrongType(spot, field, json, "日期。请写成 \"2024-05-24\" 的形式");
    }
    Optional<LocalDate> date = Dates.parse(text.text());
    if (date.isPresent()) {
      return date.get();
    }
    String advice =
        Dates.meant(text.text())
            .map(meant -> "请写成 " + meant + "。")
            .orElse("请写成“年-月-日”的形式，例如 2024-05-24，并核对该日期是否存在。");
    note(
        "intake.bad-date",
        spot,
        field,
        json,
        "%s填写为“%s”，不是有效的日期。%s".formatted(spot.named(field), Wording.quoted(text.text()), advice));
    return null;
  }

  private Object bool(Spot spot, Field field, JsonValue json) {
    return json instanceof BooleanValue given
        ? given.value()
        : wrongType(spot, field, json, "是非值。请写成 true（是）或 false（否），不加引号");
  }

  // problems

  private void noteUnknown(Spot spot, String name, JsonValue json, Set<String> besides) {
    Collection<Field> fields = spot.shape().readable().values();
    Set<String> allowed = new HashSet<>(besides);
    fields.forEach(field -> allowed.add(field.name()));
    Optional<String> proposal =
        fields.stream()
            .filter(field -> field.label().equals(name.strip()))
            .map(Field::name)
            .findFirst()
            .or(() -> Wording.nearest(name, allowed.stream().sorted().toList()));
    problems.add(
        "intake.unknown-field",
        Pointer.field(spot.pointer(), name),
        json,
        "%s中没有字段“%s”。%s请改正字段名或删去该字段。"
            .formatted(spot.named(), Wording.quoted(name), Wording.didYouMean(proposal)));
  }

  private void noteMissing(Spot spot) {
    for (Field field : spot.shape().readable().values()) {
      if (field.isRequired() && spot.object().get(field.name()) == null) {
        noteIfRequired(spot, field, spot.object());
      }
    }
  }

  private Object noteIfRequired(Spot spot, Field field, JsonValue json) {
    if (field.isRequired()) {
      note(
          "intake.missing-field",
          spot,
          field,
          json,
          "%s未填写（字段 %s）。请补充。".formatted(spot.named(field), field.name()));
    }
    return null;
  }

  private Object wrongType(Spot spot, Field field, JsonValue json, String expected) {
    note(
        "intake.wrong-type",
        spot,
        field,
        json,
        "%s填写为%s，应为%s。".formatted(spot.named(field), json.described(), expected));
    return null;
  }

  private void note(String code, Spot spot, Field field, JsonValue json, String message) {
    problems.add(code, Pointer.field(spot.pointer(), field.name()), json, message);
  }
}
