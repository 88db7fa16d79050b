package org.guiju.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guiju.rules.language.Spelling;

/** All that is wrong with a body. */
final class BodyProblems {
  private final List<Problem.Item> items = new ArrayList<>();

  void wrong(String pointer, String message) {
    items.add(item("bad-field", pointer, message));
  }

  void missing(String pointer, String name, String label) {
    items.add(item("missing-field", pointer, "没有填写“%s”（%s）。".formatted(label, name)));
  }

  /** A field that was not asked for. */
  void unknown(String pointer, String name, Set<String> known) {
    items.add(
        item(
            "unknown-field",
            pointer,
            "没有名为“%s”的字段。%s可用的是：%s。"
                .formatted(name, Spelling.suggestion(name, known), String.join("、", known))));
  }

  /** True when something is wrong at {@code pointer}. */
  boolean concern(String pointer) {
    return items.stream().anyMatch(one -> pointer.equals(one.pointer()));
  }

  /**
   * Ends the reading.
   *
   * @throws RefusedException with all of them
   */
  void requireNone() {
    if (!items.isEmpty()) {
      throw refused(items);
    }
  }

  private static Problem.Item item(String code, String pointer, String message) {
    return new Problem.Item("request." + code, null, null, pointer, null, null, message);
  }

  static RefusedException refused(List<Problem.Item> problems) {
    return new RefusedException(
        Problem.of(
                400,
                "bad-fields",
                "填写的内容有 %d 处问题".formatted(problems.size()),
                "什么也没有保存。请按下列各条更正后重新提交。")
            .with(problems));
  }
}
