package org.guiju.fundyear;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** Writes the body of a submission; fields without a value are left out. */
final class PaperText {
  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
  private final JsonGenerator json;

  PaperText() {
    try {
      json = JSON.createGenerator(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open();
  }

  /** A step of writing. */
  private interface Step {
    void write() throws IOException;
  }

  private PaperText write(Step step) {
    try {
      step.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PaperText open() {
    return write(json::writeStartObject);
  }

  PaperText close() {
    return write(json::writeEndObject);
  }

  PaperText object(String name) {
    return write(() -> json.writeObjectFieldStart(name));
  }

  PaperText array(String name) {
    return write(() -> json.writeArrayFieldStart(name));
  }

  PaperText end() {
    return write(json::writeEndArray);
  }

  PaperText text(String name, String value) {
    return value == null ? this : write(() -> json.writeStringField(name, value));
  }

  PaperText texts(String name, List<String> values) {
    if (values == null) {
      return this;
    }
    array(name);
    values.forEach(value -> write(() -> json.writeString(value)));
    return end();
  }

  PaperText day(String name, LocalDate value) {
    return value == null ? this : text(name, value.toString());
  }

  PaperText number(String name, long value) {
    return write(() -> json.writeNumberField(name, value));
  }

  PaperText yes(String name, Boolean value) {
    return value == null ? this : write(() -> json.writeBooleanField(name, value));
  }

  /** An amount given in hundredths, printed with two decimals: 万元, 元 or a rate in percent. */
  PaperText hundredths(String name, long value) {
    String printed = (value < 0 ? "-" : "") + Math.abs(value) / 100 + decimals(Math.abs(value));
    return printed(name, printed);
  }

  /** The same without decimals where {@code whole}. */
  PaperText hundredths(String name, long value, boolean whole) {
    return whole ? number(name, value / 100) : hundredths(name, value);
  }

  private PaperText printed(String name, String value) {
    return write(
        () -> {
          json.writeFieldName(name);
          json.writeNumber(value);
        });
  }

  private static String decimals(long value) {
    long cents = value % 100;
    return (cents < 10 ? ".0" : ".") + cents;
  }

  byte[] finished() {
    close();
    write(json::close);
    return bytes.toByteArray();
  }
}
