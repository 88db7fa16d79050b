package org.guiju.fundyear;

import static org.guiju.fundyear.SeededError.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.guiju.facts.Kind;

/** The errors, by kind of paper. */
final class SeededErrors {
  private static final Kind PLAN = Kind.ALLOCATION_PLAN;
  private static final Kind GOALS = Kind.PERFORMANCE_DECLARATION;
  private static final Kind PAYMENTS = Kind.EXPENDITURE_REPORT;
  private static final Kind EXECUTION = Kind.EXECUTION_REPORT;
  private static final Kind BALANCES = Kind.BALANCE_REPORT;
  private static final Kind BUDGET = Kind.DEPARTMENT_BUDGET;
  private static final Kind EVALUATION = Kind.SELF_EVALUATION;

  static final List<SeededError> ALL =
      List.of(
          error(
              "wrong total", PLAN, "ALLOC-001", p -> add(p.get("statedTotal"), "thisTranche", 100)),
          error("wrong total of the year in a row", PLAN, "ALLOC-002", SeededErrors::wrongRow)
              .and("ALLOC-001"),
          error("region listed twice", PLAN, "ALLOC-006", SeededErrors::listTwice),
          error(
              "money taken back without reason",
              PLAN,
              "ALLOC-008",
              p -> p.remove("clawbackReason") != null),
          error("more passed on than received", PLAN, "ALLOC-012", SeededErrors::passTooMuch)
              .and("CHAIN-001"),
          error("no higher paper named", PLAN, "DOC-003", SeededErrors::citeNothing),
          error("supervised as in other years", PLAN, "TAG-001", SeededErrors::changeRegime)
              .and("TAG-003"),
          error("passed on after 45 days", PLAN, "TIME-003", SeededErrors::waitTooLong),
          error("issued before the higher paper", PLAN, "TIME-004", SeededErrors::issueTooEarly),
          error(
                  "target below that of the higher level",
                  GOALS,
                  "IND-009",
                  SeededErrors::lowerTarget)
              .and("IND-012"),
          error("target left blank", GOALS, "IND-001", p -> put(indicator(p), "rawTarget", "")),
          error(
              "funds do not add up",
              GOALS,
              "IND-018",
              p -> add(first(p, "declarations"), "central", 10)),
          error("no tag on a payment", PAYMENTS, "TAG-006", SeededErrors::dropTag),
          error(
                  "negative payment that is no reversal",
                  PAYMENTS,
                  "EXP-011",
                  SeededErrors::payNegative)
              .and("EXP-012", "EXP-014"),
          error(
              "paid two years later",
              PAYMENTS,
              "EXP-011",
              p -> put(last(p), "payDate", p.at("/header/fiscalYear").asInt() + 2 + "-01-15")),
          error(
                  "booked as subsidy to an insurance fund",
                  PAYMENTS,
                  "SCOPE-004",
                  p -> put(last(p), "functionCode", "2101202"))
              .and("ACC-003", "ACC-008"),
          error("invoice used twice", PAYMENTS, "EXP-004", SeededErrors::repeatInvoice)
              .and("EXP-014"),
          error("more paid than granted", PAYMENTS, "EXP-001", SeededErrors::payTooMuch)
              .and("EXP-014", "EXP-006"),
          error(
              "paid before the money was granted", PAYMENTS, "EXP-010", SeededErrors::payTooEarly),
          error("total unlike the payments", PAYMENTS, "EXP-012", p -> add(p, "statedTotal", 1)),
          error("no proof of a payment", PAYMENTS, "EXP-002", SeededErrors::dropProof),
          error("closing balance wrong", BALANCES, "CARRY-003", p -> add(left(p), "closing", 1)),
          error(
              "opening unlike last year's closing", BALANCES, "CARRY-002", SeededErrors::openWrong),
          error("negative balance", BALANCES, "CARRY-004", SeededErrors::overdraw),
          error(
              "execution rate wrong",
              EXECUTION,
              "EXEC-001",
              p -> add(line(p), "statedExecutionRate", -5)),
          error("more paid than there was", EXECUTION, "EXEC-002", SeededErrors::overpay)
              .and("EXP-014", "EXEC-008"),
          error("rate of the year wrong", EVALUATION, "PERF-001", p -> add(p, "statedRate", -5)),
          error("result short of the target", EVALUATION, "PERF-002", SeededErrors::fallShort),
          error("sides of the budget differ", BUDGET, "BUD-001", p -> add(total(p, 0), "total", 1)),
          error("row of the budget wrong", BUDGET, "BUD-003", SeededErrors::wrongBudgetRow)
              .and("BUD-002", "BUD-004", "BUD-006"),
          error("growth wrong", BUDGET, "BUD-007", p -> add(first(p, "growths"), "statedRate", 7)));

  private SeededErrors() {}

  private static boolean wrongRow(ObjectNode plan) {
    return add(first(plan, "rows"), "yearTotal", 50);
  }

  private static boolean listTwice(ObjectNode plan) {
    Optional<ObjectNode> region = where(plan, "rows", row -> is(row, "kind", "REGION"));
    if (region.isEmpty() || region.get().has("yearTotal")) {
      return false;
    }
    ((ArrayNode) plan.get("rows")).add(region.get().deepCopy().put("thisTranche", 0));
    return true;
  }

  private static boolean passTooMuch(ObjectNode plan) {
    ObjectNode row = first(plan, "rows");
    boolean fits = !row.has("yearTotal") && plan.get("readsAsGrant").asBoolean() && hasAbove(plan);
    return fits && add(row, "thisTranche", 5) && add(plan.get("statedTotal"), "thisTranche", 5);
  }

  private static boolean hasAbove(ObjectNode plan) {
    return plan.at("/header").has("upstreamDocNos");
  }

  private static boolean citeNothing(ObjectNode plan) {
    boolean fits = hasAbove(plan);
    header(plan).putArray("upstreamDocNos");
    return fits;
  }

  private static boolean changeRegime(ObjectNode plan) {
    String regime = plan.at("/header/regime").asText();
    boolean known = plan.at("/header/fiscalYear").asInt() > 2020 && !regime.isEmpty();
    return known && put(header(plan), "regime", "DIRECT".equals(regime) ? "TRACKED" : "DIRECT");
  }

  private static boolean waitTooLong(ObjectNode plan) {
    JsonNode received = plan.at("/header/receivedDate");
    boolean fits =
        !received.isMissingNode()
            && plan.get("readsAsGrant").asBoolean()
            && plan.at("/header/upstreamDocNos").size() > 1;
    return fits && put(header(plan), "issueDate", after(received, 45));
  }

  private static String after(JsonNode day, int days) {
    return LocalDate.parse(day.asText()).plusDays(days).toString();
  }

  private static boolean issueTooEarly(ObjectNode plan) {
    JsonNode above = plan.at("/header/upstreamIssueDate");
    return !above.isMissingNode() && put(header(plan), "issueDate", after(above, -1));
  }

  private static boolean lowerTarget(ObjectNode goals) {
    ObjectNode ratio =
        where(
                first(goals, "declarations"),
                "indicators",
                row -> row.get("rawTarget").asText().matches("≥\\d+%"))
            .orElseThrow();
    return put(ratio, "rawTarget", "≥20%");
  }

  private static ObjectNode indicator(ObjectNode goals) {
    return first(first(goals, "declarations"), "indicators");
  }

  private static boolean dropTag(ObjectNode report) {
    ObjectNode payment = last(report);
    return payment.remove("directTag") != null || payment.remove("trackTag") != null;
  }

  private static boolean payNegative(ObjectNode report) {
    ObjectNode payment = last(report);
    return payment.put("amount", payment.get("amount").decimalValue().negate()) != null;
  }

  private static boolean repeatInvoice(ObjectNode report) {
    ObjectNode other = first(report, "payments");
    ObjectNode payment = last(report);
    payment.set("invoiceNos", other.get("invoiceNos"));
    payment.set("payeeName", other.get("payeeName"));
    payment.set("payeeAccountHash", other.get("payeeAccountHash"));
    payment.set("contractNo", other.get("contractNo"));
    payment.set("amount", other.get("amount"));
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode each : report.get("payments")) {
      sum = sum.add(each.get("amount").decimalValue());
    }
    report.put("statedTotal", sum);
    return true;
  }

  private static boolean payTooMuch(ObjectNode report) {
    int more = 10_000_000;
    return report.get("reportDate").asText().endsWith("12-31")
        && add(last(report), "amount", more)
        && add(report, "statedTotal", more);
  }

  private static boolean payTooEarly(ObjectNode report) {
    int year = report.at("/header/fiscalYear").asInt();
    ObjectNode payment = last(report);
    boolean main = payment.get("indicatorDocNo").asText().contains("〔" + year + "〕");
    payment.put("contractDate", year + "-01-05");
    return main && put(payment, "payDate", year + "-02-01");
  }

  private static boolean dropProof(ObjectNode report) {
    ObjectNode payment = last(report);
    boolean large = payment.get("amount").decimalValue().intValue() >= 10_000;
    payment.remove("evidence");
    payment.putArray("evidence");
    payment.putArray("invoiceNos");
    return large;
  }

  private static ObjectNode left(ObjectNode report) {
    return where(report, "balances", row -> row.get("closing").decimalValue().signum() > 0)
        .orElseThrow();
  }

  private static boolean openWrong(ObjectNode report) {
    ObjectNode row = first(report, "balances");
    boolean carried = row.get("opening").decimalValue().signum() > 0;
    return carried && add(row, "opening", 3) && add(row, "paid", 3);
  }

  private static boolean overdraw(ObjectNode report) {
    ObjectNode row = left(report);
    return add(row, "paid", 100_000) && add(row, "closing", -100_000);
  }

  private static ObjectNode line(ObjectNode report) {
    return first(report, "lines");
  }

  private static boolean overpay(ObjectNode report) {
    ObjectNode line = line(report);
    line.remove("statedExecutionRate");
    return line.put("paid", line.get("received").decimalValue().add(BigDecimal.TEN)) != null;
  }

  private static boolean fallShort(ObjectNode report) {
    Optional<ObjectNode> ratio =
        where(
            report,
            "indicators",
            row -> row.get("rawTarget").asText().matches("≥\\d+%") && !row.has("deviationReason"));
    return ratio.isPresent() && put(ratio.get(), "actual", "10%");
  }

  private static ObjectNode total(ObjectNode budget, int table) {
    ArrayNode rows = (ArrayNode) budget.get("tables").get(table).get("rows");
    return (ObjectNode) rows.get(rows.size() - 1);
  }

  private static boolean wrongBudgetRow(ObjectNode budget) {
    return add(total(budget, 1), "total", 1);
  }

  private static ObjectNode header(ObjectNode paper) {
    return (ObjectNode) paper.get("header");
  }

  private static ObjectNode first(JsonNode node, String list) {
    return (ObjectNode) node.get(list).get(0);
  }

  private static ObjectNode last(ObjectNode report) {
    ArrayNode payments = (ArrayNode) report.get("payments");
    return (ObjectNode) payments.get(payments.size() - 1);
  }

  private static Optional<ObjectNode> where(JsonNode node, String list, Predicate<JsonNode> fit) {
    return StreamSupport.stream(node.get(list).spliterator(), false)
        .filter(fit)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  private static boolean is(JsonNode node, String field, String value) {
    return value.equals(node.path(field).asText());
  }

  private static boolean put(ObjectNode node, String field, String value) {
    node.put(field, value);
    return true;
  }

  private static boolean add(JsonNode node, String field, int amount) {
    if (!node.has(field)) {
      return false;
    }
    BigDecimal sum = node.get(field).decimalValue().add(BigDecimal.valueOf(amount));
    ((ObjectNode) node).put(field, sum);
    return true;
  }
}
