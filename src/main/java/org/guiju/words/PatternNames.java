package org.guiju.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Source;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.Grouped;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Property;
import org.guiju.rules.language.Expression.Variable;

/** What the values in one pattern of a rule are called. */
public final class PatternNames {
  private static final Map<String, String> SIGNS =
      Map.of("+", " 加 ", "-", " 减 ", "*", " 乘以 ", "/", " 除以 ");
  private static final Map<String, String> CALLS =
      Map.of(
          "size", "的个数", "abs", "的绝对值", "getYear", "的年份", "getMonthValue", "的月份", "length", "的字数");

  /** Where a limit or a list says which one it is. */
  private static final Map<String, String> CODES = Map.of("Limit", "code", "ListEntry", "list");

  private final VariableNames variables;
  private final Fact pattern;
  private final FactType type;
  private final ValueKinds kinds;

  PatternNames(VariableNames variables, Fact pattern) {
    this.variables = variables;
    this.pattern = pattern;
    this.type = FactTypes.named(pattern.type()).orElseThrow();
    this.kinds = new ValueKinds(variables, type);
  }

  ValueKinds kinds() {
    return kinds;
  }

  FactType type() {
    return type;
  }

  /** What the facts of the pattern are called; of limits and lists, their own label. */
  public String label() {
    String code = limitCode();
    return code == null ? type.label() : variables.limitLabel(code);
  }

  /** True when the pattern looks up a limit or a list by its code. */
  boolean looksUp() {
    return limitCode() != null;
  }

  /** True when the pattern is about a number or list of the rules, not about a paper. */
  public boolean ofRules() {
    return type.source() == Source.RULES && looksUp();
  }

  private String limitCode() {
    return pattern.constraints().stream()
        .map(Constraint::expression)
        .filter(this::isCode)
        .map(equality -> ((Literal) ((Binary) equality).right()).content())
        .findFirst()
        .orElse(null);
  }

  /** True for the {@code code == "…"} or {@code list == "…"} that names a limit or list. */
  public boolean isCode(Expression test) {
    return test instanceof Binary equality
        && equality.operator().equals("==")
        && equality.left() instanceof Name name
        && name.name().equals(CODES.get(type.name()))
        && equality.right() instanceof Literal literal
        && literal.sort() == Literal.Sort.TEXT;
  }

  /** The property that {@code value} is; null when it is something else. */
  static String field(Expression value) {
    Expression plain = value instanceof Grouped grouped ? grouped.inner() : value;
    return plain instanceof Name name && !name.name().equals("this") ? name.name() : null;
  }

  /** What {@code value} is called. */
  public String of(Expression value) {
    if (value instanceof Name name) {
      return property(name.name());
    }
    if (value instanceof Variable variable) {
      return variable(variable.name());
    }
    if (value instanceof Literal literal) {
      return literal(literal);
    }
    if (value instanceof Grouped grouped) {
      return of(grouped.inner());
    }
    if (value instanceof Binary sum && SIGNS.containsKey(sum.operator())) {
      return of(sum.left()) + SIGNS.get(sum.operator()) + of(sum.right());
    }
    if (value instanceof Property read) {
      return of(read.owner()) + "的" + labelOf(read);
    }
    return value instanceof Call call ? call(call) : "其值";
  }

  private String property(String name) {
    if (name.equals("this")) {
      return label();
    }
    if (looksUp()) {
      return switch (name) {
        case "key" -> "所列的项";
        case "value", "number" -> isLimit() ? "“" + label() + "”" : "对应的内容";
        default -> name;
      };
    }
    FactTypes.Property property = type.properties().get(name);
    return Phrases.noun(type.name(), name, property == null ? name : property.label());
  }

  boolean isLimit() {
    return type.name().equals("Limit");
  }

  private String variable(String name) {
    VariableNames.Variable variable = variables.get(name);
    if (variable == null) {
      return name;
    }
    if (variable.type() == null || variable.whole() || tiedTo(variable)) {
      return variable.name();
    }
    if (variable.type().source() == Source.RULES) {
      PatternNames own = new PatternNames(variables, variable.pattern());
      return own.isLimit() ? variable.name() : "“" + own.label() + "”" + variable.name();
    }
    return which(variable) + variable.type().label() + "的" + variable.name();
  }

  /**
   * That {@code value} is there, or is not.
   *
   * @param verbs what stands before its name in either case, unless it has words of its own
   */
  String filled(Expression value, boolean holds, List<String> verbs) {
    FactType owner = kinds.ownerOf(value);
    String field = kinds.fieldOf(value);
    return owner != null && field != null && Phrases.knows(owner.name(), field + Phrases.FILLED)
        ? Phrases.test(owner.name(), field + Phrases.FILLED, field, holds, List.of())
        : verbs.get(holds ? 0 : 1) + of(value);
  }

  /** True for the fact of the pattern itself. */
  boolean isSelf(Expression value) {
    return value instanceof Name name && name.name().equals("this");
  }

  /** What the fact that {@code value} stands for is called. */
  String whole(Expression value) {
    VariableNames.Variable fact =
        value instanceof Variable variable ? variables.get(variable.name()) : null;
    return fact == null || !fact.whole() ? of(value) : which(fact) + fact.name();
  }

  private String which(VariableNames.Variable variable) {
    boolean other = variable.type().equals(type);
    return !other ? "" : variables.isSubject(variable.pattern()) ? "所检查的" : "前述";
  }

  /** True when the pattern is about the very fact that the variable belongs to. */
  private boolean tiedTo(VariableNames.Variable variable) {
    String holder = variable.pattern().variable();
    return variable.pattern().equals(pattern)
        || holder != null
            && pattern.constraints().stream().anyMatch(c -> sameAs(c.expression(), holder));
  }

  /** True for {@code this == $fact}, which says that a pattern is about a fact met before. */
  public static boolean isSame(Expression test) {
    return sameAs(test, null);
  }

  /** The unit of a limit that {@code value} is; null when it is none or has no unit. */
  public String unit(Expression value) {
    if (value instanceof Variable variable) {
      VariableNames.Variable bound = variables.get(variable.name());
      return bound == null || bound.pattern() == null || bound.whole()
          ? null
          : new PatternNames(variables, bound.pattern()).unit(bound.value());
    }
    boolean limit = isLimit() && value instanceof Name name && name.name().equals("value");
    return limit ? variables.limitUnit(limitCode()) : null;
  }

  /** True for {@code this == $variable}. */
  static boolean sameAs(Expression test, String variable) {
    return test instanceof Binary equality
        && equality.operator().equals("==")
        && equality.left() instanceof Name self
        && self.name().equals("this")
        && equality.right() instanceof Variable other
        && (variable == null || other.name().equals(variable));
  }

  private static String literal(Literal literal) {
    return switch (literal.sort()) {
      case TEXT -> "“" + literal.content() + "”";
      case TRUTH -> literal.written().equals("true") ? "是" : "否";
      case NULL -> "（空）";
      default -> literal.written().replaceAll("[BL]$", "");
    };
  }

  private String labelOf(Property read) {
    VariableNames.Variable owner =
        read.owner() instanceof Variable variable ? variables.get(variable.name()) : null;
    FactTypes.Property property =
        owner == null || owner.type() == null ? null : owner.type().properties().get(read.name());
    return property == null
        ? read.name()
        : Phrases.noun(owner.type().name(), read.name(), property.label());
  }

  private String call(Call call) {
    String arguments = call.arguments().stream().map(this::of).collect(Collectors.joining("、"));
    if (call.owner() instanceof Expression.ClassName owner) {
      return owner.name().equals("LocalDate") ? arguments.replace("、", "-") : arguments;
    }
    String owner = call.owner() == null ? label() : of(call.owner());
    return owner + CALLS.getOrDefault(call.name(), "（" + call.name() + "）");
  }
}
