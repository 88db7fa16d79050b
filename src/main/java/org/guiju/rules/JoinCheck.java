package org.guiju.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.ReteDumper;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.BudgetCell;
import org.guiju.facts.Indicator;
import org.guiju.facts.InvoiceUse;
import org.guiju.facts.Payment;
import org.kie.api.definition.rule.Rule;

/**
 * Refuses a join of two long tables that the engine cannot index: at 20 000 rows it would take
 * minutes. Only {@code ==} on texts, whole numbers and dates is indexed, never on amounts.
 */
final class JoinCheck {
  private static final Set<Class<?>> LONG_TABLES =
      Set.of(
          AllocationRow.class, BudgetCell.class, Payment.class, InvoiceUse.class, Indicator.class);

  private JoinCheck() {}

  /** Looks at the rules of one file. */
  static List<RuleProblem> check(RuleSource source, CompiledFile compiled) {
    Map<String, Statement> statements = new HashMap<>();
    Map<String, CompiledFile> chosen = new HashMap<>();
    for (Statement statement : source.statements()) {
      statements.put(statement.name(), statement);
      chosen.put(statement.name(), compiled);
    }
    Map<String, RuleProblem> problems = new TreeMap<>();
    for (Object node : ReteDumper.collectRete((InternalRuleBase) KieCompiler.base(chosen))) {
      if (node instanceof BetaNode beta && slow(beta)) {
        for (Rule rule : beta.getAssociatedRules()) {
          problems.computeIfAbsent(
              rule.getName(), name -> problem(statements.get(name), rightType(beta)));
        }
      }
    }
    return List.copyOf(problems.values());
  }

  private static RuleProblem problem(Statement statement, Class<?> table) {
    PatternShape joined = joined(statement, table);
    return new RuleProblem(
        statement.position().file(),
        joined.line(),
        joined.column(),
        statement.name(),
        joined.typeName() + " 与前面的明细表之间没有等式连接，行数多时会非常慢。请加上 字段 == $变量 的条件，用文本或整数字段，不能用金额。");
  }

  /** The later pattern of {@code table} that looks least like an indexed join. */
  private static PatternShape joined(Statement statement, Class<?> table) {
    List<PatternShape> later =
        statement.patterns().stream()
            .dropWhile(pattern -> !isLong(pattern))
            .skip(1)
            .filter(pattern -> isLong(pattern) && pattern.type().type() == table)
            .toList();
    return later.stream()
        .filter(pattern -> pattern.constraints().stream().noneMatch(JoinCheck::joins))
        .findFirst()
        .orElseGet(() -> later.isEmpty() ? statement.subjectPattern() : later.get(0));
  }

  private static boolean isLong(PatternShape pattern) {
    return pattern.type() != null && LONG_TABLES.contains(pattern.type().type());
  }

  private static boolean joins(ConstraintShape constraint) {
    return constraint.text().contains("==") && !constraint.variables().isEmpty();
  }

  private static boolean slow(BetaNode beta) {
    return !beta.getRawConstraints().isIndexed()
        && LONG_TABLES.contains(rightType(beta))
        && longTableOnTheLeft(beta.getLeftTupleSource());
  }

  private static Class<?> rightType(BetaNode beta) {
    return classOf(beta.getObjectTypeNode());
  }

  private static Class<?> classOf(ObjectTypeNode node) {
    return node != null && node.getObjectType() instanceof ClassObjectType type
        ? type.getClassType()
        : Void.class;
  }

  private static boolean longTableOnTheLeft(LeftTupleSource source) {
    for (LeftTupleSource left = source; left != null; left = left.getLeftTupleSource()) {
      if (LONG_TABLES.contains(classOf(left.getObjectTypeNode()))) {
        return true;
      }
    }
    return false;
  }
}
