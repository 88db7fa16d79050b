package org.guiju.fundyear;

import static org.guiju.fundyear.Body.after;
import static org.guiju.fundyear.Body.amount;
import static org.guiju.fundyear.Body.drop;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.header;
import static org.guiju.fundyear.Body.is;
import static org.guiju.fundyear.Body.isFrom;
import static org.guiju.fundyear.Body.last;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.replace;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guiju.facts.Kind;

/** Errors around the tables of allocation plans: numbers, dates, codes, tags, annexes. */
final class PlanHeadErrors {
  private static final String PART = "医疗保障服务能力建设部分";

  static final List<SeededError> ALL =
      List.of(
          error(
              "DOC-001",
              "number in square brackets",
              p -> renumber(p, "〔", "[") && renumber(p, "〕", "]")),
          error("DOC-002", "number of a year long past", p -> renumber(p, "〔" + year(p), "〔2019")),
          error("DOC-003", "no higher paper named", PlanHeadErrors::citeNothing),
          error("DOC-004", "open amount for a region without a row", PlanHeadErrors::omitRow)
              .on(PlanHeadErrors::leaveAmountsOpen),
          error(
                  "DOC-005",
                  "part of the fund under two names",
                  p -> put(last(header(p), "mentions"), "fundPart", "医疗保障服务能力提升部分"))
              .on(PlanHeadErrors::withMentions),
          error("DOC-006", "annex not enclosed", p -> put(annex(p), "present", false))
              .on(PlanHeadErrors::withAnnex),
          error(
              "DOC-007",
              "no copy to the supervision bureau",
              p ->
                  isFrom(p, "福建") && year(p) < 2026 && put(header(p), "copyTo", List.of("福建省审计厅"))),
          error("DOC-008", "region with money not addressed", PlanHeadErrors::forgetAddressee),
          error("ACC-001", "wrong revenue item", p -> put(revenue(p), "code", "1100252")),
          error(
              "ACC-002",
              "classification of last year",
              p -> header(p).put("classYear", year(p) - 1) != null),
          error("ACC-003", "function of another fund", p -> put(item(p), "functionCode", "21004")),
          error(
              "ACC-004",
              "own spending without item",
              p -> is(item(p), "level", "OWN") && put(item(p), "functionCode", "21015")),
          error("ACC-005", "own code for a transfer", p -> put(item(p), "govEconCode", "50201")),
          error(
                  "ACC-006",
                  "other code for the city itself",
                  p -> put(last(header(p), "expenditureItems"), "deptEconCode", "30227"))
              .on(PlanHeadErrors::withOwnItem),
          error(
              "ACC-007",
              "equipment beside the code for services",
              p -> is(item(p), "level", "OWN") && put(item(p), "deptEconCode", "31002")),
          error("ACC-009", "code under another name", p -> put(item(p), "functionName", "公立医院")),
          error("TAG-001", "supervised as in other years", PlanHeadErrors::changeRegime),
          error("TAG-002", "tag that does not exist", p -> tag(p, "07")).follows("TAG-003"),
          error(
              "TAG-003",
              "tag unlike that of the higher paper",
              p -> tag(p, "02") && put(header(p), "directTagName", "中央参照直达资金")),
          error(
                  "TAG-004",
                  "local and central money in one line",
                  p -> put(header(p), "listedSeparately", false))
              .on(p -> mixed(p) && year(p) == 2023),
          error(
                  "TAG-005",
                  "direct and other money in one line",
                  p -> put(header(p), "listedSeparately", false))
              .on(p -> mixed(p) && year(p) == 2024)
              .follows("TAG-004"),
          error("TAG-007", "registered after 15 days", p -> wait(p, "registeredDate", 15)),
          error("CHAIN-002", "another paper named as the source", PlanHeadErrors::citeOther)
              .on(PlanHeadErrors::withReceived),
          error(
              "CHAIN-003",
              "project code of another fund",
              p -> put(header(p), "projectCode", "10000015Z155080000009")),
          error(
                  "CHAIN-004",
                  "unlike the edition before",
                  p -> put(edition(p), "differences", List.of("明细：3 行不同")))
              .on(PlanHeadErrors::withEdition),
          error(
                  "CHAIN-005",
                  "restricted money for another purpose",
                  p -> put(p, "restrictedPurpose", "信息化建设"))
              .on(PlanHeadErrors::withPurpose),
          error("TIME-001", "province passes on after 32 days", p -> wait(p, "issueDate", 32)),
          error("TIME-002", "plan filed after 25 days", p -> wait(p, "filedDate", 25)),
          error("TIME-003", "passed on after 45 days", PlanHeadErrors::waitTooLong),
          error("TIME-004", "issued before the higher paper", PlanHeadErrors::issueTooEarly),
          error("TIME-006", "issued in the last quarter", PlanHeadErrors::issueLate),
          error("TIME-007", "issued without finance", PlanHeadErrors::issueWithoutFinance),
          error(
                  "VALID-001",
                  "no measure in force",
                  p -> isFrom(p, "福建省漳州市") && moveTo(p, "2026-01-20"))
              .follows("TIME-006"));

  private PlanHeadErrors() {}

  private static SeededError error(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.ALLOCATION_PLAN, rule, name, slip);
  }

  private static boolean renumber(ObjectNode plan, String one, String other) {
    return replace(header(plan), "docNo", one, other);
  }

  private static boolean hasAbove(ObjectNode plan) {
    return header(plan).has("upstreamDocNos");
  }

  private static String above(ObjectNode plan) {
    JsonNode numbers = header(plan).get("upstreamDocNos");
    return numbers.get(numbers.size() - 1).asText();
  }

  private static boolean citeNothing(ObjectNode plan) {
    boolean fits = hasAbove(plan);
    header(plan).putArray("upstreamDocNos");
    return fits;
  }

  private static boolean leaveAmountsOpen(ObjectNode plan) {
    Body.each(header(plan), "addressees").forEach(each -> each.put("amountBlank", true));
    return header(plan).has("addressees") && plan.get("readsAsGrant").asBoolean();
  }

  /** The row of the first region is missing; the last has its money. */
  private static boolean omitRow(ObjectNode plan) {
    ObjectNode omitted = Body.where(plan, "rows", row -> is(row, "kind", "REGION")).orElseThrow();
    ObjectNode last = last(plan, "rows");
    for (String column : List.of("yearTotal", "earlierTranches", "thisTranche")) {
      if (last.has(column)) {
        put(last, column, amount(last, column).add(amount(omitted, column)));
      }
    }
    return drop(plan, "rows", omitted::equals);
  }

  private static boolean withMentions(ObjectNode plan) {
    ArrayNode mentions = header(plan).putArray("mentions");
    mentions.addObject().put("where", "TITLE").put("fundPart", PART);
    mentions.addObject().put("where", "ANNEX").put("fundPart", PART);
    return true;
  }

  private static boolean withAnnex(ObjectNode plan) {
    header(plan)
        .putArray("annexes")
        .addObject()
        .put("no", 1)
        .put("title", "资金分配表")
        .put("present", true)
        .put("foundTitle", "资金分配表");
    return true;
  }

  private static ObjectNode annex(ObjectNode plan) {
    return first(header(plan), "annexes");
  }

  private static boolean forgetAddressee(ObjectNode plan) {
    JsonNode all = header(plan).get("addressees");
    return all != null && all.size() > 1 && ((ArrayNode) all).remove(0) != null;
  }

  private static ObjectNode revenue(ObjectNode plan) {
    return (ObjectNode) header(plan).get("revenueItem");
  }

  private static ObjectNode item(ObjectNode plan) {
    return first(header(plan), "expenditureItems");
  }

  private static boolean withOwnItem(ObjectNode plan) {
    ((ArrayNode) header(plan).get("expenditureItems"))
        .addObject()
        .put("level", "OWN")
        .put("functionCode", "2101505")
        .put("govEconCode", "50201")
        .put("deptEconCode", "30201");
    return isFrom(plan, "江西省南昌市") && is(item(plan), "level", "TRANSFER");
  }

  private static boolean changeRegime(ObjectNode plan) {
    String regime = text(header(plan), "regime");
    boolean known = year(plan) > 2020 && !regime.isEmpty();
    return known && put(header(plan), "regime", "DIRECT".equals(regime) ? "TRACKED" : "DIRECT");
  }

  private static boolean tag(ObjectNode plan, String code) {
    boolean fits = header(plan).has("directTag") && hasAbove(plan) && year(plan) == 2024;
    return fits && put(header(plan), "directTag", code);
  }

  private static boolean mixed(ObjectNode plan) {
    header(plan).put("localFundsIncluded", true).put("listedSeparately", true);
    return true;
  }

  private static boolean withReceived(ObjectNode plan) {
    if (!hasAbove(plan)) {
      return false;
    }
    related(plan)
        .putArray("received")
        .addObject()
        .put("docNo", above(plan))
        .put("amount", amount(plan.get("statedTotal"), "thisTranche"));
    return true;
  }

  private static boolean citeOther(ObjectNode plan) {
    ArrayNode numbers = (ArrayNode) header(plan).get("upstreamDocNos");
    numbers.set(numbers.size() - 1, above(plan).replaceFirst("\\d+号", "999号"));
    return numbers.size() > 1;
  }

  private static boolean withEdition(ObjectNode plan) {
    related(plan)
        .putArray("earlierEditions")
        .addObject()
        .put("docNo", text(header(plan), "docNo"))
        .put("submittedOn", text(header(plan), "issueDate"))
        .putArray("differences");
    return true;
  }

  private static ObjectNode edition(ObjectNode plan) {
    return first(plan.get("related"), "earlierEditions");
  }

  private static boolean withPurpose(ObjectNode plan) {
    if (!hasAbove(plan) || !isFrom(plan, "福建") || !plan.get("readsAsGrant").asBoolean()) {
      return false;
    }
    related(plan)
        .putArray("indicators")
        .addObject()
        .put("docNo", above(plan))
        .put("restrictedPurpose", "参保扩面");
    return put(plan, "restrictedPurpose", "参保扩面");
  }

  /** Sets a day of a province so many days after the receipt. */
  private static boolean wait(ObjectNode plan, String field, int days) {
    ObjectNode header = header(plan);
    boolean fits =
        header.has("filedDate") && plan.get("readsAsGrant").asBoolean() && year(plan) == 2024;
    return fits && put(header, field, after(header.get("receivedDate"), days));
  }

  private static boolean waitTooLong(ObjectNode plan) {
    ObjectNode header = header(plan);
    boolean fits =
        header.has("receivedDate")
            && plan.get("readsAsGrant").asBoolean()
            && header.path("upstreamDocNos").size() > 1;
    return fits && put(header, "issueDate", after(header.get("receivedDate"), 45));
  }

  private static boolean issueWithoutFinance(ObjectNode plan) {
    boolean fits = header(plan).has("addressees");
    return fits && ((ArrayNode) header(plan).get("issuers")).remove(0) != null;
  }

  private static boolean issueTooEarly(ObjectNode plan) {
    JsonNode above = header(plan).get("upstreamIssueDate");
    return above != null && put(header(plan), "issueDate", after(above, -1));
  }

  private static boolean issueLate(ObjectNode plan) {
    return plan.has("earlierDocNos")
        && plan.get("readsAsGrant").asBoolean()
        && moveTo(plan, year(plan) + "-11-20");
  }

  /** Moves all days of the paper. */
  private static boolean moveTo(ObjectNode plan, String day) {
    ObjectNode header = header(plan);
    for (String field : List.of("issueDate", "receivedDate", "registeredDate", "filedDate")) {
      if (header.has(field)) {
        put(header, field, day);
      }
    }
    return header.has("receivedDate");
  }
}
