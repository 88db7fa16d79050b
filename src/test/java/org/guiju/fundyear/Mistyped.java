package org.guiju.fundyear;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

  /** Lists of rows that totals are the sum of. */
  private static final List<String> ROWS =
      List.of("/rows", "/payments", "/tables/1/rows", "/tables/2/rows");

  /** Columns of such rows, the one that always is filled first. */
  private static final List<String> COLUMNS = List.of("thisTranche", "amount", "total");

  /** The paper with {@code slip} in a cell drawn by {@code chance}; empty when it has none. */
  static Optional<Mistyped> in(String paper, TypingSlip slip, Chance chance) {
    try {
      JsonNode body = MAPPER.readTree(paper);
      if (slip == TypingSlip.ROW_LEFT_OUT) {
        return withoutRow(body, chance);
      }
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

  /** Leaves out a row that is no total, of a list of at least three. */
  private static Optional<Mistyped> withoutRow(JsonNode body, Chance chance) {
    List<String> lists = ROWS.stream().filter(list -> body.at(list).size() > 2).toList();
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    String list = lists.get(chance.below(lists.size()));
    ArrayNode rows = (ArrayNode) body.at(list);
    JsonNode row = rows.remove(1 + chance.below(rows.size() - 1));
    return COLUMNS.stream()
        .filter(column -> row.path(column).isNumber() && isItem(row))
        .findFirst()
        .map(
            column ->
                new Mistyped(
                    body.toString(), list + "/-/" + column, row.get(column).decimalValue()));
  }

  /** Rows of a budget are classes, groups and items; only items are no sums of others. */
  private static boolean isItem(JsonNode row) {
    return !row.has("code") || row.get("code").asText().length() == 7;
  }

  /** The paper with the amounts of two cells exchanged. */
  static String exchanged(String paper, String one, String other) {
    try {
      JsonNode body = MAPPER.readTree(paper);
      JsonPointer first = JsonPointer.compile(one);
      JsonPointer second = JsonPointer.compile(other);
      JsonNode amount = body.at(first);
      set(body, first, body.at(second));
      set(body, second, amount);
      return body.toString();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void set(JsonNode body, JsonPointer at, JsonNode amount) {
    ((ObjectNode) body.at(at.head())).set(at.last().getMatchingProperty(), amount);
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
