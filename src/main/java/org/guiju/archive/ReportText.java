package org.guiju.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.guiju.findings.CheckReport;
import org.guiju.findings.RuleOutcome;

/** How a report looks as text; what is kept is what was answered, to the byte. */
public final class ReportText {
  private static final ObjectMapper MAPPER =
      style(
          JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .addMixIn(RuleOutcome.class, KnownTexts.OfOutcomes.class)
              .build());

  private ReportText() {}

  /** The settings of every answer: fields in the order of their record, ISO dates, no blanks. */
  public static ObjectMapper style(ObjectMapper mapper) {
    return mapper
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.INDENT_OUTPUT);
  }

  /**
   * The report that a text is of.
   *
   * @throws DamagedException when it is not one
   */
  public static CheckReport read(Content text) {
    try {
      return MAPPER.readValue(text.bytes(), CheckReport.class);
    } catch (IOException damaged) {
      throw new DamagedException("a stored report cannot be read", damaged);
    }
  }

  public static Content of(CheckReport report) {
    try {
      return Content.of(MAPPER.writeValueAsBytes(report));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a report cannot be written", impossible);
    }
  }
}
