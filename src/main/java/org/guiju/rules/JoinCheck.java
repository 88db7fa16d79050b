package org.guiju.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.ReteDumper;
import org.guiju.facts.AddressCoverage;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.BudgetRow;
import org.guiju.facts.ColumnBlock;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.DeclarationPaper;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.EarlierTotal;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.Fact;
import org.guiju.facts.GoverningMeasure;
import org.guiju.facts.Header;
import org.guiju.facts.Limit;
import org.guiju.facts.ListEntry;
import org.guiju.facts.ManagementMeasure;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.facts.PerformanceDeclaration;
import org.guiju.facts.SelfEvaluation;
import org.guiju.facts.StatedTotal;
import org.guiju.facts.WholeUpstream;
import org.kie.api.definition.rule.Rule;

/**
 * Refuses a join of two long tables that the engine cannot index: at 20 000 rows it would take
 * minutes. Only {@code ==} on texts, whole numbers and dates is indexed, never on amounts.
 */
final class JoinCheck {
  /** Types of which a paper holds one, or one for each of its few tables. */
  private static final Set<Class<?>> ONE_A_PAPER =
      Set.of(
          Header.class,
          AllocationPlan.class,
          StatedTotal.class,
          AddressCoverage.class,
          DeclarationPaper.class,
          PerformanceDeclaration.class,
          ExpenditureReport.class,
          ExecutionReport.class,
          BalanceReport.class,
          DepartmentBudget.class,
          SelfEvaluation.class,
          ManagementMeasure.class);

  /** Types whose facts come from the documents in force, each picked by a fixed code. */
  private static final Set<Class<?>> FROM_RULES =
      Set.of(Limit.class, ListEntry.class, GoverningMeasure.class);

  /**
   * Types of which there are few: one sum of all earlier papers, one word on all upstream papers;
   * totals and blocks, as many as a table has columns and parts; payments declared elsewhere, of
   * which only those come along that share an invoice; rows of the budget of one unit, a page or
   * two.
   */
  private static final Set<Class<?>> FEW =
      Set.of(
          EarlierTotal.class,
          WholeUpstream.class,
          ColumnTotal.class,
          ColumnBlock.class,
          PaymentElsewhere.class,
          BudgetRow.class);

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
    return pattern.type() != null && isLong(pattern.type().type());
  }

  /** Every list of a paper may be long: what is not known to be short is taken for long. */
  private static boolean isLong(Class<?> type) {
    return Fact.class.isAssignableFrom(type)
        && !ONE_A_PAPER.contains(type)
        && !FROM_RULES.contains(type)
        && !FEW.contains(type);
  }

  private static boolean joins(ConstraintShape constraint) {
    return constraint.text().contains("==") && !constraint.variables().isEmpty();
  }

  private static boolean slow(BetaNode beta) {
    return !beta.getRawConstraints().isIndexed()
        && !(onlyAsks(beta) && beta.getRawConstraints().getConstraints().length == 0)
        && isLong(rightType(beta))
        && longTableOnTheLeft(beta.getLeftTupleSource());
  }

  /** Such a node stops at the first match and, like a sum, hands on no more than it was given. */
  private static boolean onlyAsks(LeftTupleSource node) {
    return node instanceof NotNode || node instanceof ExistsNode;
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
      if (!onlyAsks(left)
          && !(left instanceof AccumulateNode)
          && isLong(classOf(left.getObjectTypeNode()))) {
        return true;
      }
    }
    return false;
  }
}
