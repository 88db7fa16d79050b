package org.guiju.fundyear;

import static org.guiju.fundyear.Body.add;
import static org.guiju.fundyear.Body.amount;
import static org.guiju.fundyear.Body.each;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.isFrom;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.sum;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors of amount, day, proof and payee in reports of payments. */
final class PaymentErrors {
  static final List<SeededError> ALL =
      List.of(
          error("EXP-001", "more paid than granted", PaymentErrors::payTooMuch)
              .follows("EXP-014", "EXP-006"),
          error("EXP-002", "no proof of a payment", PaymentErrors::dropProof),
          error("EXP-003", "paid to the account of a unit", PaymentErrors::park),
          error("EXP-004", "invoice used twice", PaymentErrors::repeatInvoice).follows("EXP-014"),
          error("EXP-005", "December payment undone in January", PaymentErrors::undo)
              .on(p -> related(p).putArray("payments") != null && ofYear(p)),
          error("EXP-006", "most paid in December", PaymentErrors::rush),
          error(
                  "EXP-007",
                  "last payment uses all up at the end of the year",
                  PaymentErrors::payLast)
              .on(p -> !Indicators.of(p).isEmpty() && ofYear(p)),
          error("EXP-010", "paid before the money was granted", PaymentErrors::payTooEarly),
          error("EXP-011", "negative payment that is no reversal", PaymentErrors::payNegative)
              .follows("EXP-012", "EXP-014"),
          error(
              "EXP-011",
              "paid two years later",
              p -> put(payment(p), "payDate", year(p) + 2 + "-01-15")),
          error("EXP-012", "total unlike the payments", p -> add(p, "statedTotal", 1)),
          error("EXP-014", "total unlike that of the execution report", p -> pay(p, -900)),
          error("TIME-005", "advance paid before the year", PaymentErrors::payAdvanceEarly)
              .follows("EXP-011"));

  private PaymentErrors() {}

  private static SeededError error(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.EXPENDITURE_REPORT, rule, name, slip);
  }

  private static ObjectNode payment(ObjectNode report) {
    return last(report, "payments");
  }

  private static boolean ofYear(ObjectNode report) {
    return text(report, "reportDate").endsWith("12-31");
  }

  private static void total(ObjectNode report) {
    report.put("statedTotal", sum(each(report, "payments"), "amount"));
  }

  private static boolean payTooMuch(ObjectNode report) {
    return pay(report, 10_000_000);
  }

  private static boolean pay(ObjectNode report, int yuan) {
    return ofYear(report)
        && add(payment(report), "amount", yuan)
        && add(report, "statedTotal", yuan);
  }

  private static boolean dropProof(ObjectNode report) {
    ObjectNode payment = payment(report);
    payment.putArray("evidence");
    payment.putArray("invoiceNos");
    return amount(payment, "amount").intValue() >= 10_000;
  }

  private static boolean park(ObjectNode report) {
    ObjectNode payment = payment(report);
    payment.remove(List.of("contractNo", "contractDate"));
    return put(payment, "payeeType", "BUDGET_UNIT")
        && put(payment, "payeeAccountType", "OWN")
        && put(payment, "payeeName", text(payment, "payerUnit"));
  }

  private static boolean repeatInvoice(ObjectNode report) {
    ObjectNode other = first(report, "payments");
    ObjectNode payment = payment(report);
    for (String field :
        List.of("invoiceNos", "payeeName", "payeeAccountHash", "contractNo", "amount")) {
      payment.set(field, other.get(field));
    }
    total(report);
    return true;
  }

  private static boolean undo(ObjectNode report) {
    ObjectNode payment = payment(report);
    if (!text(payment, "payDate").contains("-12-")) {
      return false;
    }
    related(report)
        .withArray("/payments")
        .addObject()
        .put("paymentNo", "CX-1")
        .put("payDate", year(report) + 1 + "-01-20")
        .put("amount", amount(payment, "amount").negate())
        .put("payeeName", text(payment, "payeeName"))
        .put("payeeAccountHash", text(payment, "payeeAccountHash"));
    return true;
  }

  private static boolean rush(ObjectNode report) {
    each(report, "payments")
        .skip(5)
        .forEach(payment -> payment.put("payDate", year(report) + "-12-15"));
    return ofYear(report);
  }

  /** Moves the last payment, with which all money of its paper is spent, to the last days. */
  private static boolean payLast(ObjectNode report) {
    return put(payment(report), "payDate", year(report) + "-12-28");
  }

  private static boolean payTooEarly(ObjectNode report) {
    ObjectNode payment = payment(report);
    boolean main = text(payment, "indicatorDocNo").contains("〔" + year(report) + "〕");
    payment.put("contractDate", year(report) + "-01-05");
    return main && put(payment, "payDate", year(report) + "-02-01");
  }

  private static boolean payNegative(ObjectNode report) {
    ObjectNode payment = payment(report);
    return put(payment, "amount", amount(payment, "amount").negate());
  }

  private static boolean payAdvanceEarly(ObjectNode report) {
    String before = "〔" + (year(report) - 1) + "〕";
    return isFrom(report, "宁夏")
        && Body.where(
                report,
                "payments",
                each ->
                    each.get("originYear").asInt() == year(report)
                        && text(each, "indicatorDocNo").contains(before))
            .map(
                each ->
                    each.put("payDate", year(report) - 1 + "-12-22")
                        .put("contractDate", year(report) - 1 + "-12-01"))
            .isPresent();
  }
}
