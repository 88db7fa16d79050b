package org.guiju.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.guiju.facts.Cell;
import org.guiju.facts.CellState;
import org.guiju.facts.Money;
import org.guiju.facts.Payment;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.intake.JsonValue.NullValue;
import org.guiju.intake.JsonValue.NumberValue;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;
import org.guiju.intake.RecordShape.Field;

/**
 * Reads amounts and other exact numbers. What a paper prints in place of a number is kept as the
 * state of its cell.
 */
final class AmountReader {
  private static final String UNIT = "unit";

  private final FieldNotes notes;
  private final String unit;

  /**
   * @param submission the whole body; its unit line tells how amounts are to be written
   */
  AmountReader(FieldNotes notes, ObjectValue submission) {
    this.notes = notes;
    this.unit = knownUnit(submission);
  }

  /** The amount in {@code field}; null when it is left blank. */
  Object required(Spot spot, Field field, JsonValue json, Map<String, Cell> cells) {
    BigDecimal amount = amount(spot, field, json, field.name(), cells);
    boolean isEmptyText =
        json instanceof NullValue
            || json instanceof TextValue text && Amounts.stateOf(text.text()).isPresent();
    return amount == null && isEmptyText ? notes.ifRequired(spot, field, json) : amount;
  }

  /** The amount in {@code field}, whose state is kept as that of the cell {@code cell}. */
  BigDecimal amount(Spot spot, Field field, JsonValue json, String cell, Map<String, Cell> cells) {
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
      notes.wrongType(spot, field, json, "数字");
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
    notes.note(
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
      notes.note(
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
    notes.note(
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
}
