package org.guiju.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.intake.JsonValue.BooleanValue;
import org.guiju.intake.JsonValue.ListValue;
import org.guiju.intake.JsonValue.NullValue;
import org.guiju.intake.JsonValue.NumberValue;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;

/**
 * Reads the body of one submission into a tree, and stops as soon as a limit is passed, so that no
 * body can use up the memory of the service.
 */
final class JsonTreeReader {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_FIELDS = 500;

  /** Values for each row allowed in one list; the widest row, a payment, has 25 fields. */
  private static final long VALUES_PER_ROW = 40;

  private static final int KNOWN_NAMES = 1000;
  private static final int LONGEST_NAME = 1000;

  /** Names are not pooled by Jackson: its pool can be flooded with colliding names. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  private final IntakeLimits limits;
  private final Problems problems;
  private final Map<String, String> names = new HashMap<>();
  private long values;

  JsonTreeReader(IntakeLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * The object that {@code body} holds; empty when there is none, with the reason among the
   * problems.
   *
   * @throws UncheckedIOException when the stream breaks, which is no fault of the submission
   */
  Optional<ObjectValue> read(InputStream body) {
    try {
      return new BodyText(limits, problems).read(body).flatMap(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException("body of a submission could not be read", e);
    }
  }

  /** The object that {@code text} holds, as above. */
  Optional<ObjectValue> read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return document(parser);
    } catch (LimitPassed e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      problems.add(
          "intake.not-json",
          "",
          JsonFault.lineOf(e.getLocation()),
          JsonFault.columnOf(e.getLocation()),
          JsonFault.hint(e));
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory could not be read", impossible);
    }
  }

  private Optional<ObjectValue> document(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      problems.add("intake.empty", "", 0, 0, "提交的内容是空的。请提交一个 JSON 对象。");
      return Optional.empty();
    }
    JsonValue value = value(parser, 1);
    requireEnd(parser);
    if (value instanceof ObjectValue object) {
      return Optional.of(object);
    }
    problems.add(
        "intake.body-not-object",
        "",
        value,
        "提交的内容是%s，不是 JSON 对象。请用花括号 {…} 包住整份材料。".formatted(value.described()));
    return Optional.empty();
  }

  private void requireEnd(JsonParser parser) throws IOException {
    JsonLocation at = parser.currentLocation();
    boolean isEnd;
    try {
      isEnd = parser.nextToken() == null;
      at = isEnd ? at : parser.currentTokenLocation();
    } catch (JsonProcessingException e) {
      isEnd = false;
      at = e.getLocation();
    }
    if (!isEnd) {
      problems.add(
          "intake.trailing-content",
          "",
          JsonFault.lineOf(at),
          JsonFault.columnOf(at),
          "JSON 对象结束之后还有内容。一次只能提交一份材料，请删去多余的内容。");
      throw new LimitPassed();
    }
  }

  private JsonValue value(JsonParser parser, int depth) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    int line = at.getLineNr();
    int column = at.getColumnNr();
    if (++values > Math.max(VALUES_PER_ROW * limits.maxRows(), VALUES_PER_ROW)) {
      throw passed("intake.too-large", "", at, "提交的内容数据项过多。请拆分后分次提交。");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> new ObjectValue(line, column, fields(parser, at, depth));
      case START_ARRAY -> new ListValue(line, column, items(parser, at, depth));
      case VALUE_STRING -> new TextValue(line, column, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberValue(line, column, parser.getText());
      case VALUE_TRUE, VALUE_FALSE ->
          new BooleanValue(line, column, parser.currentToken() == JsonToken.VALUE_TRUE);
      default -> new NullValue(line, column);
    };
  }

  /** Of the object that opened at {@code at}. */
  private Map<String, JsonValue> fields(JsonParser parser, JsonLocation at, int depth)
      throws IOException {
    JsonStreamContext object = parser.getParsingContext();
    requireDepth(depth, object, at);
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = pooled(parser.currentName());
      if (fields.size() == MAX_FIELDS) {
        throw passed(
            "intake.too-large",
            pointer(object),
            parser.currentTokenLocation(),
            "一个对象中的字段超过 %d 个。请核对格式。".formatted(MAX_FIELDS));
      }
      if (fields.containsKey(name)) {
        repeated(Pointer.field(pointer(object), name), name, parser.currentTokenLocation());
      }
      parser.nextToken();
      fields.putIfAbsent(name, value(parser, depth + 1));
    }
    return fields;
  }

  private void repeated(String pointer, String name, JsonLocation at) {
    problems.add(
        "intake.duplicate-key",
        pointer,
        JsonFault.lineOf(at),
        JsonFault.columnOf(at),
        "字段“%s”在同一处出现了两次。请只保留一个。".formatted(Wording.quoted(name)));
  }

  /** Of the list that opened at {@code at}. */
  private List<JsonValue> items(JsonParser parser, JsonLocation at, int depth) throws IOException {
    JsonStreamContext list = parser.getParsingContext();
    requireDepth(depth, list, at);
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (items.size() >= limits.maxRows()) {
        throw passed(
            "intake.too-many-rows",
            pointer(list),
            at,
            "列表“%s”超过 %d 行。请拆分后分次提交。".formatted(Wording.quoted(pointer(list)), limits.maxRows()));
      }
      items.add(value(parser, depth + 1));
    }
    return items;
  }

  private void requireDepth(int depth, JsonStreamContext opened, JsonLocation at) {
    if (depth > MAX_DEPTH) {
      throw passed("intake.too-deep", pointer(opened), at, "嵌套超过 %d 层。请核对格式。".formatted(MAX_DEPTH));
    }
  }

  /** Of an object or list that is being read. Made only for a problem: most values have none. */
  private static String pointer(JsonStreamContext opened) {
    return opened.getParent().pathAsPointer().toString();
  }

  private LimitPassed passed(String code, String pointer, JsonLocation at, String message) {
    problems.add(code, pointer, JsonFault.lineOf(at), JsonFault.columnOf(at), message);
    return new LimitPassed();
  }

  private String pooled(String name) {
    String known = names.get(name);
    if (known == null && names.size() < KNOWN_NAMES) {
      names.put(name, name);
    }
    return known == null ? name : known;
  }

  /** Ends reading; the problem has been noted. */
  private static final class LimitPassed extends RuntimeException {
    LimitPassed() {
      super(null, null, false, false);
    }
  }
}
