package org.guiju.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.guiju.facts.ReportedTotal;
import org.guiju.facts.SelfEvaluation;

/** The execution rate of a self-evaluation. */
final class EvaluationRelations {
  private static final String TABLE = "绩效自评表";

  private final Relations relations;

  EvaluationRelations(Relations relations) {
    this.relations = relations;
  }

  void collect() {
    relations.paper(SelfEvaluation.class).forEach(this::addRate);
  }

  private void addRate(SelfEvaluation table) {
    if (table.statedRate() == null || table.rate() == null) {
      return;
    }
    Figure rate = relations.figure(table, "statedRate", TABLE);
    Figure budget = relations.figure(table, "annualBudget", TABLE);
    Figure paid = relations.figure(table, "annualPaid", TABLE);
    addReported("ALLOCATION", budget, "全年预算数等于其他文件的下达数");
    addReported("PAID", paid, "全年执行数等于其他文件的已支付数");
    Function<Function<Figure, BigDecimal>, SelfEvaluation> with =
        values ->
            new SelfEvaluation(
                table.origin(),
                table.form(),
                values.apply(budget),
                values.apply(paid),
                values.apply(rate),
                table.score(),
                table.indicators());
    int scale = Decimals.ofRate(table.statedRate());
    relations.add(
        new Computed(
            Basis.rule("PERF-001", rate.pointer(), "执行率等于全年执行数除以全年预算数"),
            List.of(rate, paid, budget),
            table.rate().setScale(scale, RoundingMode.HALF_UP),
            values -> !Boolean.FALSE.equals(with.apply(values).rateAgrees())));
  }

  private void addReported(String what, Figure figure, String words) {
    relations.facts(ReportedTotal.class).stream()
        .filter(reported -> what.equals(reported.what()))
        .forEach(reported -> relations.addWitness(figure, reported, words));
  }
}
