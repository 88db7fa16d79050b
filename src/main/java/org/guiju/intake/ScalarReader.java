package org.guiju.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guiju.facts.Cell;
import org.guiju.intake.JsonValue.BooleanValue;
import org.guiju.intake.JsonValue.NumberValue;
import org.guiju.intake.JsonValue.TextValue;
import org.guiju.intake.RecordShape.Field;

/** Reads single values: texts, numbers, days, yes or no. */
final class ScalarReader {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final FieldNotes notes;
  private final AmountReader amounts;

  ScalarReader(FieldNotes notes, AmountReader amounts) {
    this.notes = notes;
    this.amounts = amounts;
  }

  /** The value of {@code field}, of its type; null when it is blank or wrong. */
  Object read(Spot spot, Field field, JsonValue json, Map<String, Cell> cells) {
    if (field.type() == BigDecimal.class) {
      return amounts.required(spot, field, json, cells);
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

  private Object text(Spot spot, Field field, JsonValue json) {
    if (!(json instanceof TextValue given)) {
      return notes.wrongType(
          spot,
          field,
          json,
          json instanceof NumberValue number
              ? "文字。请加上英文双引号，写成 \"" + Wording.quoted(number.printed()) + "\""
              : "文字");
    }
    if (!notes.fits(spot, field, given, Pointer.field(spot.pointer(), field.name()))) {
      return null;
    }
    String text = given.text().strip();
    if (field.allowed().isEmpty() || field.allowed().contains(text)) {
      return text;
    }
    notes.note(
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

  private Object integer(Spot spot, Field field, JsonValue json) {
    if (json instanceof TextValue text && Amounts.isInteger(text.text().strip())) {
      notes.note(
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
      return notes.wrongType(spot, field, json, "整数");
    }
    boolean isYear = field.label().endsWith("年度");
    long value = number.printed().length() > 18 ? Long.MAX_VALUE : Long.parseLong(number.printed());
    if (value == Long.MAX_VALUE || isYear && (value < FIRST_YEAR || value > LAST_YEAR)) {
      notes.note(
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
      return notes.wrongType(spot, field, json, "日期。请写成 \"2024-05-24\" 的形式");
    }
    Optional<LocalDate> date = Dates.parse(text.text());
    if (date.isPresent()) {
      return date.get();
    }
    String advice =
        Dates.meant(text.text())
            .map(meant -> "请写成 " + meant + "。")
            .orElse("请写成“年-月-日”的形式，例如 2024-05-24，并核对该日期是否存在。");
    notes.note(
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
        : notes.wrongType(spot, field, json, "是非值。请写成 true（是）或 false（否），不加引号");
  }
}
