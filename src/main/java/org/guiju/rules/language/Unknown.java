package org.guiju.rules.language;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.facts.Fact;

/** Says what to write instead of a name that does not exist. */
final class Unknown {
  private Unknown() {}

  static String property(Class<?> owner, String name, Collection<String> known) {
    String type = owner.getSimpleName();
    if (known.isEmpty()) {
      return "“." + name + "”不能读：" + ValueType.of(owner).family().words() + "没有字段，只有方法，例如 size()。";
    }
    Optional<String> labelled = Vocabulary.labelled(owner, name);
    if (labelled.isPresent()) {
      return type + " 的字段“" + name + "”在规则里写作 " + labelled.get() + "。";
    }
    boolean method = !Vocabulary.methods(owner, name).isEmpty();
    return method
        ? "“" + name + "”是 " + type + " 的方法，后面要写括号和参数：" + name + "( … )。"
        : type + " 没有字段“" + name + "”。" + hint(Spelling.suggestion(name, known));
  }

  private static String hint(String suggestion) {
    return suggestion.isEmpty() ? "如果是一段文字，请加双引号。" : suggestion;
  }

  static String type(String name) {
    return "没有名为“" + name + "”的事实类型。" + Spelling.suggestion(name, Vocabulary.facts());
  }

  static String method(Class<?> owner, String name) {
    Collection<String> names =
        Vocabulary.methods(owner).stream()
            .filter(method -> !Fact.class.isAssignableFrom(owner) || method.getParameterCount() > 0)
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    String type = owner.getSimpleName();
    if (names.isEmpty()) {
      return "不能在" + ValueType.of(owner).family().words() + "上使用方法 " + name + "()。";
    }
    String suggestion = Spelling.suggestion(name, names);
    return type
        + " 没有可用的方法 "
        + name
        + "()。"
        + (suggestion.isEmpty() ? "可用的有 " + String.join("、", names) + "。" : suggestion);
  }

  static String staticUse(String type) {
    return "不能使用“" + type + "”。可用的只有 " + String.join("、", Vocabulary.staticTypes()) + " 的方法。";
  }
}
