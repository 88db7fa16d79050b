package org.guiju.fundyear;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Content;
import org.guiju.facts.Kind;

/**
 * A single error that a clerk may make, to be planted in a correct paper.
 *
 * @param name what is wrong
 * @param kind kind of paper it can be made in
 * @param rules the rules that must be violated
 * @param follows rules that may be violated as well, because of it
 * @param slip makes it; false when the paper has no place for it
 */
public record SeededError(
    String name, Kind kind, Set<String> rules, Set<String> follows, Slip slip) {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** A change to the body of a paper. */
  @FunctionalInterface
  interface Slip {
    boolean in(ObjectNode paper);
  }

  static SeededError error(String name, Kind kind, String rule, Slip slip) {
    return new SeededError(name, kind, Set.of(rule), Set.of(), slip);
  }

  SeededError and(String... more) {
    return new SeededError(name, kind, rules, Set.of(more), slip);
  }

  /** All errors. */
  public static List<SeededError> all() {
    return SeededErrors.ALL;
  }

  /** The paper with the error in it; empty when it has no place for it. */
  public Optional<GeneratedPaper> in(GeneratedPaper paper) {
    if (paper.kind() != kind) {
      return Optional.empty();
    }
    try {
      ObjectNode body = (ObjectNode) MAPPER.readTree(paper.json().text());
      return slip.in(body) ? Optional.of(with(paper, body)) : Optional.empty();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static GeneratedPaper with(GeneratedPaper paper, ObjectNode body) {
    return new GeneratedPaper(
        paper.kind(),
        paper.regionCode(),
        paper.fiscalYear(),
        paper.day(),
        Content.of(body.toString()));
  }

  @Override
  public String toString() {
    return name;
  }
}
