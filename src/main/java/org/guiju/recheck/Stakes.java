package org.guiju.recheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Money;
import org.guiju.findings.Finding;
import org.guiju.rules.ConstraintShape;
import org.guiju.rules.PatternShape;
import org.guiju.rules.Statement;

/**
 * What amount a finding is about, in 万元. Only where a rule binds {@code $given} to a field that
 * holds money, as it is, and the paper says in which unit; the amount is then the difference to
 * what should be there, or else what is given. In doubt there is none: a sum of money that may be
 * wrong by ten thousand is worse than none.
 */
final class Stakes {
  /** Fields that hold money, by fact type. */
  private static final Map<String, Set<String>> MONEY =
      Map.ofEntries(
          Map.entry(
              "AllocationRow",
              Set.of(
                  "yearTotal",
                  "earlierTranches",
                  "thisTranche",
                  "takenBack",
                  "yearMoney",
                  "trancheSum")),
          Map.entry("AllocationPlan", Set.of("trancheSum", "fromAbove")),
          Map.entry("SourceAmounts", Set.of("yearTotal")),
          Map.entry("PartsSum", Set.of("total")),
          Map.entry("ColumnTotal", Set.of("amount")),
          Map.entry("Payment", Set.of("amount")),
          Map.entry("ExpenditureReport", Set.of("total")),
          Map.entry("ItemPurchases", Set.of("yearSum")),
          Map.entry("ExecutionLine", Set.of("received", "allocated", "paid", "unallocated")),
          Map.entry("Balance", Set.of("opening", "received", "paid", "recovered", "closing")),
          Map.entry("NarrativeAmount", Set.of("amount")),
          Map.entry(
              "ProjectFunds", Set.of("fundsTotal", "fiscal", "current", "carryOver", "other")),
          Map.entry("Procurement", Set.of("total")),
          Map.entry(
              "PerformanceDeclaration",
              Set.of("fundsTotal", "central", "local", "other", "fiscal", "current", "carryOver")));

  private static final Set<String> IN_YUAN =
      Set.of("Payment", "ExpenditureReport", "ItemPurchases");
  private static final Set<String> IN_WAN =
      Set.of("NarrativeAmount", "ProjectFunds", "Procurement", "PerformanceDeclaration");
  private static final Pattern GIVEN = Pattern.compile("\\$given\\s*:\\s*(\\w+)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final FactSet paper;

  private Stakes(FactSet paper) {
    this.paper = paper;
  }

  /** The amount that {@code finding} of {@code statement} in {@code paper} is about, or null. */
  static BigDecimal of(Finding finding, Statement statement, FactSet paper) {
    Stakes stakes = new Stakes(paper);
    return statement.patterns().stream()
        .filter(Stakes::bindsMoney)
        .findFirst()
        .flatMap(pattern -> Optional.ofNullable(stakes.unit(pattern.type().name())))
        .map(unit -> Money.toWan(amount(finding), unit))
        .orElse(null);
  }

  private static boolean bindsMoney(PatternShape pattern) {
    return pattern.type() != null
        && pattern.constraints().stream()
            .map(ConstraintShape::text)
            .map(text -> GIVEN.matcher(text.strip()))
            .anyMatch(
                given ->
                    given.matches()
                        && MONEY
                            .getOrDefault(pattern.type().name(), Set.of())
                            .contains(given.group(1)));
  }

  private static BigDecimal amount(Finding finding) {
    String text = finding.difference() == null ? finding.given() : finding.difference();
    return text != null && NUMBER.matcher(text).matches() ? new BigDecimal(text).abs() : null;
  }

  private String unit(String type) {
    if (IN_YUAN.contains(type)) {
      return "元";
    }
    return IN_WAN.contains(type) ? Money.WAN : tableUnit();
  }

  /** The unit of the paper's own table; null when it has none or names another than money. */
  private String tableUnit() {
    return switch (paper.kind()) {
      case ALLOCATION_PLAN ->
          only(
              AllocationPlan.class,
              plan -> plan.unitName() == null ? plan.headerUnitName() : plan.unitName());
      case EXECUTION_REPORT -> only(ExecutionReport.class, ExecutionReport::unit);
      case BALANCE_REPORT -> only(BalanceReport.class, BalanceReport::unit);
      default -> null;
    };
  }

  private <T extends Fact> String only(Class<T> type, Function<T, String> unit) {
    return paper.facts().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .map(unit)
        .orElse(null);
  }
}
