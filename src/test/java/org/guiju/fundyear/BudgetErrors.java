package org.guiju.fundyear;

import static org.guiju.fundyear.Body.add;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.is;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.where;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors in the budgets of departments. */
final class BudgetErrors {
  static final List<SeededError> ALL =
      List.of(
          error(
              "BUD-001",
              "sides of the budget differ",
              p -> add(last(table(p, "BALANCE"), "rows"), "total", 1)),
          error("BUD-002", "items unlike their group", BudgetErrors::wrongGroup),
          error(
                  "BUD-003",
                  "row of the budget wrong",
                  p -> add(last(table(p, "EXPENDITURE"), "rows"), "total", 1))
              .follows("BUD-002", "BUD-004"),
          error(
                  "BUD-004",
                  "item unlike the general budget",
                  p -> put(last(table(p, "GENERAL_BUDGET"), "rows"), "code", "2210203"))
              .follows("BUD-006", "ACC-009"),
          error(
                  "BUD-005",
                  "economic classes unlike basic spending",
                  p -> add(line(p, "301"), "total", 1))
              .follows("BUD-008"),
          error(
              "BUD-006",
              "text unlike the table",
              p -> add(first(p, "narrativeAmounts"), "amount", 9)),
          error("BUD-007", "growth wrong", p -> add(first(p, "growths"), "statedRate", 7)),
          error(
              "BUD-008", "personnel unlike the economic classes", p -> add(p, "personnelFunds", 1)),
          error("BUD-009", "projects counted wrong", p -> add(p, "statedProjectCount", 1)),
          error(
              "BUD-010",
              "sources of a project do not add up",
              p -> add(first(p, "projects"), "other", 1)),
          error("BUD-011", "project above its item", BudgetErrors::moveProject),
          error(
              "BUD-012",
              "parts of the three public costs wrong",
              p -> add(first(table(p, "THREE_PUBLIC"), "rows"), "total", 1)),
          error(
              "BUD-013",
              "two projects of one name",
              p -> put(last(p, "projects"), "title", text(first(p, "projects"), "title"))));

  private BudgetErrors() {}

  private static SeededError error(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.DEPARTMENT_BUDGET, rule, name, slip);
  }

  private static ObjectNode table(ObjectNode budget, String kind) {
    return where(budget, "tables", table -> is(table, "kind", kind)).orElseThrow();
  }

  private static ObjectNode line(ObjectNode budget, String code) {
    return where(table(budget, "BASIC_ECONOMIC"), "rows", row -> is(row, "code", code))
        .orElseThrow();
  }

  /** The same in both tables, so that only the sum upwards is wrong. */
  private static boolean wrongGroup(ObjectNode budget) {
    for (String kind : List.of("EXPENDITURE", "GENERAL_BUDGET")) {
      ObjectNode row =
          where(table(budget, kind), "rows", each -> is(each, "code", "221")).orElseThrow();
      add(row, "total", 1);
      add(row, "basic", 1);
    }
    return true;
  }

  /** More for one project, as much less for another. */
  private static boolean moveProject(ObjectNode budget) {
    ObjectNode more = first(budget, "projects");
    ObjectNode less = last(budget, "projects");
    boolean moved = true;
    for (String field : List.of("fundsTotal", "fiscal", "current")) {
      moved &= add(more, field, 5) && add(less, field, -5);
    }
    return moved;
  }
}
