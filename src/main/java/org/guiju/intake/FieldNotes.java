package org.guiju.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guiju.intake.JsonValue.TextValue;
import org.guiju.intake.RecordShape.Field;

/** Notes what is wrong with the fields of a record. A field that is wrong is read as null. */
final class FieldNotes {
  /** No field of a paper comes near; rules match patterns on texts and must not take long. */
  private static final int LONGEST_TEXT = 10_000;

  private final Problems problems;

  FieldNotes(Problems problems) {
    this.problems = problems;
  }

  /** True when so much is wrong that reading on is of no use. */
  boolean isFull() {
    return problems.isFull();
  }

  /** What stands in {@code field} is wrong. */
  void note(String code, Spot spot, Field field, JsonValue json, String message) {
    problems.add(code, Pointer.field(spot.pointer(), field.name()), json, message);
  }

  /** What stands at {@code pointer}, inside a field, is wrong. */
  void note(String code, String pointer, JsonValue json, String message) {
    problems.add(code, pointer, json, message);
  }

  /** Notes that it is no {@code expected}, in Chinese; null, as what it is read as. */
  Object wrongType(Spot spot, Field field, JsonValue json, String expected) {
    note(
        "intake.wrong-type",
        spot,
        field,
        json,
        "%s填写为%s，应为%s。".formatted(spot.named(field), json.described(), expected));
    return null;
  }

  /** Notes that it is blank where it must not be; null, as what it is read as. */
  Object ifRequired(Spot spot, Field field, JsonValue json) {
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

  /** Notes the fields that are required and not there at all. */
  void missing(Spot spot) {
    for (Field field : spot.shape().readable().values()) {
      if (field.isRequired() && spot.object().get(field.name()) == null) {
        ifRequired(spot, field, spot.object());
      }
    }
  }

  /** Notes a field that the record does not have; {@code besides} may stand there, too. */
  void unknown(Spot spot, String name, JsonValue json, Set<String> besides) {
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

  /** False when it is too long, which is noted at {@code pointer}. */
  boolean fits(Spot spot, Field field, TextValue text, String pointer) {
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
}
