package org.guiju.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guiju.archive.Content;
import org.guiju.archive.StoredReport;

/** What the archive notes beside a report so that it can be searched, against the report itself. */
final class ReportColumns {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private ReportColumns() {}

  /** Names of what is noted otherwise than the text says. */
  static List<String> differences(StoredReport noted, Content text) {
    JsonNode said;
    try {
      said = MAPPER.readTree(text.bytes());
    } catch (IOException noJson) {
      return List.of("report");
    }
    List<String> names = new ArrayList<>();
    if (!noted.verdict().name().equals(said.path("verdict").asText())) {
      names.add("verdict");
    }
    JsonNode counts = said.path("counts");
    count("violations", noted.violations(), counts, names);
    count("warnings", noted.warnings(), counts, names);
    count("advisories", noted.advisories(), counts, names);
    count("notChecked", noted.notChecked(), counts, names);
    return names;
  }

  private static void count(String name, int noted, JsonNode counts, List<String> names) {
    if (counts.path(name).asLong(-1) != noted) {
      names.add(name);
    }
  }
}
