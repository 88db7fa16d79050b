package org.guiju.witness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Summing;
import org.guiju.rules.FactIndex;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Function;
import org.guiju.rules.language.Condition.Group;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Variable;

/** Looks for a match of the conditions of a rule, and keeps what speaks against each try. */
final class Search {
  private final FactIndex facts;
  private final List<Ground> grounds = new ArrayList<>();

  Search(FactIndex facts) {
    this.facts = facts;
  }

  /** What kept the tries so far from matching, in the order it was met. */
  List<Ground> grounds() {
    return grounds;
  }

  /** What becomes of a scope that matched. */
  interface Next {
    boolean matches(Scope scope);
  }

  /** True when all of {@code conditions} match together with {@code scope}. */
  boolean matches(List<Condition> conditions, Scope scope) {
    return matches(conditions, scope, matched -> true);
  }

  /** Hands every match of {@code conditions} to {@code seen}. */
  void each(List<Condition> conditions, Scope scope, Consumer<Scope> seen) {
    matches(
        conditions,
        scope,
        matched -> {
          seen.accept(matched);
          return false;
        });
  }

  private boolean matches(List<Condition> conditions, Scope scope, Next next) {
    if (conditions.isEmpty()) {
      return next.matches(scope);
    }
    List<Condition> rest = conditions.subList(1, conditions.size());
    return matches(conditions.get(0), scope, matched -> matches(rest, matched, next));
  }

  private boolean matches(Condition condition, Scope scope, Next next) {
    if (condition instanceof Condition.Fact pattern) {
      return matches(pattern, scope, next);
    }
    return condition instanceof Accumulate accumulate
        ? matches(accumulate, scope, next)
        : matches((Group) condition, scope, next);
  }

  private boolean matches(Condition.Fact pattern, Scope scope, Next next) {
    boolean concerned = false;
    for (Fact fact : all(pattern)) {
      Try tried = new Try(pattern, fact, scope);
      concerned |= tried.concerned();
      if (tried.unmet() == null) {
        if (next.matches(tried.scope())) {
          return true;
        }
      } else if (tried.concerned()) {
        grounds.add(new Ground.Unmet(pattern, fact, tried.unmet(), tried.scope()));
      }
    }
    if (!concerned) {
      grounds.add(new Ground.Absent(pattern, scope));
    }
    return false;
  }

  private List<Fact> all(Condition.Fact pattern) {
    return facts.of(FactTypes.named(pattern.type()).orElseThrow().type());
  }

  private boolean matches(Group group, Scope scope, Next next) {
    return switch (group.sort()) {
      case AND -> matches(group.conditions(), scope, next);
      case OR -> group.conditions().stream().anyMatch(part -> matches(part, scope, next));
      case EXISTS ->
          new Search(facts).matches(group.conditions(), scope)
              ? next.matches(scope)
              : none(group, scope);
      case NOT -> absent(group, scope) && next.matches(scope);
      case FORALL -> throw new IllegalStateException("forall is not witnessed");
    };
  }

  private boolean none(Group group, Scope scope) {
    matches(
        group.conditions(), scope, matched -> false); // once more, to keep what speaks against it
    return false;
  }

  private boolean absent(Group group, Scope scope) {
    return !new Search(facts)
        .matches(group.conditions(), scope, matched -> present(group, matched));
  }

  /** Keeps the fact that is there although there should be none. */
  private boolean present(Group group, Scope matched) {
    Condition.Fact pattern = firstFact(group);
    for (Fact fact : all(pattern)) {
      Try tried = new Try(pattern, fact, matched);
      if (tried.unmet() == null && tried.scope().agrees(matched)) {
        List<Expression> tests = tests(pattern).map(Constraint::expression).toList();
        grounds.add(new Ground.Present(pattern, fact, tests, tried.scope()));
        break;
      }
    }
    return true;
  }

  private static Condition.Fact firstFact(Group group) {
    Condition first = group.conditions().get(0);
    return first instanceof Group inner ? firstFact(inner) : (Condition.Fact) first;
  }

  private boolean matches(Accumulate accumulate, Scope scope, Next next) {
    List<Try> counted =
        all(accumulate.source()).stream()
            .map(fact -> new Try(accumulate.source(), fact, scope))
            .filter(tried -> tried.unmet() == null)
            .toList();
    Scope computed = scope;
    for (Function function : accumulate.functions()) {
      boolean choice = function.name().equals("max") || function.name().equals("min");
      if (choice && counted.isEmpty()) {
        grounds.add(new Ground.Absent(accumulate.source(), scope));
        return false;
      }
      computed = computed.with(function.variable(), total(function, counted));
    }
    for (Constraint test : accumulate.tests()) {
      if (!new Evaluator(null, computed).holds(test.expression())) {
        grounds.add(new Ground.Unmet(accumulate.source(), null, test.expression(), computed));
        return false;
      }
    }
    return next.matches(computed);
  }

  private Total total(Function function, List<Try> counted) {
    List<Object> values =
        counted.stream()
            .map(tried -> Numbers.plain(tried.value(function.argument())))
            .filter(java.util.Objects::nonNull)
            .toList();
    return switch (function.name()) {
      case "count" -> new Total(new BigDecimal(counted.size()), null);
      case "sum" -> sum(function, counted, values);
      default -> {
        boolean max = function.name().equals("max");
        yield new Total(
            values.stream()
                .reduce((a, b) -> Numbers.ordered(a, ">", b) == max ? a : b)
                .orElse(null),
            null);
      }
    };
  }

  private Total sum(Function function, List<Try> counted, List<Object> values) {
    BigDecimal sum =
        values.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean whole =
        function.argument() instanceof Variable
            && counted.stream().anyMatch(t -> t.value(function.argument()) instanceof Long);
    if (whole) {
      return new Total(sum, null);
    }
    List<BigDecimal> addends = new ArrayList<>();
    for (Try tried : counted) {
      if (tried.fact() instanceof Summing summing) {
        addends.addAll(summing.addends(facts::of));
      } else if (Numbers.plain(tried.value(function.argument())) instanceof BigDecimal addend) {
        addends.add(addend);
      }
    }
    return new Total(sum, addends);
  }

  private static Stream<Constraint> tests(Condition.Fact pattern) {
    return pattern.constraints().stream().filter(constraint -> constraint.variable() == null);
  }
}
