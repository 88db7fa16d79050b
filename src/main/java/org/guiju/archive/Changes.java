package org.guiju.archive;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed from one edition of a paper to the next. Rows of tables are matched by what they are
 * called, not by their number, so that a row put in between is one change.
 */
public final class Changes {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Fields that rows go by, the first that a row has. */
  private static final List<String> NAMES =
      List.of("paymentNo", "regionName", "docNo", "code", "name", "title", "source");

  /** Facts of other papers are no part of a paper. */
  private static final String RELATED = "related";

  private final List<Change> changes = new ArrayList<>();

  private Changes() {}

  /** All differences, in the order of the new edition, what is gone last in each table. */
  public static List<Change> between(Content before, Content after) {
    try {
      Changes changes = new Changes();
      changes.compare("", null, read(before), read(after));
      return List.copyOf(changes.changes);
    } catch (IOException damaged) {
      throw new DamagedException("an edition is no JSON any more", damaged);
    }
  }

  private static JsonNode read(Content content) throws IOException {
    JsonNode root = MAPPER.readTree(content.text().replaceFirst("^\uFEFF", ""));
    return ((ObjectNode) root).without(RELATED);
  }

  private void compare(String pointer, String row, JsonNode before, JsonNode after) {
    if (isNothing(before) && isNothing(after)) {
      return;
    }
    if (isNothing(before) || isNothing(after) || before.getNodeType() != after.getNodeType()) {
      add(pointer, row, before, after);
    } else if (after.isObject()) {
      compareFields(pointer, row, before, after);
    } else if (after.isArray()) {
      compareItems(pointer, row, before, after);
    } else if (!same(before, after)) {
      add(pointer, row, before, after);
    }
  }

  private void add(String pointer, String row, JsonNode before, JsonNode after) {
    changes.add(
        new Change(
            pointer, row, isNothing(before) ? null : before, isNothing(after) ? null : after));
  }

  private static boolean isNothing(JsonNode value) {
    return value == null || value.isNull();
  }

  /** 26 and 26.0 are one number. */
  private static boolean same(JsonNode before, JsonNode after) {
    return after.isNumber()
        ? before.decimalValue().compareTo(after.decimalValue()) == 0
        : before.equals(after);
  }

  private void compareFields(String pointer, String row, JsonNode before, JsonNode after) {
    Set<String> fields = new LinkedHashSet<>();
    after.fieldNames().forEachRemaining(fields::add);
    before.fieldNames().forEachRemaining(fields::add);
    for (String field : fields) {
      compare(child(pointer, field), row, before.get(field), after.get(field));
    }
  }

  private void compareItems(String pointer, String row, JsonNode before, JsonNode after) {
    Map<String, Integer> old = places(before);
    places(after)
        .forEach(
            (name, place) -> {
              Integer was = old.remove(name);
              JsonNode item = after.get(place);
              compare(
                  child(pointer, String.valueOf(place)),
                  item.isObject() ? shown(item, place) : row,
                  was == null ? null : before.get(was),
                  item);
            });
    old.forEach(
        (name, place) ->
            add(
                child(pointer, String.valueOf(place)),
                shown(before.get(place), place),
                before.get(place),
                null));
  }

  /** Where each item stands, by a name that is told apart from others like it. */
  private static Map<String, Integer> places(JsonNode items) {
    Map<String, Integer> places = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String name = name(items.get(i));
      places.put(name + "#" + seen.merge(name, 1, Integer::sum), i);
    }
    return places;
  }

  private static String name(JsonNode item) {
    if (!item.isObject()) {
      return item.isContainerNode() ? "" : item.asText();
    }
    return NAMES.stream()
        .filter(item::hasNonNull)
        .map(field -> field + "=" + item.get(field).asText())
        .findFirst()
        .orElse("");
  }

  private static String shown(JsonNode item, int place) {
    return NAMES.stream()
        .filter(item::hasNonNull)
        .map(field -> item.get(field).asText())
        .findFirst()
        .orElse("第 " + (place + 1) + " 行");
  }

  private static String child(String pointer, String field) {
    return pointer + JsonPointer.empty().appendProperty(field);
  }
}
