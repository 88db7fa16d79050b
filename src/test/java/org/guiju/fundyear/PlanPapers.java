package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.Kind;
import org.guiju.facts.region.Region;

/** Allocation plans of all levels, one for each tranche. */
final class PlanPapers {
  private final YearMoney money;
  private final Registry registry;

  PlanPapers(YearMoney money, Registry registry) {
    this.money = money;
    this.registry = registry;
  }

  /** True when {@code area} has something to move in the tranche. */
  boolean has(Area area, Tranche tranche) {
    return tranche != Tranche.RECOVERY || !area.isLeaf() && money.share(area).taken() > 0;
  }

  GeneratedPaper plan(Area area, Tranche tranche) {
    int year = money.year();
    LocalDate issued = registry.issued(area, tranche);
    Head head =
        new Head(money.fund(), year, Kind.ALLOCATION_PLAN, area, issued)
            .numbered(registry.number(area, tranche))
            .titled(title(area, tranche))
            .by(finance(area), bureau(area))
            .restingOn(area.isCentre() ? null : registry.above(area, tranche));
    PaperText text = head.begin();
    header(text, area, tranche);
    text.close();
    body(text, area, tranche);
    return head.finished(text);
  }

  private String title(Area area, Tranche tranche) {
    String what = tranche.verb() + money.year() + "年" + money.fund().fundName();
    return finance(area) + " " + bureau(area) + "关于" + what + "预算的通知";
  }

  static String finance(Area area) {
    if (area.isCentre()) {
      return "财政部";
    }
    boolean office = area.isProvince() && !area.name().endsWith("市");
    return area.name() + (office ? "财政厅" : "财政局");
  }

  private String bureau(Area area) {
    boolean security = money.fund().ofSecurity();
    return area.isCentre() ? security ? "国家医疗保障局" : "国家卫生健康委员会" : money.fund().bureau(area);
  }

  private void header(PaperText text, Area area, Tranche tranche) {
    FundPart fund = money.fund();
    text.number("trancheNo", tranche.number());
    text.yes("advance", tranche == Tranche.ADVANCE).text("disclosure", "主动公开");
    if (fund.partName() != null) {
      text.object("revenueItem").text("code", "1100249");
      text.text("name", "医疗卫生共同财政事权转移支付收入").close();
    }
    text.array("expenditureItems").open();
    if (area.isLeaf()) {
      text.text("level", "OWN").text("functionCode", fund.functionItems().get(0));
      text.text("govEconCode", "50201").text("deptEconCode", "30201");
    } else {
      text.text("level", "TRANSFER").text("functionCode", fund.functionCode());
      text.text("functionName", fund.functionName()).text("govEconCode", "51301");
    }
    text.close().end();
    if (!area.isCentre()) {
      LocalDate received = registry.received(area, tranche);
      text.day("receivedDate", received).day("registeredDate", received.plusDays(2));
      text.day("upstreamIssueDate", registry.issued(area.above(), tranche));
      text.texts("copyTo", List.of("财政部" + area.province().shortName() + "监管局"));
      if (area.above().isCentre()) {
        text.day("filedDate", registry.issued(area, tranche).plusDays(2));
      }
    }
    if (divides(area, tranche)) {
      text.yes("localFundsIncluded", true).yes("listedSeparately", true);
    }
    addressees(text, area, tranche);
  }

  /** A province that adds money of its own has columns for that of the centre and for its own. */
  private boolean divides(Area area, Tranche tranche) {
    return area.isProvince() && tranche != Tranche.RECOVERY && money.hasProvincialMoney(area);
  }

  private void addressees(PaperText text, Area area, Tranche tranche) {
    if (area.isLeaf()) {
      return;
    }
    text.array("addressees");
    receiving(area, tranche).forEach(below -> text.open().text("name", finance(below)).close());
    text.end();
  }

  private List<Area> receiving(Area area, Tranche tranche) {
    return area.below().stream().filter(below -> money.share(below).of(tranche) != 0).toList();
  }

  private void body(PaperText text, Area area, Tranche tranche) {
    boolean recovery = tranche == Tranche.RECOVERY;
    text.text("unit", "万元").text("headerUnit", "万元").yes("readsAsGrant", !recovery);
    if (tranche != Tranche.ADVANCE) {
      text.texts("earlierDocNos", earlier(area, tranche));
    }
    if (tranche == Tranche.MAIN && Enrolment.isPurposeOf(money.fund(), area, money.year())) {
      text.text("restrictedPurpose", Enrolment.PURPOSE);
    }
    if (recovery) {
      text.text("clawbackReason", "项目进度慢于预期，当年不能形成支出");
      text.text(
          "clawbackAuthority",
          area.isCentre() ? "财预〔2015〕230号" : registry.number(area.above(), tranche));
    } else {
      text.text("method", "FACTOR").texts("factors", List.of("参保人数", "医药机构数量", "派出机构数量"));
    }
    rows(text, area, tranche);
  }

  private List<String> earlier(Area area, Tranche tranche) {
    List<String> numbers = new ArrayList<>();
    for (Tranche before : Tranche.values()) {
      if (before.compareTo(tranche) < 0) {
        numbers.add(registry.number(area, before));
      }
    }
    return numbers;
  }

  private void rows(PaperText text, Area area, Tranche tranche) {
    List<Row> rows = rowsOf(area, tranche);
    boolean whole = rows.stream().allMatch(Row::whole);
    String own = divides(area, tranche) ? ownLevel(area) + "资金" : null;
    text.object("statedTotal");
    amounts(text, rows.stream().reduce(Row.NONE, Row::plus), tranche, whole, own);
    text.close().array("rows");
    for (Row row : rows) {
      text.open().text("regionName", row.name).text("kind", row.kind);
      amounts(text, row, tranche, whole, own);
      text.close();
    }
    text.end();
  }

  static String ownLevel(Area province) {
    String last = province.name().substring(province.name().length() - 1);
    return "区".equals(last) ? "自治区" : last + "级";
  }

  /** The amounts of a row and, where the province adds {@code own} money, each by its source. */
  private static void amounts(PaperText text, Row row, Tranche tranche, boolean whole, String own) {
    amounts(text, row.earlier, row.now, tranche, whole);
    if (own != null) {
      text.array("sources").open().text("source", "中央资金");
      amounts(text, row.earlier - row.ownEarlier, row.now - row.ownNow, tranche, whole);
      text.close().open().text("source", own);
      amounts(text, row.ownEarlier, row.ownNow, tranche, whole);
      text.close().end();
    }
  }

  /** The main tranche shows what came before; the others only themselves. */
  private static void amounts(
      PaperText text, long earlier, long now, Tranche tranche, boolean whole) {
    if (tranche == Tranche.MAIN) {
      text.hundredths("yearTotal", earlier + now, whole);
      text.hundredths("earlierTranches", earlier, whole);
    }
    text.hundredths("thisTranche", now, whole);
  }

  /** A row, and what of its amounts a province adds. */
  private record Row(
      String name, String kind, long earlier, long now, long ownEarlier, long ownNow) {
    static final Row NONE = new Row("合计", "TOTAL", 0, 0, 0, 0);

    static Row of(String name, String kind, long earlier, long now) {
      return new Row(
          name, kind, earlier, now, YearMoney.provincial(earlier), YearMoney.provincial(now));
    }

    Row plus(Row other) {
      return new Row(
          name,
          kind,
          earlier + other.earlier,
          now + other.now,
          ownEarlier + other.ownEarlier,
          ownNow + other.ownNow);
    }

    boolean whole() {
      return earlier % YearMoney.WAN == 0 && now % YearMoney.WAN == 0;
    }
  }

  private List<Row> rowsOf(Area area, Tranche tranche) {
    List<Row> rows = new ArrayList<>();
    if (tranche != Tranche.RECOVERY) {
      for (int unit = 0; unit < money.units(area); unit++) {
        long advance = money.ofUnit(area, unit, Tranche.ADVANCE);
        long now = money.ofUnit(area, unit, tranche);
        rows.add(Row.of(unitName(area, unit), "UNIT", advance, now));
      }
    }
    for (Area below : receiving(area, tranche)) {
      long advance = money.granted(below, Tranche.ADVANCE);
      rows.add(Row.of(below.name(), "REGION", advance, money.granted(below, tranche)));
    }
    return rows;
  }

  /** Department, its institutions, hospitals, and service points with a running number. */
  private String unitName(Area area, int unit) {
    FundPart fund = money.fund();
    boolean security = fund.ofSecurity();
    String point = security ? "医保服务站" : "卫生院";
    String[] first =
        security
            ? new String[] {"医疗保障基金中心", "医疗保障信息中心", "人民医院", "中医院", "妇幼保健院"}
            : new String[] {"疾病预防控制中心", "卫生监督所", "人民医院", "中医院", "妇幼保健院"};
    if (unit == 0) {
      return fund.bureau(area);
    }
    boolean zone = area.region().level() == Region.Level.ZONE;
    String place = zone ? area.region().shortName() : area.name();
    return unit <= first.length
        ? place + first[unit - 1]
        : place + "第" + (unit - first.length) + point;
  }
}
