package org.guiju.fundyear;

import static org.guiju.fundyear.Body.add;
import static org.guiju.fundyear.Body.amount;
import static org.guiju.fundyear.Body.drop;
import static org.guiju.fundyear.Body.each;
import static org.guiju.fundyear.Body.first;
import static org.guiju.fundyear.Body.is;
import static org.guiju.fundyear.Body.isFrom;
import static org.guiju.fundyear.Body.put;
import static org.guiju.fundyear.Body.related;
import static org.guiju.fundyear.Body.text;
import static org.guiju.fundyear.Body.where;
import static org.guiju.fundyear.Body.year;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.Kind;

/** Errors in goal tables. */
final class GoalErrors {
  static final List<SeededError> ALL =
      List.of(
          error("IND-001", "target left blank", p -> put(indicator(p), "rawTarget", "")),
          error(
              "IND-002", "level 2 of another level 1", p -> put(indicator(p), "level2", "社会效益指标")),
          error("IND-003", "number in words", p -> put(indicator(p), "rawTarget", "≥")),
          error("IND-004", "target entered twice", p -> put(indicator(p), "rawTarget", "=100100%")),
          error(
              "IND-005",
              "ratio at or above 100 percent",
              p -> put(indicator(p), "rawTarget", "≥100%")),
          error(
              "IND-006", "unit that does not fit", p -> indicator(p, "数量指标", "信息系统覆盖县区数", "≥12件")),
          error("IND-007", "number without a unit", p -> put(count(p), "rawTarget", "≥9")),
          error("IND-008", "cost as a lower bound", p -> target(p, "招采子系统脏数据率", "≥10%")),
          error("IND-009", "target below that of the higher level", GoalErrors::lower),
          error("IND-010", "indicator of the higher level left out", p -> leaveOut(p, "医保政策知晓率")),
          error("IND-011", "regional target not taken over", p -> leaveOut(p, "基本医保参保人数"))
              .on(GoalErrors::withRegional)
              .follows("IND-010"),
          error("IND-012", "target below that of last year", p -> target(p, "公立医疗机构药品网采率", "≥95%"))
              .on(GoalErrors::withHigherLastYear),
          error("IND-013", "two targets for one indicator", GoalErrors::repeat),
          error("IND-014", "number of times as quality", p -> put(count(p), "level2", "质量指标")),
          error("IND-015", "target in words", p -> put(indicator(p), "rawTarget", "按时按要求落实和执行")),
          error("IND-016", "target that holds always", p -> put(count(p), "rawTarget", "≥0次")),
          error("IND-017", "target below the number it rests on", p -> target(p, "服务群众人数", "≥13万人"))
              .on(GoalErrors::withBasis),
          error("IND-018", "funds do not add up", p -> add(declaration(p), "central", 10)),
          error("IND-019", "cost unlike the funds", p -> cost(p, 10)).on(GoalErrors::asProject),
          error("IND-020", "no goal", p -> drop(declaration(p), "goal")),
          error("IND-021", "execution as an indicator", p -> indicator(p, "时效指标", "预算执行率", "≥90%")),
          error("IND-022", "satisfaction of all", p -> target(p, "参保人员对医保服务的满意度", "=100%")),
          error("IND-023", "no satisfaction indicator", GoalErrors::leaveOutSatisfaction),
          error(
                  "IND-024",
                  "filed without approval",
                  p -> put(declaration(p), "approvedByFinance", false))
              .on(p -> isFrom(p, "福建省漳州市")),
          error(
                  "TIME-008",
                  "filed after the day that was set",
                  p -> put(declaration(p), "filedDate", year(p) + "-12-02"))
              .on(GoalErrors::withFiling),
          error(
              "DOC-009",
              "markup in a name",
              p -> put(indicator(p), "name", text(indicator(p), "name") + "<p>")),
          error(
              "DOC-010",
              "near miss of a term",
              p -> put(declaration(p), "goal", "确保数据直实，按时完成各项任务。")));

  private GoalErrors() {}

  private static SeededError error(String rule, String name, SeededError.Slip slip) {
    return SeededError.error(Kind.PERFORMANCE_DECLARATION, rule, name, slip);
  }

  private static ObjectNode declaration(ObjectNode goals) {
    return first(goals, "declarations");
  }

  private static ObjectNode indicator(ObjectNode goals) {
    return first(declaration(goals), "indicators");
  }

  private static ArrayNode indicators(ObjectNode goals) {
    return (ArrayNode) declaration(goals).get("indicators");
  }

  private static ObjectNode count(ObjectNode goals) {
    return named(goals, "开展基金监管宣传次数").orElseThrow();
  }

  private static Optional<ObjectNode> named(ObjectNode goals, String name) {
    return where(declaration(goals), "indicators", row -> is(row, "name", name));
  }

  private static boolean target(ObjectNode goals, String name, String target) {
    return named(goals, name).filter(row -> put(row, "rawTarget", target)).isPresent();
  }

  private static boolean lower(ObjectNode goals) {
    return where(declaration(goals), "indicators", row -> text(row, "rawTarget").matches("≥\\d+%"))
        .filter(row -> put(row, "rawTarget", "≥20%"))
        .isPresent();
  }

  private static boolean leaveOut(ObjectNode goals, String name) {
    return drop(declaration(goals), "indicators", row -> is(row, "name", name));
  }

  private static boolean withRegional(ObjectNode goals) {
    related(goals)
        .putArray("higherTargets")
        .addObject()
        .put("name", "基本医保参保人数")
        .put("rawTarget", "福州≥649.61万人，漳州≥475.22万人");
    indicator(goals, "数量指标", "基本医保参保人数", "≥650万人");
    return isFrom(goals, "福建省漳州市") && year(goals) == 2024;
  }

  private static boolean withBasis(ObjectNode goals) {
    return indicator(goals, "数量指标", "服务群众人数", "≥13.5万人")
        && named(goals, "服务群众人数").filter(row -> put(row, "basis", "133009人")).isPresent();
  }

  /** The table of one project, whose cost is all of its funds. */
  private static boolean asProject(ObjectNode goals) {
    ObjectNode row = indicators(goals).addObject();
    row.put("level1", "成本指标").put("level2", "经济成本指标").put("name", "项目总成本");
    return put(declaration(goals), "form", "PROJECT") && cost(goals, 0);
  }

  /** States a cost that is so many 万元 above the funds. */
  private static boolean cost(ObjectNode goals, int above) {
    BigDecimal funds = amount(declaration(goals), "fundsTotal");
    BigDecimal cost = funds.add(BigDecimal.valueOf(above));
    return target(goals, "项目总成本", "≤" + cost.toPlainString() + "万元");
  }

  private static boolean withFiling(ObjectNode goals) {
    ObjectNode declaration = declaration(goals);
    String day = year(goals) + "-12-01";
    boolean filed = put(declaration, "filingDueDate", day) && put(declaration, "filedDate", day);
    return filed && isFrom(goals, "福建省漳州市");
  }

  private static boolean withHigherLastYear(ObjectNode goals) {
    related(goals)
        .putArray("earlierTargets")
        .addObject()
        .put("name", "公立医疗机构药品网采率")
        .put("rawTarget", "≥97%")
        .put("year", year(goals) - 1);
    return target(goals, "公立医疗机构药品网采率", "≥98%");
  }

  private static boolean repeat(ObjectNode goals) {
    return named(goals, "医保政策知晓率")
        .map(row -> indicators(goals).add(row.deepCopy().put("rawTarget", "≥99%")))
        .isPresent();
  }

  /** Adds an indicator of output. */
  private static boolean indicator(ObjectNode goals, String level2, String name, String target) {
    indicators(goals)
        .addObject()
        .put("level1", "产出指标")
        .put("level2", level2)
        .put("name", name)
        .put("rawTarget", target);
    return true;
  }

  private static boolean leaveOutSatisfaction(ObjectNode goals) {
    boolean any = each(declaration(goals), "indicators").count() > 3;
    return any && drop(declaration(goals), "indicators", row -> is(row, "level1", "满意度指标"));
  }
}
