package org.guiju.recheck;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.archive.ReportText;

/** Slices and their outcomes as text, so that they can be judged anywhere. Bytes are in base64. */
public final class SliceText {
  private static final ObjectMapper MAPPER =
      ReportText.style(
          JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .addModule(new Jdk8Module())
              .addModule(
                  new SimpleModule()
                      .addSerializer(Content.class, new Writer())
                      .addDeserializer(Content.class, new Reader()))
              .build());
  private static final TypeReference<List<FilingTask>> TASKS = new TypeReference<>() {};

  private SliceText() {}

  public static Content of(List<FilingTask> tasks) {
    return write(tasks);
  }

  public static Content of(SliceOutcome outcome) {
    return write(outcome);
  }

  /**
   * The papers of a slice.
   *
   * @throws DamagedException when the text is not one
   */
  public static List<FilingTask> tasks(Content text) {
    try {
      return MAPPER.readValue(text.bytes(), TASKS);
    } catch (IOException damaged) {
      throw new DamagedException("a slice cannot be read", damaged);
    }
  }

  /**
   * What came of a slice.
   *
   * @throws DamagedException when the text is not one
   */
  public static SliceOutcome outcome(Content text) {
    try {
      return MAPPER.readValue(text.bytes(), SliceOutcome.class);
    } catch (IOException damaged) {
      throw new DamagedException("the outcome of a slice cannot be read", damaged);
    }
  }

  private static Content write(Object value) {
    try {
      return Content.of(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a slice cannot be written", impossible);
    }
  }

  private static final class Writer extends StdSerializer<Content> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Content.class);
    }

    @Override
    public void serialize(Content content, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeBinary(content.bytes());
    }
  }

  private static final class Reader extends StdDeserializer<Content> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Content.class);
    }

    @Override
    public Content deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return Content.of(json.getBinaryValue());
    }
  }
}
