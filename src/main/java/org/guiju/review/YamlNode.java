package org.guiju.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a YAML file that knows its place. Exactly one of the last three is set.
 *
 * @param line line it starts in, from 1
 * @param column column it starts in, from 1
 * @param scalar a plain value; null for objects and lists
 * @param fields fields of an object in written order; null otherwise
 * @param items items of a list; null otherwise
 */
record YamlNode(
    int line, int column, JsonNode scalar, Map<String, Field> fields, List<YamlNode> items) {

  /**
   * One field of an object.
   *
   * @param line line of its name
   * @param column column of its name
   * @param value what stands behind the colon
   */
  record Field(int line, int column, YamlNode value) {}

  boolean isObject() {
    return fields != null;
  }

  boolean isList() {
    return items != null;
  }

  /** The text of a scalar; empty for objects, lists and blanks. */
  Optional<String> text() {
    return scalar == null || scalar.isNull()
        ? Optional.empty()
        : Optional.of(scalar.asText().strip()).filter(text -> !text.isEmpty());
  }

  /** The value called {@code name}, when this is an object that has one. */
  Optional<YamlNode> field(String name) {
    return isObject() ? Optional.ofNullable(fields.get(name)).map(Field::value) : Optional.empty();
  }

  /** The value at a JSON pointer below this one. */
  Optional<YamlNode> at(String pointer) {
    Optional<YamlNode> node = Optional.of(this);
    for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
      node = step.isEmpty() ? node : node.flatMap(here -> here.step(step));
    }
    return node;
  }

  private Optional<YamlNode> step(String step) {
    if (isList() && step.matches("\\d{1,6}") && Integer.parseInt(step) < items.size()) {
      return Optional.of(items.get(Integer.parseInt(step)));
    }
    return field(step.replace("~1", "/").replace("~0", "~"));
  }

  /** The same value as JSON. */
  JsonNode json() {
    if (isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      fields.forEach((name, field) -> object.set(name, field.value().json()));
      return object;
    }
    if (isList()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> list.add(item.json()));
      return list;
    }
    return scalar;
  }
}
