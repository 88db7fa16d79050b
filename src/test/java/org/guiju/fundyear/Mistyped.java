package org.guiju.fundyear;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A paper with one amount mistyped.
 *
 * @param text its body
 * @param pointer where the amount stands
 * @param meant what was meant
 */
record Mistyped(String text, String pointer, BigDecimal meant) {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Numbers that are no amounts. */
  private static final Set<String> OTHERS =
      Set.of(
          "fiscalYear",
          "classYear",
          "trancheNo",
          "originYear",
          "year",
          "scoreWeight",
          "score",
          "headcount",
          "articleCount",
          "statedProjectCount");

  /** The paper with {@code slip} in an amount drawn by {@code chance}; empty when it has none. */
  static Optional<Mistyped> in(String paper, TypingSlip slip, Chance chance) {
    try {
      JsonNode body = MAPPER.readTree(paper);
      List<JsonPointer> amounts = new ArrayList<>();
      collect(body, JsonPointer.empty(), amounts);
      if (amounts.isEmpty()) {
        return Optional.empty();
      }
      JsonPointer at = amounts.get(chance.below(amounts.size()));
      BigDecimal meant = body.at(at).decimalValue();
      BigDecimal typed = slip.in(meant, chance);
      ((ObjectNode) body.at(at.head())).put(at.last().getMatchingProperty(), typed);
      return typed.compareTo(meant) == 0
          ? Optional.empty()
          : Optional.of(new Mistyped(body.toString(), at.toString(), meant));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> amounts) {
    if (node.isNumber() && node.decimalValue().signum() != 0) {
      amounts.add(at);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at.appendIndex(i), amounts);
    }
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!OTHERS.contains(field.getKey())) {
          collect(field.getValue(), at.appendProperty(field.getKey()), amounts);
        }
      }
    }
  }
}
