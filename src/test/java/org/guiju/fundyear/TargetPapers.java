package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.List;
import org.guiju.facts.Kind;

/** Goals declared with the main tranche, and what came of them at the end of the year. */
final class TargetPapers {
  private static final int SHORTFALL_IN = 15;
  private static final int WEIGHT_OF_EXECUTION = 10;

  private final long seed;
  private final YearMoney money;
  private final Registry registry;

  TargetPapers(long seed, YearMoney money, Registry registry) {
    this.seed = seed;
    this.money = money;
    this.registry = registry;
  }

  GeneratedPaper declaration(Area area) {
    FundPart fund = money.fund();
    LocalDate issued = registry.issued(area, Tranche.MAIN);
    String title = fund.fullName() + "绩效目标表";
    Head head =
        new Head(fund, money.year(), Kind.PERFORMANCE_DECLARATION, area, issued)
            .numbered(registry.number(area, Tranche.MAIN))
            .titled(title)
            .by(PlanPapers.finance(area))
            .restingOn(area.isCentre() ? null : registry.above(area, Tranche.MAIN));
    PaperText text = head.begin();
    if (!area.isCentre()) {
      text.texts("copyTo", List.of("财政部" + area.province().shortName() + "监管局"));
    }
    text.close().array("declarations").open();
    text.text("title", title).text("form", "REGION").number("year", money.year());
    long whole = money.share(area).whole();
    long provincial = money.provincial(area);
    text.hundredths("fundsTotal", whole).hundredths("central", whole - provincial);
    if (provincial > 0) {
      text.hundredths("local", provincial);
    }
    text.text("goal", "加强能力建设，改进服务，按时完成各项年度任务，群众满意。");
    text.yes("approvedByFinance", true);
    if (!area.isCentre() && !area.isProvince()) {
      text.texts("filedTo", filedTo(area));
    }
    text.array("indicators");
    for (Goal goal : fund.goals()) {
      indicator(text, goal).text("rawTarget", goal.target(money.year(), steps(area, goal))).close();
    }
    text.end().close().end();
    return head.finished(text);
  }

  private List<String> filedTo(Area area) {
    Area province = area;
    while (!province.isProvince() && !province.above().isCentre()) {
      province = province.above();
    }
    String finance =
        province.isProvince() ? PlanPapers.finance(province) : area.province().name() + "财政厅";
    return List.of(finance, area.province().name() + "医疗保障局");
  }

  private static PaperText indicator(PaperText text, Goal goal) {
    return text.open()
        .text("level1", goal.level1() + "指标")
        .text("level2", goal.level2() + "指标")
        .text("name", goal.name());
  }

  /** Never fewer than the area above has; the goals of a planned city follow its province. */
  private int steps(Area area, Goal goal) {
    if (area.isCentre()) {
      return 0;
    }
    int own = stepsOf(area.code(), goal);
    boolean planned = area.above().isCentre() && !area.isProvince();
    int above = planned ? stepsOf(area.province().code(), goal) : steps(area.above(), goal);
    return above + own;
  }

  private int stepsOf(String code, Goal goal) {
    return Chance.of(seed, code, money.fund().number(), goal.name().hashCode()).below(3);
  }

  GeneratedPaper evaluation(Area area) {
    int year = money.year();
    LocalDate issued = LocalDate.of(year + 1, 2, 20).plusDays(chance(area).below(30));
    Head head =
        new Head(money.fund(), year, Kind.SELF_EVALUATION, area, issued)
            .numbered(registry.number(area, Registry.Slot.EVALUATION, year + 1))
            .titled(area.place() + year + "年度" + money.fund().fullName() + "绩效自评表")
            .by(money.fund().bureau(area))
            .restingOn(List.of(registry.granting(area, Tranche.MAIN)));
    PaperText text = head.begin().close().text("form", "EVALUATION");
    long budget = money.share(area).net();
    long paid = budget - money.allCarriedOver(area);
    text.hundredths("annualBudget", budget).hundredths("annualPaid", paid);
    text.hundredths("statedRate", percent(paid, budget)).array("indicators");
    Chance chance = chance(area);
    List<Goal> goals = money.fund().goals();
    long[] weights =
        Shares.split(100 - WEIGHT_OF_EXECUTION, Shares.weights(goals.size(), chance), 1);
    for (int i = 0; i < weights.length; i++) {
      evaluated(indicator(text, goals.get(i)), area, goals.get(i), weights[i], chance);
    }
    return head.finished(text.end());
  }

  private void evaluated(PaperText text, Area area, Goal goal, long weight, Chance chance) {
    int year = money.year();
    int steps = steps(area, goal);
    boolean missed = goal.canFallShort() && chance.oneIn(SHORTFALL_IN);
    text.text("rawTarget", goal.target(year, steps));
    text.text(
        "actual", missed ? goal.missed(year, steps) : goal.reached(year, steps, chance.below(3)));
    text.text("deviationReason", missed ? "部分机构系统改造未按期完成，已列入下年计划" : null);
    text.number("scoreWeight", weight).number("score", missed ? weight - 1 : weight).close();
  }

  /** In hundredths of a percent, rounded half up as papers do. */
  static long percent(long part, long whole) {
    return (part * 20_000 + whole) / (2 * whole);
  }

  private Chance chance(Area area) {
    return money.chance("evaluation", area);
  }
}
