package org.guiju.fundyear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Steps in the body of a submission, for errors to be planted there. */
final class Body {
  private Body() {}

  static ObjectNode header(JsonNode paper) {
    return (ObjectNode) paper.get("header");
  }

  static int year(JsonNode paper) {
    return paper.at("/header/fiscalYear").asInt();
  }

  /** The place in its header begins with {@code place}. */
  static boolean isFrom(JsonNode paper, String place) {
    return paper.at("/header/region").asText().startsWith(place);
  }

  /** What the paper brings of other papers; what it does not bring is looked up on file. */
  static ObjectNode related(ObjectNode paper) {
    return paper.withObject("/related");
  }

  static Stream<ObjectNode> each(JsonNode node, String list) {
    return StreamSupport.stream(node.path(list).spliterator(), false).map(ObjectNode.class::cast);
  }

  static ObjectNode first(JsonNode node, String list) {
    return (ObjectNode) node.get(list).get(0);
  }

  static ObjectNode last(JsonNode node, String list) {
    ArrayNode all = (ArrayNode) node.get(list);
    return (ObjectNode) all.get(all.size() - 1);
  }

  static Optional<ObjectNode> where(JsonNode node, String list, Predicate<ObjectNode> fit) {
    return each(node, list).filter(fit).findFirst();
  }

  static boolean is(JsonNode node, String field, String value) {
    return value.equals(node.path(field).asText());
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  static BigDecimal amount(JsonNode node, String field) {
    return node.has(field) ? node.get(field).decimalValue() : BigDecimal.ZERO;
  }

  static BigDecimal sum(Stream<ObjectNode> rows, String field) {
    return rows.map(row -> amount(row, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static boolean put(ObjectNode node, String field, String value) {
    node.put(field, value);
    return true;
  }

  static boolean put(ObjectNode node, String field, boolean value) {
    node.put(field, value);
    return true;
  }

  static boolean put(ObjectNode node, String field, BigDecimal value) {
    node.put(field, value);
    return true;
  }

  static boolean put(ObjectNode node, String field, List<String> values) {
    ArrayNode array = node.putArray(field);
    values.forEach(array::add);
    return true;
  }

  /** False when there is nothing to add to. */
  static boolean add(JsonNode node, String field, int amount) {
    return node.has(field)
        && put((ObjectNode) node, field, amount(node, field).add(BigDecimal.valueOf(amount)));
  }

  /** False when there was nothing. */
  static boolean drop(ObjectNode node, String field) {
    return node.remove(field) != null;
  }

  static boolean drop(JsonNode node, String list, Predicate<ObjectNode> fit) {
    ArrayNode all = (ArrayNode) node.get(list);
    List<ObjectNode> kept = each(node, list).filter(fit.negate()).toList();
    boolean any = kept.size() < all.size();
    all.removeAll();
    all.addAll(kept);
    return any;
  }

  static boolean replace(ObjectNode node, String field, String one, String other) {
    String text = text(node, field);
    return text.contains(one) && put(node, field, text.replace(one, other));
  }

  static String after(JsonNode day, int days) {
    return LocalDate.parse(day.asText()).plusDays(days).toString();
  }
}
