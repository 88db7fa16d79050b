package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Money;
import org.guiju.facts.ReportedTotal;

/** Collects the relations between the figures of a paper, one kind of paper after the other. */
final class Relations {
  private final Map<Class<?>, List<Fact>> byType;
  private final Figures figures = new Figures();
  private final List<Relation> all = new ArrayList<>();

  private Relations(FactSet facts) {
    byType = facts.facts().stream().collect(Collectors.groupingBy(Fact::getClass));
  }

  /** The figures of a paper and all relations between them that rules or other papers tell. */
  static Paper of(FactSet facts) {
    Relations relations = new Relations(facts);
    switch (facts.kind()) {
      case ALLOCATION_PLAN -> new PlanRelations(relations, facts.header()).collect();
      case PERFORMANCE_DECLARATION -> new GoalRelations(relations, facts.header()).collect();
      case EXPENDITURE_REPORT -> new PaymentRelations(relations).collect();
      case EXECUTION_REPORT -> new ExecutionRelations(relations).collect();
      case BALANCE_REPORT -> new BalanceRelations(relations, facts.header()).collect();
      case DEPARTMENT_BUDGET -> new BudgetRelations(relations).collect();
      case SELF_EVALUATION -> new EvaluationRelations(relations).collect();
      case MANAGEMENT_MEASURE -> {
        // has no figures
      }
    }
    return new Paper(relations.figures.all(), relations.all);
  }

  /** The facts of one type in the order of the paper. */
  <T extends Fact> List<T> facts(Class<T> type) {
    return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
  }

  /** The only fact of its type; a paper has one of the kind it is. */
  <T extends Fact> Stream<T> paper(Class<T> type) {
    return facts(type).stream().limit(1);
  }

  Figure figure(Fact fact, String field, String table) {
    return figures.of(fact, field, table);
  }

  Figures figures() {
    return figures;
  }

  /** Adds a relation; one without cells says nothing. */
  void add(Relation relation) {
    if (!relation.figures().isEmpty()) {
      all.add(relation);
    }
  }

  /** A figure in 万元 that another paper states too; where they agree, it vouches for the figure. */
  void addWitness(Figure figure, ReportedTotal reported, String words) {
    BigDecimal other = Money.toWan(reported.amount(), reported.unit());
    if (other != null) {
      add(Sum.of(Basis.witness(words)).whole(figure).plus(other.negate()).exactly());
    }
  }

  static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
