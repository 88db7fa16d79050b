package org.guiju.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the fields of a JSON object in a body, collecting everything that is wrong. A field that
 * cannot be read is null until {@link #requireSound} tells the sender.
 */
public final class BodyFields {
  private final JsonNode object;
  private final String pointer;
  private final BodyProblems problems;
  private final Set<String> known = new TreeSet<>();

  BodyFields(JsonNode object, String pointer, BodyProblems problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** Text that must be there. */
  public String text(String name, String label, int longest) {
    String text = optionalText(name, label, longest);
    if (text == null && isBlank(name)) {
      missing(name, label);
    }
    return text;
  }

  /** Text that may be left out; then null. */
  public String optionalText(String name, String label, int longest) {
    return plain(name, label)
        .filter(text -> text.length() <= longest && text.codePoints().noneMatch(BodyFields::isOdd))
        .orElseGet(
            () -> {
              if (plain(name, label).isPresent()) {
                wrong(name, "“%s”应不超过 %d 个字，不含控制字符。".formatted(label, longest));
              }
              return null;
            });
  }

  private static boolean isOdd(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
  }

  /** One of a few words that must be there. */
  public <T> T choice(String name, String label, Function<String, Optional<T>> of, String choices) {
    String text = text(name, label, Integer.MAX_VALUE);
    if (text == null) {
      return null;
    }
    return of.apply(text)
        .orElseGet(
            () -> {
              wrong(
                  name,
                  "“%s”填写为“%s”，不能识别。可用的是：%s。".formatted(label, Parameters.quoted(text), choices));
              return null;
            });
  }

  /** One of a few words that may be left out; then null. */
  public <T> T optionalChoice(
      String name, String label, Function<String, Optional<T>> of, String choices) {
    return isBlank(name) ? null : choice(name, label, of, choices);
  }

  /** A day that must be there. */
  public LocalDate day(String name, String label) {
    return day(name, label, text(name, label, Integer.MAX_VALUE));
  }

  /** A day that may be left out; then null. */
  public LocalDate optionalDay(String name, String label) {
    return day(name, label, optionalText(name, label, Integer.MAX_VALUE));
  }

  private LocalDate day(String name, String label, String text) {
    return parsed(
        name, label, text, LocalDate::parse, "“%s”填写为“%s”，不是有效的日期。请写成 年-月-日，例如 2025-06-30。");
  }

  /** A moment that may be left out; then null. A day alone begins in {@code zone}. */
  public Instant optionalInstant(String name, String label, ZoneId zone) {
    return parsed(
        name,
        label,
        optionalText(name, label, Integer.MAX_VALUE),
        text -> moment(text, zone),
        "“%s”填写为“%s”，不能识别。请写成 2027-01-01 或 2027-01-01T08:00:00+08:00。");
  }

  private static Instant moment(String text, ZoneId zone) {
    return text.length() == "2027-01-01".length()
        ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  /** What {@code text} says; null when there is none, or when it is wrong, in these words. */
  private <T> T parsed(
      String name, String label, String text, Function<String, T> parser, String words) {
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      wrong(name, words.formatted(label, Parameters.quoted(text)));
      return null;
    }
  }

  /** A number from 0 up that must be there; 0 when it cannot be read. */
  public int number(String name, String label) {
    JsonNode value = value(name);
    if (value.isNull()) {
      missing(name, label);
      return 0;
    }
    if (value.isInt() && value.intValue() >= 0) {
      return value.intValue();
    }
    wrong(name, "“%s”应为不小于 0 的整数，不加引号。".formatted(label));
    return 0;
  }

  /** A number from 0 up that may be left out; then null. */
  public Integer optionalNumber(String name, String label) {
    return value(name).isNull() ? null : Integer.valueOf(number(name, label));
  }

  /** True or false, without quotes; false when left out. */
  public boolean flag(String name, String label) {
    JsonNode value = value(name);
    if (!value.isNull() && !value.isBoolean()) {
      wrong(name, "“%s”应为 true 或 false，不加引号。".formatted(label));
    }
    return value.asBoolean(false);
  }

  /** Bytes in base64 that must be there. */
  public byte[] bytes(String name, String label) {
    return parsed(
        name,
        label,
        text(name, label, Integer.MAX_VALUE),
        Base64.getDecoder()::decode,
        "“%s”不是 Base64 编码。请把文件内容按 Base64 编码后填写，不要换行。");
  }

  /** The object that must stand in a field. */
  public Optional<BodyFields> object(String name, String label) {
    JsonNode value = value(name);
    if (value.isObject()) {
      return Optional.of(new BodyFields(value, at(name), problems));
    }
    if (value.isNull()) {
      missing(name, label);
    } else {
      wrong(name, "“%s”应为一个 JSON 对象。".formatted(label));
    }
    return Optional.empty();
  }

  /** The object that may stand in a field. */
  public Optional<BodyFields> optionalObject(String name, String label) {
    return value(name).isNull() ? Optional.empty() : object(name, label);
  }

  /** A whole number, or a text, that may be left out; as it is written, without quotes. */
  public Optional<String> numberOrText(String name) {
    JsonNode value = value(name);
    return value.isNull() ? Optional.empty() : Optional.of(value.asText("").strip());
  }

  /** The list in a field that may be left out. */
  public BodyList list(String name, String label) {
    return new BodyList(this, name, label, value(name));
  }

  /** The object {@code item}, which stands at {@code name} below these fields. */
  BodyFields below(String name, JsonNode item) {
    return new BodyFields(item, at(name), problems);
  }

  /** Notes that a field is wrong, with what to do. */
  public void wrong(String name, String message) {
    problems.wrong(at(name), message);
  }

  private void missing(String name, String label) {
    problems.missing(at(name), name, label);
  }

  /** Notes fields that were not asked for; a mistyped name must not pass for a blank. */
  public void requireKnown() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problems.unknown(at(Parameters.quoted(name)), Parameters.quoted(name), known);
              }
            });
  }

  /**
   * Ends the reading.
   *
   * @throws RefusedException with all that is wrong
   */
  public void requireSound() {
    requireKnown();
    problems.requireNone();
  }

  /** What stands in a field as text; empty when it is blank or something else. */
  private Optional<String> plain(String name, String label) {
    JsonNode value = value(name);
    if (value.isTextual()) {
      return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }
    if (!value.isNull() && !problems.concern(at(name))) {
      wrong(name, "“%s”应为文字，加双引号。".formatted(label));
    }
    return Optional.empty();
  }

  private boolean isBlank(String name) {
    JsonNode value = value(name);
    return value.isNull() || (value.isTextual() && value.textValue().isBlank());
  }

  private JsonNode value(String name) {
    known.add(name);
    JsonNode value = object.get(name);
    return value == null ? NullNode.getInstance() : value;
  }

  private String at(String name) {
    return pointer + "/" + name;
  }
}
