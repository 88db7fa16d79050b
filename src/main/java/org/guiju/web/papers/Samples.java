package org.guiju.web.papers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.rules.ShippedFolder;

/** Public papers that travel with the service, ready to be submitted. */
@Startup
@Singleton
public class Samples {
  private static final String FOLDER = "samples";
  private static final String ENDING = ".json";

  /**
   * A sample in the list.
   *
   * @param name name to ask for it
   * @param kind kind of submission
   * @param docNo number of the paper; null when it has none
   * @param title title of the paper; null when it has none
   * @param href where to get it
   */
  @Schema(name = "Sample", description = "示例材料")
  public record Entry(String name, String kind, String docNo, String title, String href) {}

  private final SortedMap<String, byte[]> bodies =
      ShippedFolder.open(FOLDER, "README.md", Samples::bodiesIn);
  private final List<Entry> entries;

  /**
   * Reads all samples.
   *
   * @throws IOException when one is no JSON
   */
  public Samples(ObjectMapper mapper) throws IOException {
    List<Entry> read = new ArrayList<>();
    for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
      read.add(entry(body.getKey(), mapper.readTree(body.getValue())));
    }
    entries = List.copyOf(read);
  }

  private static SortedMap<String, byte[]> bodiesIn(Path folder) throws IOException {
    SortedMap<String, byte[]> bodies = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String file = path.getFileName().toString();
        if (file.endsWith(ENDING)) {
          String name = file.substring(0, file.length() - ENDING.length());
          bodies.put(name, Files.readAllBytes(path));
        }
      }
    }
    return bodies;
  }

  private static Entry entry(String name, JsonNode paper) {
    JsonNode header = paper.path("header");
    return new Entry(
        name,
        paper.path("kind").asText(),
        header.path("docNo").asText(null),
        header.path("title").asText(null),
        "/api/v1/samples/" + name);
  }

  /** In order of their names. */
  public List<Entry> entries() {
    return entries;
  }

  /** Their bytes by name. */
  public SortedMap<String, byte[]> bodies() {
    return bodies;
  }
}
