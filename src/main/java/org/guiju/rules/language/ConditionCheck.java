package org.guiju.rules.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.facts.FactTypes;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Function;
import org.guiju.rules.language.Condition.Group;
import org.guiju.rules.language.ValueType.Family;

/** Checks what the conditions of a rule mean: types, fields, variables, comparisons. */
public final class ConditionCheck {
  private static final String FUNCTIONS = "可用的函数只有 sum、count、min、max。";
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Set<String> defined = new HashSet<>();
  private final Set<String> everywhere;

  private ConditionCheck(RuleTree rule) {
    this.everywhere = Variables.of(rule);
  }

  /** Everything wrong with the conditions of {@code rule}, at most one mistake a constraint. */
  public static List<Mistake> check(RuleTree rule) {
    ConditionCheck check = new ConditionCheck(rule);
    Scope scope = new Scope(check.everywhere);
    rule.conditions().forEach(condition -> check.condition(condition, scope));
    return check.mistakes;
  }

  private void condition(Condition condition, Scope scope) {
    if (condition instanceof Fact fact) {
      fact(fact, scope);
    } else if (condition instanceof Accumulate accumulate) {
      accumulate(accumulate, scope);
    } else if (condition instanceof Group group) {
      Scope inner = scope.inner();
      for (Condition part : group.conditions()) {
        condition(part, group.sort() == Group.Sort.OR ? inner.inner() : inner);
      }
    }
  }

  private void fact(Fact fact, Scope scope) {
    Class<?> type =
        FactTypes.named(fact.type()).<Class<?>>map(FactTypes.FactType::type).orElse(null);
    if (type == null) {
      mistakes.add(new Mistake(fact.typeStart(), Unknown.type(fact.type())));
      leaveOpen(fact, scope);
      return;
    }
    Scope own = scope.inner();
    ExpressionCheck check = new ExpressionCheck(type, own);
    for (Constraint constraint : fact.constraints()) {
      constraint(constraint, check, own, scope);
    }
    markFilled(fact, check.guards(), scope);
    if (fact.variable() != null) {
      define(fact.variable(), fact.start(), ValueType.of(type).filled(), scope);
      scope.remember(fact.variable(), check.guards());
    }
  }

  /** A field that the pattern asks to be filled in is so for all later patterns. */
  private static void markFilled(Fact fact, Guards guards, Scope scope) {
    for (Constraint constraint : fact.constraints()) {
      if (constraint.variable() != null && guards.filled(constraint.expression())) {
        scope.define(constraint.variable(), scope.type(constraint.variable()).filled());
      }
    }
  }

  /** Its variables exist, though nothing is known of them. */
  private void leaveOpen(Fact fact, Scope scope) {
    Variables.of(fact).forEach(variable -> scope.define(variable, ValueType.UNKNOWN));
  }

  private void constraint(Constraint constraint, ExpressionCheck check, Scope own, Scope scope) {
    ValueType type = ValueType.UNKNOWN;
    try {
      if (constraint.variable() == null) {
        check.test(constraint.expression());
        return;
      }
      type = check.bound(constraint.expression());
    } catch (MistakeException found) {
      mistakes.add(found.mistake());
      check.guards().assumeEverything();
    }
    if (constraint.variable() != null) {
      define(constraint.variable(), constraint.start(), type, scope);
      own.define(constraint.variable(), type);
    }
  }

  private void define(String variable, int start, ValueType type, Scope scope) {
    if (!defined.add(variable)) {
      mistakes.add(new Mistake(start, "变量 " + variable + " 已经定义过，请换一个名称。"));
    }
    scope.define(variable, type);
  }

  private void accumulate(Accumulate accumulate, Scope scope) {
    Scope source = scope.inner();
    fact(accumulate.source(), source);
    Scope results = new Scope(everywhere);
    for (Function function : accumulate.functions()) {
      ValueType type = ValueType.UNKNOWN;
      try {
        type = result(function, source);
      } catch (MistakeException found) {
        mistakes.add(found.mistake());
      }
      define(function.variable(), function.start(), type, scope);
      results.define(function.variable(), type);
    }
    ExpressionCheck check = new ExpressionCheck(null, results);
    for (Constraint test : accumulate.tests()) {
      accumulatedTest(test, check);
    }
  }

  private void accumulatedTest(Constraint test, ExpressionCheck check) {
    if (test.variable() != null) {
      mistakes.add(new Mistake(test.start(), "accumulate 的条件里不能再绑定变量。"));
      return;
    }
    try {
      check.test(test.expression());
    } catch (MistakeException found) {
      mistakes.add(found.mistake());
    }
  }

  private static ValueType result(Function function, Scope source) throws MistakeException {
    Expression.Variable argument = (Expression.Variable) function.argument();
    ValueType type = source.type(argument.name());
    if (type == null) {
      throw new MistakeException(
          argument.start(),
          "变量 "
              + argument.name()
              + " 没有在 accumulate 的事实里定义，写成 事实( "
              + argument.name()
              + " : 字段 )。");
    }
    return switch (function.name()) {
      case "count" -> ValueType.of(Long.class).filled();
      case "sum" -> sum(function, type);
      case "min", "max" -> extreme(function, type);
      default ->
          throw new MistakeException(
              function.nameStart(), "不能使用函数 " + function.name() + "。" + hint(function.name()));
    };
  }

  private static String hint(String name) {
    return name.equals("average") || name.equals("avg")
        ? "平均数会按原来的位数取整；请用 sum 和 count 比较。"
        : FUNCTIONS;
  }

  private static ValueType sum(Function function, ValueType type) throws MistakeException {
    if (type.known() && !type.is(Family.NUMBER)) {
      throw new MistakeException(
          function.argument().start(), "sum 只能加总数字，这里是" + type.family().words() + "。");
    }
    return type.filled();
  }

  private static ValueType extreme(Function function, ValueType type) throws MistakeException {
    boolean ordered = type.is(Family.NUMBER) || type.is(Family.TEXT) || type.is(Family.DATE);
    if (type.known() && !ordered) {
      throw new MistakeException(
          function.argument().start(), function.name() + " 不能用于" + type.family().words() + "。");
    }
    Class<?> java = type.is(Family.NUMBER) ? type.type() : Comparable.class;
    return new ValueType(type.family(), java, false);
  }
}
