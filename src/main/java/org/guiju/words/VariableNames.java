package org.guiju.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.rules.LimitBook.DatedLimit;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Group;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.RuleTree;

/** What each variable of a rule stands for. */
final class VariableNames {
  private static final String ALL = "全部";
  private static final Map<String, String> FUNCTIONS =
      Map.of("sum", "之和", "count", "的个数", "max", "中最大的", "min", "中最先的");

  /** Functions that find nothing where there is nothing. */
  static final Set<String> PICKS = Set.of("max", "min");

  private static final Pattern REMARK = Pattern.compile("（[^（）]*）$");

  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<String, DatedLimit> limits;
  private final String subject;

  private VariableNames(Map<String, DatedLimit> limits, String subject) {
    this.limits = limits;
    this.subject = subject;
  }

  /**
   * One variable.
   *
   * @param pattern pattern it was bound in; null for what an accumulate computes
   * @param type fact of that pattern; null likewise
   * @param value what it stands for; null for a whole fact
   * @param field property it is bound to, for the names of codes; null when it is no property
   * @param name its name without its holder
   */
  record Variable(Fact pattern, FactType type, Expression value, String field, String name) {
    /** True when it stands for the whole fact. */
    boolean whole() {
      return type != null && value == null;
    }
  }

  static VariableNames of(RuleTree rule, Map<String, DatedLimit> limits) {
    VariableNames names = new VariableNames(limits, rule.subject().text());
    names.addAll(rule.conditions());
    return names;
  }

  /** The variable called {@code name}; null when no condition defines it. */
  Variable get(String name) {
    return variables.get(name);
  }

  /** True when {@code pattern} is the subject of the rule. */
  boolean isSubject(Fact pattern) {
    return subject.equals(pattern.variable());
  }

  /** What the limit or list {@code code} is called, without the remark in brackets at its end. */
  String limitLabel(String code) {
    String label = limits.containsKey(code) ? limits.get(code).label() : code;
    return REMARK.matcher(label).replaceFirst("");
  }

  /** The unit of the limit {@code code}; null when it has none. */
  String limitUnit(String code) {
    return limits.containsKey(code) ? limits.get(code).unit() : null;
  }

  private void addAll(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Fact fact) {
        add(fact);
      } else if (condition instanceof Group group) {
        addAll(group.conditions());
      } else if (condition instanceof Accumulate accumulate) {
        add(accumulate.source());
        accumulate.functions().forEach(function -> add(accumulate.source(), function));
      }
    }
  }

  private void add(Fact fact) {
    FactType type = FactTypes.named(fact.type()).orElseThrow();
    if (fact.variable() != null) {
      variables.put(fact.variable(), new Variable(fact, type, null, null, type.label()));
    }
    PatternNames names = new PatternNames(this, fact);
    for (Constraint constraint : fact.constraints()) {
      if (constraint.variable() != null) {
        Expression value = constraint.expression();
        variables.put(
            constraint.variable(),
            new Variable(fact, type, value, PatternNames.field(value), names.of(value)));
      }
    }
  }

  private void add(Fact source, Condition.Function function) {
    FactType type = FactTypes.named(source.type()).orElseThrow();
    String counted = new PatternNames(this, source).of(function.argument());
    String over = type.label() + "的" + counted;
    String suffix = FUNCTIONS.getOrDefault(function.name(), "");
    String name =
        function.name().equals("count")
            ? type.label() + suffix
            : over.endsWith(suffix) ? over : over + suffix;
    String own =
        source.constraints().stream().allMatch(c -> c.variable() != null) ? ALL + name : name;
    variables.put(
        function.variable(), new Variable(null, null, function.argument(), null, unused(own)));
  }

  /** {@code name}, or another when it already stands for something else that is computed. */
  private String unused(String name) {
    boolean used =
        variables.values().stream().anyMatch(v -> v.pattern() == null && v.name().equals(name));
    return used ? name + "（其二）" : name;
  }
}
