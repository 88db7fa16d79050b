package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.List;
import org.guiju.facts.Kind;

/** Payments of an area: in some counties to the end of September, in all at the end of the year. */
final class PaymentPapers {
  private static final List<String> TRADES =
      List.of("信息技术", "文化传媒", "印刷服务", "物业服务", "会计咨询", "办公设备", "软件开发", "培训服务", "医疗器械");

  /** What is bought: text, government and department economic code. */
  private static final String[][] PURCHASES = {
    {"系统运行维护", "50205", "30227"},
    {"宣传材料印制", "50201", "30201"},
    {"业务培训", "50203", "30216"},
    {"第三方检查服务", "50205", "30227"},
    {"经办大厅设备购置", "50306", "31002"},
    {"信息系统改造", "50306", "31007"},
    {"专家评审", "50205", "30226"},
  };

  private static final long PLACES = 1_000_000_000L;

  private final YearMoney money;
  private final Registry registry;

  PaymentPapers(YearMoney money, Registry registry) {
    this.money = money;
    this.registry = registry;
  }

  /** The day to which the last report of the year goes: other payments may follow in a county. */
  LocalDate lastDay(Area area) {
    return area.isLeaf() ? LocalDate.of(money.year(), 12, 31) : LocalDate.of(money.year(), 11, 30);
  }

  LocalDate autumn() {
    return LocalDate.of(money.year(), 9, 30);
  }

  List<Account.Payment> until(LocalDate day, Account account) {
    return account.payments().stream().filter(payment -> !payment.day().isAfter(day)).toList();
  }

  GeneratedPaper report(Area area, Account account, LocalDate day, Registry.Slot slot) {
    LocalDate issued = day.plusDays(5 + money.chance("report", area).below(10));
    Head head =
        new Head(money.fund(), money.year(), Kind.EXPENDITURE_REPORT, area, issued)
            .numbered(registry.number(area, slot, issued.getYear()))
            .titled(area.place() + money.year() + "年" + money.fund().fullName() + "支出明细")
            .by(money.fund().bureau(area))
            .restingOn(account.numbers());
    List<Account.Payment> payments = until(day, account);
    long total = payments.stream().mapToLong(Account.Payment::cents).sum();
    PaperText text = head.begin().close().day("reportDate", day);
    text.hundredths("statedTotal", total).text("unit", "元").array("payments");
    Chance chance = money.chance("purchases", area);
    for (int i = 0; i < payments.size(); i++) {
      payment(text.open(), area, payments.get(i), i + 1, chance);
    }
    return head.finished(text.end());
  }

  private void payment(
      PaperText text, Area area, Account.Payment payment, int number, Chance chance) {
    FundPart fund = money.fund();
    int of = payment.line().year();
    String key = area.code() + "-" + fund.number() + money.year() + "-" + digits(number, 4);
    String[] purchase = PURCHASES[chance.below(PURCHASES.length)];
    String trade = TRADES.get(chance.below(TRADES.size()));
    text.text("paymentNo", key).day("payDate", payment.day());
    text.hundredths("amount", payment.cents()).text("payerUnit", fund.bureau(area));
    text.text("payerAccountType", "ZERO_BALANCE");
    text.text("payeeName", area.region().shortName() + trade + "有限公司");
    text.text("payeeType", "ENTERPRISE").text("payeeAccountType", "COMMERCIAL");
    text.text("payeeAccountHash", "sha256:" + Integer.toHexString(trade.hashCode()) + area.code());
    String use = use(area, payment, chance);
    text.text("useText", use + purchase[0]).text("useCategory", use);
    text.text("functionCode", fund.functionItems().get(chance.below(fund.functionItems().size())));
    text.text("govEconCode", purchase[1]).text("deptEconCode", purchase[2]);
    text.text("directTag", Head.isDirect(of) ? "01" : null);
    text.yes("trackTag", Head.isTracked(of) ? Boolean.TRUE : null);
    text.text("indicatorDocNo", payment.line().number());
    text.text("projectCode", fund.projectCode(of)).number("originYear", of);
    text.text("contractNo", "HT-" + key);
    text.day("contractDate", payment.day().minusDays(chance.between(8, 40)));
    text.texts("invoiceNos", List.of(invoice(area, number, chance)));
    text.texts("evidence", List.of("验收单")).close();
  }

  private String use(Area area, Account.Payment payment, Chance chance) {
    FundPart fund = money.fund();
    String use = fund.uses().get(chance.below(fund.uses().size()));
    return Enrolment.mustBePaid(money, area, payment.line(), registry) ? Enrolment.PURPOSE : use;
  }

  /** Twenty digits: year, province, then a running number that no other payment has. */
  private String invoice(Area area, int number, Chance chance) {
    long place = Integer.toUnsignedLong(area.code().hashCode()) % PLACES;
    return digits(money.year(), 2)
        + area.region().provinceCode().substring(0, 2)
        + digits(place, 9)
        + money.fund().number()
        + digits(number, 4)
        + digits(chance.below(100), 2);
  }

  /** The last {@code count} digits; much faster than formatting. */
  private static String digits(long value, int count) {
    String text = Long.toString(10_000_000_000L + value);
    return text.substring(text.length() - count);
  }
}
