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
          + (choice.negated() == holds ? "不是" : "是")
          + choice.values().stream()
              .map(v -> value(v, choice.tested()))
              .collect(Collectors.joining("、"))
          + (choice.values().size() > 1 ? "之一" : "");
    }
    if (test instanceof Call call) {
      return call(call, holds);
    }
    return truth(test, holds);
  }

  private String binary(Binary binary, boolean holds) {
    String operator = binary.operator();
    return switch (operator) {
      case "&&", "||" -> joined(binary, operator.equals("&&") == holds, holds);
      case "contains" ->
          names.of(binary.left()) + (holds ? "中有" : "中没有") + value(binary.right(), binary.left());
      case "not contains" ->
          names.of(binary.left()) + (holds ? "中没有" : "中有") + value(binary.right(), binary.left());
      case "matches", "not matches" ->
          names.of(binary.left()) + match(binary, operator.equals("matches") == holds);
      default -> comparison(binary, holds ? operator : OPPOSITES.getOrDefault(operator, operator));
    };
  }

  private String match(Binary binary, boolean holds) {
    return MatchWords.of(((Literal) binary.right()).content(), holds)
        .orElseGet(() -> (holds ? "符合写法" : "不符合写法") + value(binary.right(), binary.left()));
  }

  private String joined(Binary binary, boolean both, boolean holds) {
    if (holds && both && isFilled(binary.left()) && reads(binary.right(), tested(binary.left()))) {
      return of(binary.right(), true);
    }
    return part(binary.left(), both, holds)
        + (both ? "，并且" : "，或者")
        + part(binary.right(), both, holds);
  }

  /** One side of a conjunction; a disjunction in it, or the other way round, goes in brackets. */
  private String part(Expression side, boolean both, boolean holds) {
    Expression plain = side instanceof Grouped grouped ? grouped.inner() : side;
    boolean mixed =
        plain instanceof Binary inner
            && (inner.operator().equals("&&") || inner.operator().equals("||"))
            && inner.operator().equals("&&") == holds != both;
    String words = of(side, holds);
    return mixed ? "（" + words + "）" : words;
  }

  static Expression tested(Expression test) {
    return ((Binary) test).left();
  }

  private static boolean reads(Expression test, Expression value) {
    return test.all()
        .anyMatch(
            part -> part.getClass() == value.getClass() && nameOf(part).equals(nameOf(value)));
  }

  static String nameOf(Expression part) {
    return part instanceof Name name
        ? name.name()
        : part instanceof Variable variable ? variable.name() : "";
  }

  private String comparison(Binary binary, String operator) {
    Expression left = binary.left();
    Expression right = binary.right();
    boolean equal = operator.equals("==");
    if (right instanceof Literal literal && literal.sort() == Literal.Sort.NULL) {
      return names.filled(left, !equal, List.of("填写了", "没有填写"));
    }
    if (right instanceof Literal literal && literal.sort() == Literal.Sort.TRUTH) {
      return of(left, equal == literal.written().equals("true"));
    }
    if (left instanceof Call size && size.name().equals("size") && isZero(right)) {
      return (operator.equals(">") || operator.equals("!=") ? "有" : "没有") + names.of(size.owner());
    }
    boolean text = right instanceof Literal literal && literal.sort() == Literal.Sort.TEXT;
    if (text && right instanceof Literal literal && literal.content().isEmpty()) {
      return names.filled(left, !equal, List.of("有", "没有"));
    }
    boolean turned = names.ofRules() && right instanceof Variable;
    String one = names.of(turned ? right : left);
    String other = turned ? names.of(left) : value(right, left);
    if (text) {
      return one + (equal ? "为" : "不是") + other;
    }
    if (names.isSelf(left)) {
      return (equal ? "就是" : "不是") + names.whole(right);
    }
    if (names.kinds().isWords(left)) {
      return one + "与" + other + (equal ? "相同" : "不同");
    }
    String sign = SIGNS.get(turned ? TURNED.getOrDefault(operator, operator) : operator);
    return one + " " + sign + " " + other;
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Literal literal && literal.written().equals("0");
  }

  /** A side of a comparison; the code of a coded field by its name. */
  private String value(Expression side, Expression other) {
    if (side instanceof Literal literal && literal.sort() == Literal.Sort.TEXT) {
      String field = names.kinds().fieldOf(other);
      String named = field == null ? literal.content() : Phrases.code(field, literal.content());
      return quoted(named);
    }
    return names.of(side);
  }

  /** Quotation marks within quotation marks are single. */
  private static String quoted(String words) {
    return "“" + words.replace('“', '‘').replace('”', '’') + "”";
  }

  private String truth(Expression test, boolean holds) {
    FactTypes.FactType owner = names.kinds().ownerOf(test);
    String field = names.kinds().fieldOf(test);
    if (owner == null || field == null) {
      return names.of(test) + (holds ? "为是" : "为否");
    }
    FactTypes.Property property = owner.properties().get(field);
    String label = property == null ? field : property.label();
    return Phrases.test(owner.name(), field, label, holds, List.of());
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
      case "contains" -> owner + no + "含" + first;
      case "startsWith" -> owner + no + "以" + first + "开头";
      case "endsWith" -> owner + no + "以" + first + "结尾";
      case "isBefore" -> owner + no + "早于" + first;
      case "isAfter" -> owner + no + "晚于" + first;
      case "isEmpty", "isBlank" -> (holds ? "没有" : "有") + owner;
      case "within" -> owner + no + "在" + region(call) + "以内";
      default -> Phrases.test("", call.name(), owner + "：" + call.name(), holds, arguments);
    };
  }

  private String region(Call within) {
    return within.arguments().get(0) instanceof Literal code
        ? Phrases.code("regionCode", code.content())
        : names.of(within.arguments().get(0));
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
