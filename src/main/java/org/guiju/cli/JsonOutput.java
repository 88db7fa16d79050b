package org.guiju.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import org.guiju.archive.ReportText;

/** Prints an answer as the REST interface would send it, on one line. */
final class JsonOutput {
  private static final ObjectMapper MAPPER = mapper();

  private JsonOutput() {}

  private static ObjectMapper mapper() {
    return ReportText.style(JsonMapper.builder().addModule(new JavaTimeModule()).build());
  }

  static ObjectMapper format() {
    return MAPPER;
  }

  static void print(PrintWriter out, Object answer) {
    try {
      out.println(MAPPER.writeValueAsString(answer));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
