package org.guiju.fundyear;

import static org.guiju.fundyear.Body.add;
import static org.guiju.fundyear.Body.amount;
import static org.guiju.fundyear.Body.drop;
import static org.guiju.fundyear.Body.each;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.header;
import static org.guiju.fundyear.Body.is;
import static org.guiju.fundyear.Body.isFrom;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.sum;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.where;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors in the tables of allocation plans and in what is said about them. */
final class PlanErrors {
  static final List<SeededError> ALL =
      List.of(
          error("ALLOC-001", "wrong total", p -> add(p.get("statedTotal"), "thisTranche", 100)),
          error("ALLOC-002", "wrong total of the year in a row", p -> add(row(p), "yearTotal", 50))
              .follows("ALLOC-001"),
          error(
                  "ALLOC-001",
                  "wrong total of a source",
                  p -> add(source(p.get("statedTotal")), "thisTranche", 100))
              .follows("EXEC-008"),
          error(
                  "ALLOC-002",
                  "wrong total of the year of a source",
                  p -> add(source(row(p)), "yearTotal", 50))
              .follows("ALLOC-001", "EXEC-008"),
          error(
                  "EXEC-008",
                  "sources of a row unlike it",
                  p -> !row(p).has("yearTotal") && add(source(row(p)), "thisTranche", 50))
              .follows("ALLOC-001"),
          error("ALLOC-003", "wrong subtotal", p -> add(regions(p), "thisTranche", 70))
              .on(PlanErrors::withSubtotals),
          error("ALLOC-004", "unit unlike that of the text", p -> put(p, "headerUnit", "元")),
          error("ALLOC-005", "wrong amount in the text", p -> add(p, "amountInText", 10))
              .on(p -> put(p, "amountInText", amount(p.get("statedTotal"), "thisTranche"))),
          error("ALLOC-006", "region listed twice", PlanErrors::listTwice),
          error("ALLOC-007", "region that does not exist", p -> isFrom(p, "福建") && misspell(p))
              .follows("DOC-008"),
          error("ALLOC-008", "money taken back without reason", p -> drop(p, "clawbackReason")),
          error("ALLOC-009", "more taken back than was left", p -> change(p, -100_000)),
          error("ALLOC-010", "recovery worded as a grant", p -> put(p, "readsAsGrant", true)),
          error("ALLOC-011", "nothing written as 0 and as a dash", PlanErrors::dash)
              .on(PlanErrors::withZeros),
          error("ALLOC-012", "more passed on than received", PlanErrors::passTooMuch),
          error("ALLOC-013", "earlier tranches unlike their papers", PlanErrors::wrongEarlier),
          error("ALLOC-014", "earlier papers not named", p -> drop(p, "earlierDocNos")),
          error("ALLOC-015", "money for a region that has enough left", PlanErrors::grantToRich)
              .on(
                  p ->
                      isFrom(p, "福建省漳州市")
                          && Body.year(p) == 2024
                          && put(p, "mustUsePriorBalance", List.of("平潭综合实验区"))),
          error("ALLOC-016", "factors not stated", p -> drop(p, "factors")),
          error("ALLOC-018", "too little issued in advance", p -> add(p, "estimate", 100_000))
              .on(PlanErrors::withEstimate),
          error("ALLOC-019", "local money demanded", p -> add(p, "localMatching", 50))
              .on(p -> put(p, "localMatching", BigDecimal.ZERO)),
          error("ALLOC-017", "one region far above the others per head", PlanErrors::favour)
              .on(PlanErrors::withInsured),
          error(
                  "PERF-005",
                  "more money for a region that did badly",
                  p -> put(scored(p), "score", BigDecimal.TEN))
              .on(PlanErrors::withScore),
          error("CARRY-010", "new money for a region with much left", PlanErrors::leaveMuch)
              .on(PlanErrors::withLittleLeft),
          error(
                  "CHAIN-001",
                  "less than the lower paper divides",
                  p -> isFrom(p, "宁夏") && isGrant(p) && change(p, -5))
              .follows("ALLOC-012"),
          error(
                  "TAG-008",
                  "registered with another amount",
                  p -> add(indicator(p), "registeredAmount", 1))
              .on(PlanErrors::withRegistration));

  private PlanErrors() {}

  private static SeededError error(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.ALLOCATION_PLAN, rule, name, slip);
  }

  private static ObjectNode row(JsonNode plan) {
    return first(plan, "rows");
  }

  /** What the province adds to a row; missing where the plan does not divide it by source. */
  private static JsonNode source(JsonNode row) {
    JsonNode sources = row.path("sources");
    return sources.path(sources.size() - 1);
  }

  private static boolean isRegion(ObjectNode row) {
    return is(row, "kind", "REGION");
  }

  /** Changes the first row for a region, and the total with it. */
  private static boolean change(ObjectNode plan, int by) {
    return where(plan, "rows", PlanErrors::isRegion)
            .filter(row -> !row.has("yearTotal"))
            .filter(row -> add(row, "thisTranche", by))
            .isPresent()
        && add(plan.get("statedTotal"), "thisTranche", by);
  }

  private static boolean isGrant(ObjectNode plan) {
    return plan.get("readsAsGrant").asBoolean();
  }

  private static boolean withSubtotals(ObjectNode plan) {
    ArrayNode rows = (ArrayNode) plan.get("rows");
    List<ObjectNode> units = each(plan, "rows").filter(row -> !isRegion(row)).toList();
    List<ObjectNode> regions = each(plan, "rows").filter(PlanErrors::isRegion).toList();
    rows.removeAll();
    subtotal(rows, "一、本级小计", units);
    subtotal(rows, "二、各地小计", regions);
    return !units.isEmpty() && !regions.isEmpty();
  }

  private static void subtotal(ArrayNode rows, String name, List<ObjectNode> parts) {
    ObjectNode subtotal = rows.addObject().put("regionName", name).put("kind", "SUBTOTAL");
    for (String column : List.of("yearTotal", "earlierTranches", "thisTranche")) {
      if (parts.stream().anyMatch(row -> row.has(column))) {
        subtotal.put(column, sum(parts.stream(), column));
      }
    }
    rows.addAll(parts);
  }

  private static ObjectNode regions(ObjectNode plan) {
    return where(plan, "rows", row -> is(row, "regionName", "二、各地小计")).orElseThrow();
  }

  private static boolean listTwice(ObjectNode plan) {
    return where(plan, "rows", PlanErrors::isRegion)
        .filter(row -> !row.has("yearTotal"))
        .map(row -> ((ArrayNode) plan.get("rows")).add(row.deepCopy().put("thisTranche", 0)))
        .isPresent();
  }

  private static boolean misspell(ObjectNode plan) {
    return where(plan, "rows", PlanErrors::isRegion)
        .filter(row -> put(row, "regionName", "玉皇县"))
        .isPresent();
  }

  private static boolean withZeros(ObjectNode plan) {
    ArrayNode rows = (ArrayNode) plan.get("rows");
    for (String name : List.of("离休干部服务处", "档案管理中心")) {
      rows.addObject().put("regionName", name).put("kind", "UNIT").put("thisTranche", 0);
    }
    return !row(plan).has("yearTotal");
  }

  private static boolean dash(ObjectNode plan) {
    return put(last(plan, "rows"), "thisTranche", "—");
  }

  private static boolean passTooMuch(ObjectNode plan) {
    ObjectNode row = row(plan);
    boolean fits = !row.has("yearTotal") && isGrant(plan) && header(plan).has("upstreamDocNos");
    return fits && add(row, "thisTranche", 5) && add(plan.get("statedTotal"), "thisTranche", 5);
  }

  private static boolean wrongEarlier(ObjectNode plan) {
    for (ObjectNode amounts : List.of(row(plan), (ObjectNode) plan.get("statedTotal"))) {
      add(amounts, "earlierTranches", 30);
      add(amounts, "yearTotal", 30);
    }
    return row(plan).has("yearTotal");
  }

  private static boolean grantToRich(ObjectNode plan) {
    return where(plan, "rows", PlanErrors::isRegion)
        .filter(row -> put(plan, "mustUsePriorBalance", List.of(text(row, "regionName"))))
        .isPresent();
  }

  private static boolean withInsured(ObjectNode plan) {
    ArrayNode insured = related(plan).putArray("insured");
    List<ObjectNode> regions = each(plan, "rows").filter(PlanErrors::isRegion).toList();
    regions.forEach(
        row ->
            insured
                .addObject()
                .put("regionName", text(row, "regionName"))
                .put("persons", amount(row, "thisTranche")));
    return regions.size() > 3 && isGrant(plan);
  }

  private static boolean favour(ObjectNode plan) {
    ObjectNode insured = first(plan.get("related"), "insured");
    return put(insured, "persons", amount(insured, "persons").divide(BigDecimal.TEN));
  }

  private static boolean withEstimate(ObjectNode plan) {
    return header(plan).path("advance").asBoolean()
        && put(plan, "estimate", amount(plan.get("statedTotal"), "thisTranche"));
  }

  private static boolean withScore(ObjectNode plan) {
    ArrayNode scores = related(plan).putArray("earlierScores");
    return where(plan, "rows", row -> isRegion(row) && isGrant(plan))
        .map(
            row ->
                scores
                    .addObject()
                    .put("regionName", text(row, "regionName"))
                    .put("year", Body.year(plan) - 1)
                    .put("score", 90)
                    .put("amount", 1))
        .isPresent();
  }

  private static ObjectNode scored(ObjectNode plan) {
    return first(plan.get("related"), "earlierScores");
  }

  private static boolean withLittleLeft(ObjectNode plan) {
    ArrayNode left = related(plan).putArray("priorBalances");
    return where(plan, "rows", row -> isRegion(row) && isGrant(plan))
        .map(
            row ->
                left.addObject()
                    .put("regionName", text(row, "regionName"))
                    .put("originYear", Body.year(plan) - 1)
                    .put("amount", 1))
        .isPresent();
  }

  private static boolean leaveMuch(ObjectNode plan) {
    return add(first(plan.get("related"), "priorBalances"), "amount", 100_000);
  }

  private static boolean withRegistration(ObjectNode plan) {
    List<JsonNode> above = header(plan).findValues("upstreamDocNos");
    if (above.isEmpty() || !isFrom(plan, "宁夏")) {
      return false;
    }
    related(plan)
        .putArray("indicators")
        .addObject()
        .put("docNo", above.get(0).get(0).asText())
        .put("amount", 900)
        .put("registeredAmount", 900);
    return true;
  }

  private static ObjectNode indicator(ObjectNode plan) {
    return first(plan.get("related"), "indicators");
  }
}
