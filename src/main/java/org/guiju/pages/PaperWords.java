package org.guiju.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.Label;
import org.guiju.facts.Related;
import org.guiju.words.Codes;

/** Part of a paper in words: each field by the name it bears on paper. */
final class PaperWords {
  /** Longer tables say no more about a rule than their beginning. */
  private static final int ROWS_SHOWN = 12;

  private PaperWords() {}

  /**
   * What {@code part} states, one line for each field.
   *
   * @param part a paper, or what an example lays over one
   * @param kind kind of the whole paper
   */
  static List<String> of(JsonNode part, Optional<Kind> kind) {
    List<String> lines = new ArrayList<>();
    part.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              JsonNode value = field.getValue();
              if (name.equals("header") || name.equals("related")) {
                Class<?> type = name.equals("header") ? Header.class : Related.class;
                value
                    .properties()
                    .forEach(inner -> lines.add(said(inner.getKey(), inner.getValue(), type)));
              } else if (!name.equals("kind")) {
                lines.add(said(name, value, kind.map(Kind::body).orElse(null)));
              }
            });
    return lines;
  }

  private static String said(String name, JsonNode value, Class<?> owner) {
    Optional<RecordComponent> component = component(owner, name);
    String label =
        component.map(field -> field.getAnnotation(Label.class)).map(Label::value).orElse(name);
    return label + "：" + value(name, value, component.map(PaperWords::type).orElse(null));
  }

  private static String value(String field, JsonNode value, Class<?> type) {
    if (value.isNull()) {
      return "（不填）";
    }
    if (value.isObject()) {
      List<String> parts = new ArrayList<>();
      value
          .properties()
          .forEach(inner -> parts.add(inline(inner.getKey(), inner.getValue(), type)));
      return parts.isEmpty() ? "（空）" : String.join("，", parts);
    }
    if (value.isArray()) {
      return list(field, value, type);
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "是" : "否";
    }
    return value.isNumber()
        ? value.decimalValue().toPlainString()
        : Codes.name(field, value.asText());
  }

  private static String inline(String name, JsonNode value, Class<?> owner) {
    return said(name, value, owner).replaceFirst("：", " ");
  }

  private static String list(String field, JsonNode items, Class<?> type) {
    List<String> shown = new ArrayList<>();
    boolean rows = false;
    for (JsonNode item : items) {
      rows |= item.isObject();
      if (shown.size() < ROWS_SHOWN) {
        shown.add(value(field, item, type));
      }
    }
    if (shown.isEmpty()) {
      return "（一条也没有）";
    }
    String more = items.size() > ROWS_SHOWN ? "；……共 " + items.size() + " 项" : "";
    return String.join(rows ? "；" : "、", shown) + more;
  }

  private static Optional<RecordComponent> component(Class<?> owner, String name) {
    return owner == null || !owner.isRecord()
        ? Optional.empty()
        : Arrays.stream(owner.getRecordComponents())
            .filter(c -> c.getName().equals(name))
            .findFirst();
  }

  private static Class<?> type(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> item
        ? item
        : component.getType();
  }
}
