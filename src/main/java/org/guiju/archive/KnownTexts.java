package org.guiju.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes texts that stand in report after report as bytes that were worked out once: titles of
 * rules, and the reasons why they do not apply. They are most of a report.
 */
final class KnownTexts extends StdScalarSerializer<String> {
  private static final long serialVersionUID = 1L;

  /** Reasons may name a region or a day, so that there is no end of them. */
  private static final int MOST_KNOWN = 5_000;

  private static final Map<String, SerializedString> KNOWN = new ConcurrentHashMap<>();

  KnownTexts() {
    super(String.class);
  }

  @Override
  public void serialize(String text, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    SerializedString known = KNOWN.get(text);
    if (known == null) {
      known = new SerializedString(text);
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear();
      }
      KNOWN.put(text, known);
    }
    out.writeString(known);
  }

  /** The texts of {@link org.guiju.findings.RuleOutcome} that this is for. */
  interface OfOutcomes {
    @JsonSerialize(using = KnownTexts.class)
    String title();

    @JsonSerialize(using = KnownTexts.class)
    String reason();
  }
}
