package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.facts.BudgetCell;
import org.guiju.facts.BudgetRow;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.FactSet;
import org.guiju.findings.Finding;

/**
 * Items of two budget tables that should list the same: one that only the first has and one that
 * only the second has, with the same amounts, are one item under a wrong code in either.
 */
final class MisnamedItems {
  private static final List<String> TABLES = List.of("GENERAL_BUDGET", "EXPENDITURE");

  private final List<Finding> findings;
  private final Map<String, List<BudgetRow>> rows;
  private final Map<String, String> titles = new HashMap<>();
  private final boolean alike;

  MisnamedItems(FactSet facts, List<Finding> findings) {
    this.findings = findings;
    List<BudgetRow> all = new ArrayList<>();
    boolean same = false;
    for (var fact : facts.facts()) {
      if (fact instanceof BudgetRow row && TABLES.contains(row.table()) && row.code() != null) {
        all.add(row);
      } else if (fact instanceof BudgetCell cell) {
        titles.putIfAbsent(cell.table(), cell.tableName());
      } else if (fact instanceof DepartmentBudget budget) {
        same = Boolean.TRUE.equals(budget.onlyGeneralBudget());
      }
    }
    rows = all.stream().collect(Collectors.groupingBy(BudgetRow::table));
    alike = same;
  }

  /**
   * For each item under two codes, which of them is the wrong one: what settles most comes first.
   */
  List<List<Misnamed>> alternatives() {
    List<List<Misnamed>> found = new ArrayList<>();
    if (alike) {
      Map<Map<String, BigDecimal>, List<BudgetRow>> here = alone(0, 1);
      Map<Map<String, BigDecimal>, List<BudgetRow>> there = alone(1, 0);
      here.forEach(
          (amounts, one) -> {
            List<BudgetRow> other = there.getOrDefault(amounts, List.of());
            if (one.size() == 1 && other.size() == 1) {
              found.add(either(one.get(0), other.get(0)));
            }
          });
    }
    return found;
  }

  /** Rows of one table whose code the other lacks, by their amounts. */
  private Map<Map<String, BigDecimal>, List<BudgetRow>> alone(int table, int other) {
    Set<String> codes =
        rows.getOrDefault(TABLES.get(other), List.of()).stream()
            .map(BudgetRow::code)
            .collect(Collectors.toSet());
    return rows.getOrDefault(TABLES.get(table), List.of()).stream()
        .filter(row -> !codes.contains(row.code()) && !row.amounts().isEmpty())
        .collect(Collectors.groupingBy(MisnamedItems::amounts));
  }

  private static Map<String, BigDecimal> amounts(BudgetRow row) {
    Map<String, BigDecimal> amounts = new TreeMap<>(row.amounts());
    amounts.replaceAll((column, amount) -> amount.stripTrailingZeros());
    return amounts;
  }

  private List<Misnamed> either(BudgetRow one, BudgetRow other) {
    List<Misnamed> both = new ArrayList<>(List.of(as(one, other), as(other, one)));
    both.sort(Comparator.comparing(misnamed -> -misnamed.settles().size()));
    return both;
  }

  /** Supposes that {@code wrong} should have the code of {@code right}. */
  private Misnamed as(BudgetRow wrong, BudgetRow right) {
    Set<Integer> settles = new HashSet<>();
    for (int i = 0; i < findings.size(); i++) {
      if (settles(findings.get(i), wrong, right)) {
        settles.add(i);
      }
    }
    Figure cell =
        Misnamed.cell(
            wrong.at("code").pointer(),
            titles.getOrDefault(wrong.table(), "预算表"),
            wrong.at("code").rowName(),
            "科目编码");
    Slip slip = Slips.of(new BigDecimal(wrong.code()), new BigDecimal(right.code()));
    return new Misnamed(
        cell, wrong.code(), right.code(), slip == Slip.UNKNOWN ? Slip.WRONG_NAME : slip, settles);
  }

  /**
   * Whether a finding names the wrong code in its own row, or misses the right one in its table.
   */
  private static boolean settles(Finding finding, BudgetRow wrong, BudgetRow right) {
    String row = Cells.row(finding.location().pointer());
    boolean missing = finding.expected() == null && names(finding, right);
    return row.equals(Cells.row(wrong.at("code").pointer())) && names(finding, wrong)
        || row.equals(Cells.row(right.at("code").pointer())) && missing
        || wrong.table().equals(finding.values().get("table")) && missing;
  }

  private static boolean names(Finding finding, BudgetRow row) {
    return finding.values().containsValue(row.code());
  }
}
