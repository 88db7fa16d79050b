package org.guiju.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.language.Spelling;

/** Reads the fields of a cases.yaml, and notes what is wrong with them. */
final class CaseFields {
  private final String ruleId;
  private final String path;
  private final List<RuleProblem> problems;

  CaseFields(String ruleId, String path, List<RuleProblem> problems) {
    this.ruleId = ruleId;
    this.path = path;
    this.problems = problems;
  }

  /** One of the names of {@code known}, which must be there; null when it is not. */
  <E extends Enum<E>> E required(YamlNode entry, String name, E[] known) {
    if (entry.field(name).isEmpty()) {
      problem(entry, "示例缺少 " + name + "，只能是 " + listed(known) + "。");
      return null;
    }
    return optional(entry, name, known);
  }

  /** One of the names of {@code known}; null when it is left out or wrong. */
  <E extends Enum<E>> E optional(YamlNode entry, String name, E[] known) {
    YamlNode node = entry.field(name).orElse(null);
    if (node == null) {
      return null;
    }
    String written = node.text().orElse("");
    for (E value : known) {
      if (value.name().equals(written)) {
        return value;
      }
    }
    List<String> names = Arrays.stream(known).map(Enum::name).toList();
    problem(
        node,
        name
            + " 写成了“"
            + written
            + "”，只能是 "
            + listed(known)
            + "。"
            + Spelling.suggestion(written, names));
    return null;
  }

  private static <E extends Enum<E>> String listed(E[] known) {
    return Arrays.stream(known).map(Enum::name).collect(Collectors.joining("、"));
  }

  /** An object; empty when it is left out or none. {@code shown} is what it is called. */
  Optional<YamlNode> mapping(YamlNode owner, String name, String shown) {
    Optional<YamlNode> node = owner.field(name);
    if (node.isPresent() && !node.get().isObject()) {
      problem(node.get(), shown + "应为“字段: 值”，写法与提交的 JSON 相同。");
      return Optional.empty();
    }
    return node;
  }

  /** Notes the fields that are not {@code known}. */
  void requireKnown(YamlNode object, List<String> known) {
    object
        .fields()
        .forEach(
            (name, field) -> {
              if (!known.contains(name)) {
                problem(field.line(), field.column(), "没有字段“" + name + "”。" + advice(name, known));
              }
            });
  }

  private static String advice(String name, List<String> known) {
    String suggestion = Spelling.suggestion(name, known);
    return suggestion.isEmpty() ? "可以写的有 " + String.join("、", known) + "。" : suggestion;
  }

  /** Notes what is wrong with {@code node}. */
  void problem(YamlNode node, String message) {
    problem(node.line(), node.column(), message);
  }

  /** Notes what is wrong at a place of the file. */
  void problem(int line, int column, String message) {
    problems.add(new RuleProblem(path, line, column, ruleId, message));
  }
}
