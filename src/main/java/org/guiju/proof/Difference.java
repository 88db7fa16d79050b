package org.guiju.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Content;

/**
 * Where two reports begin to differ.
 *
 * @param pointer JSON pointer to the first value that is not the same
 * @param then the value in the stored report; null when there is none
 * @param now the value in the report made again; null when there is none
 */
public record Difference(String pointer, String then, String now) {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int LONGEST = 400;

  /** The first difference in the order of the stored report; empty when every byte is the same. */
  static Optional<Difference> first(Content then, Content now) {
    if (then.equals(now)) {
      return Optional.empty();
    }
    try {
      Difference whole = new Difference("", shortened(then.text()), shortened(now.text()));
      JsonNode before = MAPPER.readTree(then.bytes());
      JsonNode after = MAPPER.readTree(now.bytes());
      return Optional.of(first("", before, after).orElse(whole));
    } catch (IOException impossible) {
      throw new IllegalStateException("a report is not JSON", impossible);
    }
  }

  private static Optional<Difference> first(String pointer, JsonNode then, JsonNode now) {
    if (then != null && then.isObject() && now != null && now.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      then.fieldNames().forEachRemaining(names::add);
      now.fieldNames().forEachRemaining(names::add);
      return names.stream()
          .map(name -> first(pointer + "/" + escaped(name), then.get(name), now.get(name)))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (then != null && then.isArray() && now != null && now.isArray()) {
      List<Optional<Difference>> found = new ArrayList<>();
      for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
        found.add(first(pointer + "/" + i, then.get(i), now.get(i)));
        if (found.get(i).isPresent()) {
          return found.get(i);
        }
      }
      return Optional.empty();
    }
    boolean same = then == null ? now == null : then.equals(now);
    return same ? Optional.empty() : Optional.of(new Difference(pointer, text(then), text(now)));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String text(JsonNode value) {
    return value == null ? null : shortened(value.toString());
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
