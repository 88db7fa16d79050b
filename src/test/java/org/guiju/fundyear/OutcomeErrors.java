package org.guiju.fundyear;

import static org.guiju.fundyear.Body.add;
import static org.guiju.fundyear.Body.drop;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.header;
import static org.guiju.fundyear.Body.isFrom;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.where;
import static org.guiju.fundyear.Body.year;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors in self-evaluations and in management measures. */
final class OutcomeErrors {
  static final List<SeededError> ALL =
      List.of(
          evaluation("PERF-001", "rate of the year wrong", p -> add(p, "statedRate", -5)),
          evaluation("PERF-002", "result short of the target", OutcomeErrors::fallShort),
          evaluation(
              "PERF-003",
              "weights that are no whole",
              p -> add(first(p, "indicators"), "scoreWeight", 1)),
          evaluation(
                  "PERF-004", "execution not monitored", p -> put(monitor(p), "execution", false))
              .on(OutcomeErrors::withMonitors),
          measure(
                  "VALID-002",
                  "start named by a day that is missing",
                  p -> drop(header(p), "issueDate"))
              .on(p -> drop(p, "effectiveFrom") && put(p, "effectiveFromText", "自印发之日起施行")),
          measure(
              "VALID-003",
              "rests on a measure that was replaced",
              p -> put(p, "legalBasis", List.of("财社〔2019〕113号"))));

  private OutcomeErrors() {}

  private static SeededError evaluation(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.SELF_EVALUATION, rule, name, slip);
  }

  private static SeededError measure(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.MANAGEMENT_MEASURE, rule, name, slip);
  }

  /** Goals were monitored by one paper and execution by another. */
  private static boolean withMonitors(ObjectNode report) {
    ArrayNode monitors = related(report).putArray("monitors");
    monitors.addObject().put("docNo", "绩效目标监控表").put("goals", true).put("execution", false);
    monitors.addObject().put("docNo", "预算执行监控表").put("goals", false).put("execution", true);
    return isFrom(report, "福建省漳州市") && year(report) == 2024;
  }

  private static ObjectNode monitor(ObjectNode report) {
    return last(related(report), "monitors");
  }

  private static boolean fallShort(ObjectNode report) {
    return where(
            report,
            "indicators",
            row -> text(row, "rawTarget").matches("≥\\d+%") && !row.has("deviationReason"))
        .filter(row -> put(row, "actual", "10%"))
        .isPresent();
  }
}
