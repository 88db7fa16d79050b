package org.guiju.rules.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Group;

/** The variables that conditions define. */
public final class Variables {
  private Variables() {}

  /** All of them, those inside {@code not} and {@code accumulate} included. */
  static Set<String> of(RuleTree rule) {
    Set<String> variables = new LinkedHashSet<>();
    collect(rule.conditions(), variables, true);
    return variables;
  }

  /** Those that the texts of the rule can show: at the top level, or computed there. */
  public static Set<String> shown(RuleTree rule) {
    Set<String> variables = new LinkedHashSet<>();
    collect(rule.conditions(), variables, false);
    return variables;
  }

  static Set<String> of(Fact fact) {
    Set<String> variables = new LinkedHashSet<>();
    collect(List.of(fact), variables, true);
    return variables;
  }

  private static void collect(List<Condition> conditions, Set<String> variables, boolean inner) {
    for (Condition condition : conditions) {
      if (condition instanceof Fact fact) {
        add(fact, variables);
      } else if (condition instanceof Group group && inner) {
        collect(group.conditions(), variables, true);
      } else if (condition instanceof Accumulate accumulate) {
        if (inner) {
          add(accumulate.source(), variables);
        }
        accumulate.functions().forEach(function -> variables.add(function.variable()));
      }
    }
  }

  private static void add(Fact fact, Set<String> variables) {
    if (fact.variable() != null) {
      variables.add(fact.variable());
    }
    fact.constraints().stream()
        .filter(constraint -> constraint.variable() != null)
        .forEach(constraint -> variables.add(constraint.variable()));
  }
}
