package org.guiju.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.Fact;
import org.guiju.facts.Kind;
import org.guiju.facts.SelfEvaluation;

/** The assembler of each kind. */
final class Assemblers {
  private static final Map<Kind, Assembler> BY_KIND = new EnumMap<>(Kind.class);

  static {
    BY_KIND.put(Kind.ALLOCATION_PLAN, new AllocationAssembler());
    BY_KIND.put(Kind.PERFORMANCE_DECLARATION, new DeclarationAssembler());
    BY_KIND.put(Kind.EXPENDITURE_REPORT, new ExpenditureAssembler());
    BY_KIND.put(Kind.EXECUTION_REPORT, new ExecutionAssembler());
    BY_KIND.put(Kind.BALANCE_REPORT, Assemblers::balances);
    BY_KIND.put(
        Kind.DEPARTMENT_BUDGET,
        (body, assembly) -> BudgetAssembler.assemble((DepartmentBudget) body));
    BY_KIND.put(Kind.SELF_EVALUATION, Assemblers::evaluation);
    BY_KIND.put(
        Kind.MANAGEMENT_MEASURE,
        (body, assembly) -> List.of(assembly.naming().named(body, null, "measure")));
  }

  private Assemblers() {}

  static Assembler of(Kind kind) {
    return BY_KIND.get(kind);
  }

  private static List<Fact> balances(Fact body, Assembly assembly) {
    return table(
        (BalanceReport) body,
        "balance-report",
        "balances",
        report ->
            assembly
                .naming()
                .rows(
                    report.balances(),
                    "balance",
                    b -> Naming.key(b.docNo(), b.regionName(), b.originYear()),
                    b -> b.docNo()),
        assembly);
  }

  private static List<Fact> evaluation(Fact body, Assembly assembly) {
    return table(
        (SelfEvaluation) body,
        "self-evaluation",
        "indicators",
        report ->
            assembly
                .naming()
                .rows(
                    report.indicators(),
                    "indicator",
                    i -> Naming.key(i.level2(), i.name()),
                    i -> i.name()),
        assembly);
  }

  /** A report with one table: the report, holding its named rows, and then the rows. */
  private static <T extends Fact> List<Fact> table(
      T report,
      String subject,
      String field,
      Function<T, List<? extends Fact>> named,
      Assembly to) {
    List<? extends Fact> rows = named.apply(report);
    List<Fact> facts = new ArrayList<>();
    facts.add(RecordShape.with(to.naming().named(report, null, subject), field, rows));
    facts.addAll(rows);
    return facts;
  }
}
