package org.guiju.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code limits.yaml} and remembers where each field stands. */
final class LimitYaml {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final String file;
  private final Map<String, JsonLocation> places = new HashMap<>();

  private LimitYaml(String file, String text) {
    this.file = file;
    try (JsonParser parser = YAML.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (!token.isStructEnd()) {
          String path = parser.getParsingContext().pathAsPointer().toString();
          places.putIfAbsent(path, parser.currentTokenLocation());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("`" + file + "` was read before", impossible);
    }
  }

  /** The limits of the file; empty, with a problem added, when it cannot be read. */
  static Optional<List<FoundLimit>> read(YamlFile yaml, List<RuleProblem> problems) {
    Optional<LimitBook> book = yaml.read(LimitBook.class, problems);
    return book.map(read -> new LimitYaml(yaml.path(), yaml.text()).found(read));
  }

  private List<FoundLimit> found(LimitBook book) {
    List<FoundLimit> found = new ArrayList<>();
    for (int i = 0; i < book.limits().size(); i++) {
      LimitBook.DatedLimit limit = book.limits().get(i);
      String path = "/limits/" + i;
      List<LimitPlace> values = new ArrayList<>();
      for (int j = 0; j < limit.values().size(); j++) {
        values.add(place(path + "/values/" + j));
      }
      found.add(new FoundLimit(limit, true, file, place(path), values));
    }
    return found;
  }

  private LimitPlace place(String path) {
    return (part, message) -> {
      JsonLocation at = places.getOrDefault(path + "/" + part, places.get(path));
      return new RuleProblem(file, at.getLineNr(), at.getColumnNr(), null, message);
    };
  }
}
