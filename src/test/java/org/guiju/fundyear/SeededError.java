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
 * @param rule the rule that finds it
 * @param name what is wrong
 * @param kind kind of paper it can be made in
 * @param follows rules that are violated as well, because of it
 * @param addition what the paper must hold for the error to be possible, still correct; false when
 *     the paper is of no use
 * @param slip makes the error; false when the paper has no place for it
 */
public record SeededError(
    String rule, String name, Kind kind, Set<String> follows, Slip addition, Slip slip) {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Slip NOTHING = paper -> true;

  /** A change to the body of a paper. */
  @FunctionalInterface
  interface Slip {
    boolean in(ObjectNode paper);
  }

  /** A paper before and after. */
  record Planted(GeneratedPaper correct, GeneratedPaper wrong) {}

  static SeededError error(Kind kind, String rule, String name, Slip slip) {
    return new SeededError(rule, name, kind, Set.of(), NOTHING, slip);
  }

  /** The same error, which {@code more} rules find as well. */
  SeededError follows(String... more) {
    return new SeededError(rule, name, kind, Set.of(more), addition, slip);
  }

  /** The same error in a paper that holds more than the generated ones do. */
  SeededError on(Slip more) {
    return new SeededError(rule, name, kind, follows, more, slip);
  }

  /** True when the generated papers hold all that it needs. */
  boolean isPlain() {
    return addition == NOTHING;
  }

  /** All errors. */
  public static List<SeededError> all() {
    return SeededErrors.ALL;
  }

  /** The paper with the error in it; empty when it has no place for it. */
  public Optional<GeneratedPaper> in(GeneratedPaper paper) {
    return plantedIn(paper).map(Planted::wrong);
  }

  /** The paper as it is correct, and with the error in it. */
  Optional<Planted> plantedIn(GeneratedPaper paper) {
    if (paper.kind() != kind) {
      return Optional.empty();
    }
    ObjectNode body = body(paper);
    if (!addition.in(body)) {
      return Optional.empty();
    }
    GeneratedPaper correct = isPlain() ? paper : with(paper, body);
    return slip.in(body) ? Optional.of(new Planted(correct, with(paper, body))) : Optional.empty();
  }

  private static ObjectNode body(GeneratedPaper paper) {
    try {
      return (ObjectNode) MAPPER.readTree(paper.json().text());
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
    return rule + " " + name;
  }
}
