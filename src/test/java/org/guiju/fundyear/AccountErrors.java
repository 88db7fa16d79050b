package org.guiju.fundyear;

import static org.guiju.fundyear.Body.add;
import static org.guiju.fundyear.Body.amount;
import static org.guiju.fundyear.Body.drop;
import static org.guiju.fundyear.Body.each;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.where;
import static org.guiju.fundyear.Body.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors in execution reports and balances. */
final class AccountErrors {
  static final List<SeededError> ALL =
      List.of(
          execution(
              "EXEC-001", "execution rate wrong", p -> add(line(p), "statedExecutionRate", -5)),
          execution("EXEC-002", "more paid than there was", AccountErrors::overpay)
              .follows("EXEC-008"),
          execution("EXEC-003", "rate without denominator", p -> drop(line(p), "denominator")),
          execution("EXEC-004", "less paid than reported before", p -> ofYear(p) && paid(p, "0.81"))
              .on(p -> earlier(p, year(p) + "-09-30", "0.85")),
          execution("EXEC-005", "slow at the end of the year", p -> ofYear(p) && paid(p, "0.70"))
              .follows("EXEC-004"),
          execution("EXEC-006", "little paid two years running", p -> ofYear(p) && paid(p, "0.40"))
              .on(p -> earlier(p, year(p) - 1 + "-12-31", "0.30"))
              .follows("EXEC-005"),
          execution(
              "EXEC-008",
              "sources unlike their total",
              p -> add(last(p, "lines"), "unallocated", 5)),
          balances("CARRY-002", "opening unlike last year's closing", AccountErrors::openWrong),
          balances("CARRY-003", "closing balance wrong", p -> add(left(p), "closing", 1)),
          balances("CARRY-004", "negative balance", AccountErrors::overdraw),
          balances("CARRY-005", "no reason for what is left", p -> drop(left(p), "reason")),
          balances(
                  "CARRY-007",
                  "old money carried forward again",
                  p -> put(old(p), "status", "CARRY_FORWARD"))
              .on(AccountErrors::leaveOldMoney),
          balances(
                  "CARRY-008",
                  "surplus held for months",
                  p -> put(p, "reportDate", year(p) + 1 + "-06-30"))
              .on(AccountErrors::leaveOldMoney),
          balances("CARRY-009", "new money spent before old", AccountErrors::spendNewFirst)
              .follows("CARRY-007"),
          balances("EXEC-007", "nothing paid out of a paper", AccountErrors::payNothing));

  private AccountErrors() {}

  private static SeededError execution(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.EXECUTION_REPORT, rule, name, slip);
  }

  private static SeededError balances(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.BALANCE_REPORT, rule, name, slip);
  }

  private static ObjectNode line(ObjectNode report) {
    return first(report, "lines");
  }

  private static boolean ofYear(ObjectNode report) {
    return text(report, "reportDate").endsWith("12-31");
  }

  private static boolean overpay(ObjectNode report) {
    ObjectNode line = line(report);
    line.remove("statedExecutionRate");
    return put(line, "paid", amount(line, "received").add(BigDecimal.TEN));
  }

  /** Sets what was paid to a share of what was received, and the rate to fit. */
  private static boolean paid(ObjectNode report, String share) {
    each(report, "lines")
        .forEach(
            line -> {
              BigDecimal paid = part(line, share);
              line.put("paid", paid);
              line.put(
                  "statedExecutionRate",
                  paid.movePointRight(2).divide(amount(line, "received"), 2, RoundingMode.HALF_UP));
            });
    return true;
  }

  private static BigDecimal part(ObjectNode line, String share) {
    return amount(line, "received")
        .multiply(new BigDecimal(share))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static boolean earlier(ObjectNode report, String day, String share) {
    var reports = related(report).putArray("earlierExecution");
    each(report, "lines")
        .forEach(
            line ->
                reports
                    .addObject()
                    .put("source", text(line, "source"))
                    .put("asOf", day)
                    .put("received", amount(line, "received"))
                    .put("paid", part(line, share)));
    return ofYear(report);
  }

  private static ObjectNode left(ObjectNode report) {
    return where(report, "balances", row -> amount(row, "closing").signum() > 0).orElseThrow();
  }

  private static ObjectNode old(ObjectNode report) {
    return first(report, "balances");
  }

  private static boolean carried(ObjectNode report) {
    return amount(old(report), "opening").signum() > 0;
  }

  private static boolean openWrong(ObjectNode report) {
    return carried(report) && add(old(report), "opening", 3) && add(old(report), "paid", 3);
  }

  private static boolean payNothing(ObjectNode report) {
    ObjectNode main = last(report, "balances");
    boolean fits = amount(main, "paid").signum() > 0;
    return fits
        && put(main, "closing", amount(main, "received").subtract(amount(main, "recovered")))
        && put(main, "paid", BigDecimal.ZERO);
  }

  private static boolean overdraw(ObjectNode report) {
    ObjectNode row = left(report);
    return add(row, "paid", 100_000) && add(row, "closing", -100_000);
  }

  private static boolean leaveOldMoney(ObjectNode report) {
    ObjectNode old = old(report);
    BigDecimal cent = new BigDecimal("0.01");
    boolean fits = carried(report);
    old.put("paid", amount(old, "paid").subtract(cent)).put("closing", cent);
    return fits
        && put(old, "status", "SURPLUS")
        && put(old, "reason", "项目已完成")
        && put(old, "plannedUse", "按规定交回");
  }

  private static boolean spendNewFirst(ObjectNode report) {
    ObjectNode old = old(report);
    boolean fits = carried(report) && amount(last(report, "balances"), "paid").signum() > 0;
    return fits
        && put(old, "closing", amount(old, "opening"))
        && put(old, "paid", BigDecimal.ZERO)
        && put(old, "status", "CARRY_FORWARD");
  }
}
