package org.guiju.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.facts.FactTypes;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.Choice;
import org.guiju.rules.language.Expression.ClassName;
import org.guiju.rules.language.Expression.Grouped;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Negation;
import org.guiju.rules.language.Expression.Variable;

/** Says the conditions of one pattern as they are, or as they are not. */
public final class ConditionWords {
  private static final Map<String, String> OPPOSITES =
      Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
  private static final Map<String, String> SIGNS =
      Map.of("==", "等于", "!=", "不等于", "<", "小于", ">=", "不小于", ">", "大于", "<=", "不大于");

  private static final Map<String, String> TURNED =
      Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=");

  private final PatternNames names;

  ConditionWords(PatternNames names) {
    this.names = names;
  }

  /** {@code test} in words, or its opposite when it does not hold. */
  public String of(Expression test, boolean holds) {
    if (test instanceof Negation negation) {
      return of(negation.negated(), !holds);
    }
    if (test instanceof Grouped grouped) {
      return of(grouped.inner(), holds);
    }
    if (test instanceof Binary binary) {
      return binary(binary, holds);
    }
    if (test instanceof Choice choice) {
      return names.of(choice.tested())
          + (choice.negated() == holds ? "不是 " : "是 ")
          + choice.values().stream()
              .map(v -> value(v, choice.tested()))
              .collect(Collectors.joining("、"))
          + (choice.values().size() > 1 ? " 之一" : "");
    }
    if (test instanceof Call call) {
      return call(call, holds);
    }
    return test instanceof Name name ? truth(name, holds) : names.of(test) + (holds ? "为是" : "为否");
  }

  private String binary(Binary binary, boolean holds) {
    String operator = binary.operator();
    return switch (operator) {
      case "&&", "||" -> joined(binary, operator.equals("&&") == holds, holds);
      case "contains" ->
          names.of(binary.left()) + (holds ? "中有 " : "中没有 ") + value(binary.right(), binary.left());
      case "not contains" ->
          names.of(binary.left()) + (holds ? "中没有 " : "中有 ") + value(binary.right(), binary.left());
      case "matches", "not matches" ->
          names.of(binary.left())
              + (operator.equals("matches") == holds ? "符合写法 " : "不符合写法 ")
              + value(binary.right(), binary.left());
      default -> comparison(binary, holds ? operator : OPPOSITES.getOrDefault(operator, operator));
    };
  }

  private String joined(Binary binary, boolean both, boolean holds) {
    return of(binary.left(), holds) + (both ? "，并且" : "，或者") + of(binary.right(), holds);
  }

  private String comparison(Binary binary, String operator) {
    Expression left = binary.left();
    Expression right = binary.right();
    boolean equal = operator.equals("==");
    if (right instanceof Literal literal && literal.sort() == Literal.Sort.NULL) {
      return (equal ? "没有填写" : "填写了") + names.of(left);
    }
    if (right instanceof Literal literal && literal.sort() == Literal.Sort.TRUTH) {
      return of(left, equal == literal.written().equals("true"));
    }
    if (left instanceof Call size && size.name().equals("size") && isZero(right)) {
      return (operator.equals(">") || operator.equals("!=") ? "有" : "没有") + names.of(size.owner());
    }
    boolean text = right instanceof Literal literal && literal.sort() == Literal.Sort.TEXT;
    if (text && right instanceof Literal literal && literal.content().isEmpty()) {
      return (equal ? "没有" : "有") + names.of(left);
    }
    if (names.ofRules() && right instanceof Variable) {
      String turned = TURNED.getOrDefault(operator, operator);
      return names.of(right) + " " + SIGNS.get(turned) + " " + names.of(left);
    }
    String sign = text ? (equal ? "为 " : "不是 ") : SIGNS.getOrDefault(operator, operator) + " ";
    String name = names.of(left);
    return name + (text || name.endsWith("”") ? sign : " " + sign) + value(right, left);
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Literal literal && literal.written().equals("0");
  }

  /** A side of a comparison; the code of a coded field by its name. */
  private String value(Expression side, Expression other) {
    if (side instanceof Literal literal && literal.sort() == Literal.Sort.TEXT) {
      String field = names.codesOf(other);
      String named = field == null ? literal.content() : Phrases.code(field, literal.content());
      return "“" + named + "”";
    }
    return names.of(side);
  }

  private String truth(Name name, boolean holds) {
    FactTypes.Property property = names.type().properties().get(name.name());
    return Phrases.test(
        names.type().name(),
        name.name(),
        property == null ? name.name() : property.label(),
        holds,
        List.of());
  }

  private String call(Call call, boolean holds) {
    List<String> arguments = call.arguments().stream().map(names::of).toList();
    if (call.owner() == null || call.owner() instanceof ClassName) {
      String owner = call.owner() instanceof ClassName type ? type.name() : names.type().name();
      return Phrases.test(owner, call.name(), call.name(), holds, arguments);
    }
    String owner = names.of(call.owner());
    String no = holds ? "" : "不";
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    return switch (call.name()) {
      case "contains" -> owner + no + "含 " + first;
      case "startsWith" -> owner + no + "以 " + first + " 开头";
      case "endsWith" -> owner + no + "以 " + first + " 结尾";
      case "isBefore" -> owner + no + "早于" + first;
      case "isAfter" -> owner + no + "晚于" + first;
      case "isEmpty", "isBlank" -> (holds ? "没有" : "有") + owner;
      case "within" -> owner + no + "在 " + first + " 以内";
      default -> Phrases.test("", call.name(), owner + "：" + call.name(), holds, arguments);
    };
  }

  /** True when {@code test} only says that one of {@code variables} or names is filled in. */
  static boolean isFilled(Expression test) {
    return test instanceof Binary binary
        && binary.operator().equals("!=")
        && (binary.left() instanceof Name || binary.left() instanceof Variable)
        && binary.right() instanceof Literal literal
        && literal.sort() == Literal.Sort.NULL;
  }
}
