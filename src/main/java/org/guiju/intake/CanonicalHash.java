package org.guiju.intake;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.Sha256;
import org.guiju.intake.JsonValue.BooleanValue;
import org.guiju.intake.JsonValue.ListValue;
import org.guiju.intake.JsonValue.NumberValue;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;

/**
 * SHA-256 of a submission in canonical form: fields sorted by name, no spaces, numbers as printed.
 * What was given from other papers is left out: the submission is the same with and without it.
 */
final class CanonicalHash {
  private static final int CHUNK = 8192;

  private final Sha256 sha256 = new Sha256();
  private final StringBuilder text = new StringBuilder(CHUNK * 2);

  private CanonicalHash() {}

  /** The hash in hexadecimal digits. */
  static String of(ObjectValue submission) {
    Map<String, JsonValue> fields = new TreeMap<>(submission.fields());
    fields.remove(SubmissionReader.RELATED);
    CanonicalHash hash = new CanonicalHash();
    hash.object(fields);
    hash.flush();
    return hash.sha256.hex();
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
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private void flush() {
    sha256.add(text.toString());
    text.setLength(0);
  }
}
