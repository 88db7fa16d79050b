package org.guiju.fundyear;

import static org.guiju.fundyear.Body.add;
import static org.guiju.fundyear.Body.amount;
import static org.guiju.fundyear.Body.drop;
import static org.guiju.fundyear.Body.each;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.sum;
import static org.guiju.fundyear.Body.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors of plan, payee and price where something is bought, in reports of payments. */
final class PurchaseErrors {
  private static final String TRAINING = "三类培训";

  /** What a trainee costs a day, in 元: no real standard, it only stands for one. */
  private static final BigDecimal PER_DAY = BigDecimal.valueOf(450);

  static final List<SeededError> ALL =
      List.of(
          error("EXP-008", "purchase in parts below the threshold", p -> openTender(p, "0.9"))
              .on(p -> withPurchases(p) && openTender(p, "1.1")),
          error("EXP-009", "no plan for a purchase", p -> drop(payment(p), "procurementPlanNo"))
              .on(PurchaseErrors::withPlan),
          error(
                  "EXP-013",
                  "fee of an expert booked as office supplies",
                  p -> book(payment(p), "50201", "30201"))
              .on(PurchaseErrors::withExpert),
          error(
                  "SCOPE-010",
                  "training dearer than the standard",
                  p -> add(payment(p), "quantity", -2))
              .on(PurchaseErrors::withStandard),
          error(
                  "SCOPE-010",
                  "paid by a standard that does not exist",
                  p -> put(payment(p), "standardItem", "四类培训"))
              .on(PurchaseErrors::withStandard));

  private PurchaseErrors() {}

  private static SeededError error(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.EXPENDITURE_REPORT, rule, name, slip);
  }

  private static ObjectNode payment(ObjectNode report) {
    return last(report, "payments");
  }

  private static boolean withPurchases(ObjectNode report) {
    for (ObjectNode payment : List.of(first(report, "payments"), payment(report))) {
      payment.put("procurementItem", "A02010105 台式计算机");
    }
    return text(first(report, "payments"), "projectCode")
        .equals(text(payment(report), "projectCode"));
  }

  /** Sets the threshold of open tendering to so many times what is bought. */
  private static boolean openTender(ObjectNode report, String times) {
    BigDecimal bought =
        sum(each(report, "payments").filter(each -> each.has("procurementItem")), "amount");
    return put(report, "openTenderThreshold", bought.multiply(new BigDecimal(times)));
  }

  /** The greater of two purchases reaches the limit from which a plan is due, and has one. */
  private static boolean withPlan(ObjectNode report) {
    BigDecimal limit = amount(payment(report), "amount");
    return withPurchases(report)
        && amount(first(report, "payments"), "amount").compareTo(limit) < 0
        && put(payment(report), "procurementPlanNo", "CG-1")
        && put(report, "procurementThreshold", limit);
  }

  /** A person is paid for what persons are paid for. */
  private static boolean withExpert(ObjectNode report) {
    ObjectNode payment = payment(report);
    return put(payment, "payeeType", "INDIVIDUAL")
        && drop(payment, "payeeName")
        && put(payment, "useText", text(payment, "useCategory") + "专家评审")
        && book(payment, "50205", "30226");
  }

  private static boolean book(ObjectNode payment, String government, String department) {
    return put(payment, "govEconCode", government) && put(payment, "deptEconCode", department);
  }

  /** The last payment is for as many days of training as make its amount just right. */
  private static boolean withStandard(ObjectNode report) {
    related(report)
        .putArray("standards")
        .addObject()
        .put("docNo", "示例〔2023〕9号")
        .put("item", TRAINING)
        .put("amount", PER_DAY)
        .put("unitName", "人天");
    ObjectNode payment = payment(report);
    BigDecimal days = amount(payment, "amount").divide(PER_DAY, 0, RoundingMode.UP);
    return put(payment, "standardItem", TRAINING) && put(payment, "quantity", days);
  }
}
