package org.guiju.fundyear;

import static org.guiju.fundyear.Body.amount;
import static org.guiju.fundyear.Body.each;
import static org.guiju.fundyear.Body.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The papers that the payments of a report rest on, as the report could bring them itself. */
final class Indicators {
  private Indicators() {}

  /** Writes one for each number among the payments, which grants just what was paid out of it. */
  static ArrayNode of(ObjectNode report) {
    Map<String, ObjectNode> papers = new LinkedHashMap<>();
    ArrayNode all = Body.related(report).putArray("indicators");
    each(report, "payments")
        .forEach(
            payment -> {
              ObjectNode paper =
                  papers.computeIfAbsent(text(payment, "indicatorDocNo"), no -> all.addObject());
              granted(paper, payment);
            });
    return all;
  }

  private static void granted(ObjectNode paper, ObjectNode payment) {
    paper.put("docNo", text(payment, "indicatorDocNo"));
    for (String field : new String[] {"originYear", "projectCode", "directTag", "trackTag"}) {
      if (payment.has(field)) {
        paper.set(field, payment.get(field));
      }
    }
    BigDecimal wan = amount(payment, "amount").movePointLeft(4).stripTrailingZeros();
    paper.put("amount", amount(paper, "amount").add(wan));
  }
}
