package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.List;
import org.guiju.facts.Kind;

/** What was spent and what is left: execution reports and balances. */
final class AccountPapers {
  private final YearMoney money;
  private final YearMoney before;
  private final Registry registry;

  AccountPapers(YearMoney money, YearMoney before, Registry registry) {
    this.money = money;
    this.before = before;
    this.registry = registry;
  }

  /** Execution of the own money of a county in the middle of the year. */
  GeneratedPaper inYear(Area area, Account account, LocalDate day, long paidCents) {
    long received = account.available();
    // half up to hundredths of 万元
    long paid = (paidCents + 5_000) / 10_000;
    long[] amounts = {received, 0, paid};
    return execution(area, day, Registry.Slot.EXECUTION_IN_YEAR, amounts, 0);
  }

  /** Execution of all money of the year, with that passed on, and what was carried over into it. */
  GeneratedPaper ofYear(Area area) {
    long over = before.allCarriedOver(area);
    long received = money.share(area).net() + over;
    long paid = received - money.allCarriedOver(area);
    long down = 0;
    for (Area below : area.below()) {
      down += money.share(below).net() + before.allCarriedOver(below);
    }
    return execution(
        area,
        LocalDate.of(money.year(), 12, 31),
        Registry.Slot.EXECUTION_OF_YEAR,
        new long[] {received, down, paid},
        area.isProvince() ? money.provincial(area) : 0);
  }

  /**
   * @param amounts received, passed down, paid
   * @param provincial what of the money received the province added; all of that is paid
   */
  private GeneratedPaper execution(
      Area area, LocalDate day, Registry.Slot slot, long[] amounts, long provincial) {
    LocalDate issued = day.plusDays(8);
    Head head =
        new Head(money.fund(), money.year(), Kind.EXECUTION_REPORT, area, issued)
            .numbered(registry.number(area, slot, issued.getYear()))
            .titled(area.place() + money.year() + "年" + money.fund().fullName() + "预算执行情况表")
            .by(money.fund().bureau(area))
            .restingOn(List.of(registry.granting(area, Tranche.MAIN)));
    PaperText text = head.begin().close().day("reportDate", day).text("unit", "万元");
    text.array("lines");
    if (provincial > 0) {
      long down = Math.min(amounts[1], provincial);
      line(text, "中央", amounts[0] - provincial, amounts[1] - down, amounts[2] - provincial);
      line(text, PlanPapers.ownLevel(area), provincial, down, provincial);
    } else if (!money.hasProvincialMoney(area)) {
      line(text, "中央", amounts[0], amounts[1], amounts[2]);
    }
    line(text, "合计", amounts[0], amounts[1], amounts[2]);
    return head.finished(text.end());
  }

  private static void line(PaperText text, String source, long received, long down, long paid) {
    text.open().text("source", source).hundredths("received", received);
    text.hundredths("allocatedDown", down);
    text.hundredths("allocatedOwn", received - down).number("unallocated", 0);
    text.hundredths("paid", paid).hundredths("statedAllocationRate", 10_000);
    text.hundredths("statedExecutionRate", TargetPapers.percent(paid, received));
    text.text("denominator", "RECEIVED").close();
  }

  GeneratedPaper balances(Area area, Account account) {
    int year = money.year();
    LocalDate issued =
        LocalDate.of(year + 1, 1, 12).plusDays(money.chance("balance", area).below(9));
    Head head =
        new Head(money.fund(), year, Kind.BALANCE_REPORT, area, issued)
            .numbered(registry.number(area, Registry.Slot.BALANCES, year + 1))
            .titled(area.place() + year + "年末" + money.fund().fullName() + "结转结余情况表")
            .by(money.fund().bureau(area))
            .restingOn(account.numbers());
    PaperText text = head.begin().close();
    text.day("reportDate", LocalDate.of(year, 12, 31)).text("unit", "万元").array("balances");
    for (Account.Line line : account.lines()) {
      balance(text.open(), line, plannedUse(area, line));
    }
    return head.finished(text.end());
  }

  private String plannedUse(Area area, Account.Line line) {
    return Enrolment.mustBePaid(money, area, line, registry) ? "支付参保扩面项目尾款" : "支付项目尾款";
  }

  private static void balance(PaperText text, Account.Line line, String plannedUse) {
    text.text("docNo", line.number()).number("originYear", line.year());
    text.hundredths("opening", line.opening()).hundredths("received", line.received());
    text.hundredths("paid", line.paid()).hundredths("recovered", line.taken());
    text.hundredths("closing", line.closing());
    if (line.closing() > 0) {
      text.text("reason", "项目跨年度，尾款未到付款条件").text("plannedUse", plannedUse);
      text.text("status", "CARRY_FORWARD");
    }
    text.close();
  }
}
