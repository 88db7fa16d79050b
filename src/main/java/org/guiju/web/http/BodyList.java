package org.guiju.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A list in a body that may be left out; what is wrong with it is noted among its fields. */
public final class BodyList {
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2999;

  private final BodyFields fields;
  private final String name;
  private final String label;
  private final JsonNode value;

  BodyList(BodyFields fields, String name, String label, JsonNode value) {
    this.fields = fields;
    this.name = name;
    this.label = label;
    this.value = value;
  }

  /** Its years. */
  public List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    value.forEach(
        one -> {
          if (one.isInt() && one.intValue() >= FIRST_YEAR && one.intValue() <= LAST_YEAR) {
            years.add(one.intValue());
          }
        });
    require(years.size() == value.size(), "“%s”应为四位年份的列表，例如 [2024, 2025]，不加引号。");
    return years;
  }

  /** Its texts. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    value.forEach(one -> texts.add(one.asText().strip()));
    require(texts.stream().noneMatch(String::isEmpty), "“%s”应为文字的列表，例如 [\"福建省\", \"360100\"]。");
    return texts;
  }

  private void require(boolean isSound, String words) {
    if (!value.isNull() && !(value.isArray() && isSound)) {
      fields.wrong(name, words.formatted(label));
    }
  }

  /** Its objects. */
  public List<BodyFields> objects() {
    require(true, "“%s”应为一个列表，以 [ 开始，以 ] 结束。");
    List<BodyFields> objects = new ArrayList<>();
    for (int i = 0; i < items(); i++) {
      if (value.get(i).isObject()) {
        objects.add(fields.below(name + "/" + i, value.get(i)));
      } else {
        fields.wrong(name + "/" + i, "“%s”的第 %d 项应为一个 JSON 对象。".formatted(label, i + 1));
      }
    }
    return objects;
  }

  private int items() {
    return value.isArray() ? value.size() : 0;
  }
}
