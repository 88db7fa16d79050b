package org.guiju.fundyear;

import static org.guiju.fundyear.Body.drop;
import static org.guiju.fundyear.Body.each;
import static org.guiju.fundyear.Body.header;
import static org.guiju.fundyear.Body.is;
import static org.guiju.fundyear.Body.isFrom;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.where;
import static org.guiju.fundyear.Body.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors of purpose, account and tag in reports of payments. */
final class PaymentUseErrors {
  static final List<SeededError> ALL =
      List.of(
          error(
              "ACC-003",
              "payment under another function",
              p -> put(payment(p), "functionCode", "2100408")),
          error("ACC-004", "payment without item", p -> put(payment(p), "functionCode", "21015")),
          error(
                  "ACC-008",
                  "booked unlike the paper",
                  p ->
                      put(payment(p), "govEconCode", "50306")
                          && put(payment(p), "deptEconCode", "31002"))
              .on(PaymentUseErrors::withCode),
          error("CARRY-001", "nothing paid for enrolment", PaymentUseErrors::enrolNobody)
              .on(PaymentUseErrors::withPriorBalance),
          error("CARRY-006", "carried-over money for another purpose", p -> use(carried(p), "价格改革"))
              .on(p -> year(p) == 2025 && restricted(p, "基金监管", true)),
          error(
                  "CARRY-011",
                  "carried-over money booked as new",
                  p -> carried(p).put("originYear", year(p)) != null)
              .on(p -> carried(p) != null),
          error(
                  "SCOPE-001",
                  "use that the measure does not name",
                  p -> put(payment(p), "useCategory", "办公楼装修"))
              .on(p -> isFrom(p, "福建省漳州市")),
          error(
                  "SCOPE-002",
                  "money for enrolment used otherwise",
                  p -> put(payment(p), "useCategory", "基金监管"))
              .on(p -> isFrom(p, "福建省") && restricted(p, "参保扩面", false)),
          error("SCOPE-003", "spent on show", p -> put(payment(p), "useText", "城市形象工程建设"))
              .on(p -> isFrom(p, "福建省") && year(p) == 2026),
          error(
                  "SCOPE-004",
                  "booked as subsidy to an insurance fund",
                  p -> put(payment(p), "functionCode", "2101202"))
              .follows("ACC-003"),
          error(
              "SCOPE-005",
              "spent on pay",
              p ->
                  put(payment(p), "govEconCode", "50101")
                      && put(payment(p), "deptEconCode", "30101")),
          error("SCOPE-005", "temporary staff hired", p -> put(payment(p), "useText", "窗口临聘人员报酬")),
          error("SCOPE-006", "spent on reception", p -> put(payment(p), "deptEconCode", "30217")),
          error("SCOPE-007", "spent on a building", p -> put(payment(p), "deptEconCode", "31001"))
              .follows("ACC-007"),
          error("SCOPE-008", "use in general words", p -> put(payment(p), "useText", "提升医疗服务能力支出")),
          error("SCOPE-008", "use left blank", p -> drop(payment(p), "useText")),
          error(
                  "SCOPE-009",
                  "money tied to one purpose used for another",
                  p -> use(payment(p), "价格改革"))
              .on(p -> restricted(p, "基金监管", false)),
          error("TAG-006", "no tag on a payment", PaymentUseErrors::dropTag));

  private PaymentUseErrors() {}

  private static SeededError error(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.EXPENDITURE_REPORT, rule, name, slip);
  }

  private static ObjectNode payment(ObjectNode report) {
    return last(report, "payments");
  }

  /** A payment out of what was carried over; null when there is none. */
  private static ObjectNode carried(ObjectNode report) {
    return where(report, "payments", each -> each.get("originYear").asInt() < year(report))
        .orElse(null);
  }

  private static boolean withPriorBalance(ObjectNode report) {
    related(report)
        .putArray("priorBalances")
        .addObject()
        .put("regionName", "平潭综合实验区")
        .put("originYear", 2023)
        .put("amount", 8);
    return is(header(report), "region", "福建省平潭综合实验区") && year(report) == 2024;
  }

  /** The paper of the last payment names the group that all payments out of it are booked under. */
  private static boolean withCode(ObjectNode report) {
    String number = text(payment(report), "indicatorDocNo");
    Indicators.of(report)
        .forEach(
            paper -> {
              if (is(paper, "docNo", number)) {
                put((ObjectNode) paper, "govEconCode", "502");
              }
            });
    each(report, "payments")
        .filter(each -> is(each, "indicatorDocNo", number))
        .forEach(each -> each.put("govEconCode", "50205").put("deptEconCode", "30227"));
    return true;
  }

  private static boolean enrolNobody(ObjectNode report) {
    List<ObjectNode> enrolling =
        each(report, "payments").filter(each -> is(each, "useCategory", "参保扩面")).toList();
    enrolling.forEach(each -> use(each, "基金监管"));
    return !enrolling.isEmpty();
  }

  /** Ties the paper of one payment, and all payments out of it, to a purpose. */
  private static boolean restricted(ObjectNode report, String purpose, boolean carriedOver) {
    ObjectNode payment = carriedOver ? carried(report) : payment(report);
    if (payment == null) {
      return false;
    }
    String number = text(payment, "indicatorDocNo");
    Indicators.of(report)
        .forEach(
            paper -> {
              if (is(paper, "docNo", number)) {
                put((ObjectNode) paper, "restrictedPurpose", purpose);
              }
            });
    each(report, "payments")
        .filter(each -> is(each, "indicatorDocNo", number))
        .forEach(each -> use(each, purpose));
    return true;
  }

  /** Books a payment as training for a purpose. */
  private static boolean use(ObjectNode payment, String purpose) {
    return put(payment, "useCategory", purpose) && put(payment, "useText", purpose + "业务培训");
  }

  private static boolean dropTag(ObjectNode report) {
    ObjectNode payment = payment(report);
    return payment.remove("directTag") != null || payment.remove("trackTag") != null;
  }
}
