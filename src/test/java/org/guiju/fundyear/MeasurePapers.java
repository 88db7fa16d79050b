package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.List;
import org.guiju.facts.Kind;

/** Management measures of provinces, which follow those of the ministries after some months. */
final class MeasurePapers {
  private final YearMoney money;
  private final Registry registry;

  MeasurePapers(YearMoney money, Registry registry) {
    this.money = money;
    this.registry = registry;
  }

  /** The measures of the ministries of 2019, 2022 and 2024 are known; none for sister funds. */
  boolean has(Area area) {
    return area.isProvince() && money.fund().ofSecurity() && basis() != null;
  }

  private String basis() {
    return switch (money.year()) {
      case 2019 -> "财社〔2019〕113号";
      case 2022 -> "财社〔2022〕31号";
      case 2024 -> "财社〔2024〕56号";
      default -> null;
    };
  }

  GeneratedPaper measure(Area area) {
    FundPart fund = money.fund();
    LocalDate issued =
        LocalDate.of(money.year(), 10, 8).plusDays(money.chance("measure", area).below(60));
    Head head =
        new Head(fund, money.year(), Kind.MANAGEMENT_MEASURE, area, issued)
            .numbered(registry.number(area, Registry.Slot.MEASURE, money.year()))
            .titled(area.name() + fund.fullName() + "管理实施办法")
            .by(fund.bureau(area), PlanPapers.finance(area));
    PaperText text = head.begin().text("disclosure", "主动公开").close();
    text.day("effectiveFrom", issued.plusDays(30)).text("effectiveFromText", "自印发之日起30日后");
    text.day("effectiveTo", LocalDate.of(money.year() + 5, 12, 31));
    text.texts("legalBasis", List.of("中华人民共和国预算法", basis()));
    text.texts("allowedUses", fund.uses()).number("articleCount", 16);
    return head.finished(text);
  }
}
