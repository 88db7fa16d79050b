package org.guiju.intake;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.guiju.facts.Sha256;
import org.guiju.intake.JsonValue.BooleanValue;
import org.guiju.intake.JsonValue.ListValue;
import org.guiju.intake.JsonValue.NumberValue;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;

/**
 * Submissions in canonical form: fields sorted by name, no spaces, numbers as printed. Two texts
 * that say the same in the same order of rows have the same form.
 */
final class CanonicalJson {
  private static final int CHUNK = 8192;

  private final Consumer<String> out;
  private final StringBuilder text = new StringBuilder(CHUNK * 2);

  private CanonicalJson(Consumer<String> out) {
    this.out = out;
  }

  /**
   * SHA-256 of a submission, 64 digits. What was given from other papers is left out: the
   * submission is the same with and without it.
   */
  static String sha256(ObjectValue submission) {
    Map<String, JsonValue> fields = new TreeMap<>(submission.fields());
    fields.remove(SubmissionReader.RELATED);
    Sha256 sha256 = new Sha256();
    CanonicalJson json = new CanonicalJson(sha256::add);
    json.object(fields);
    json.flush();
    return sha256.hex();
  }

  /** The facts of other papers that were given with a submission; {} when there are none. */
  static String related(ObjectValue submission) {
    if (!(submission.get(SubmissionReader.RELATED) instanceof ObjectValue related)) {
      return "{}";
    }
    StringBuilder whole = new StringBuilder();
    CanonicalJson json = new CanonicalJson(whole::append);
    json.value(related);
    json.flush();
    return whole.toString();
  }

  private void value(JsonValue value) {
    if (value instanceof ObjectValue object) {
      object(new TreeMap<>(object.fields()));
    } else if (value instanceof ListValue list) {
      list(list.items());
    } else if (value instanceof TextValue given) {
      quoted(given.text());
    } else if (value instanceof NumberValue number) {
      text.append(number.printed());
    } else {
      text.append(value instanceof BooleanValue bool ? String.valueOf(bool.value()) : "null");
    }
    if (text.length() > CHUNK) {
      flush();
    }
  }

  private void object(Map<String, JsonValue> sorted) {
    char separator = '{';
    for (Map.Entry<String, JsonValue> field : sorted.entrySet()) {
      text.append(separator);
      quoted(field.getKey());
      text.append(':');
      value(field.getValue());
      separator = ',';
    }
    text.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void list(List<JsonValue> items) {
    char separator = '[';
    for (JsonValue item : items) {
      text.append(separator);
      value(item);
      separator = ',';
    }
    text.append(items.isEmpty() ? "[]" : "]");
  }

  private void quoted(String content) {
    text.append('"');
    int plain = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || Character.isSurrogate(c)) {
        text.append(content, plain, i);
        escaped(c);
        plain = i + 1;
      }
    }
    text.append(content, plain, content.length()).append('"');
  }

  private void escaped(char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else {
      text.append("\\u").append(HexFormat.of().toHexDigits(c));
    }
  }

  private void flush() {
    out.accept(text.toString());
    text.setLength(0);
  }
}
