package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.Kind;

/** The yearly budget of the department of an area: general budget money only, five tables. */
final class BudgetPapers {
  private final YearMoney money;

  /** One item of function, with its two groups above; amounts in hundredths of 万元. */
  private record Item(
      String code, String name, String group, String inClass, long basic, long project) {
    long total() {
      return basic + project;
    }
  }

  BudgetPapers(YearMoney money) {
    this.money = money;
  }

  GeneratedPaper budget(Area area) {
    int year = money.year();
    LocalDate issued =
        LocalDate.of(year, 1, 20).plusDays(money.chance("budget day", area).below(25));
    String bureau = money.fund().bureau(area);
    Head head =
        new Head(money.fund(), year, Kind.DEPARTMENT_BUDGET, area, issued)
            .titled(year + "年" + bureau + "部门预算")
            .by(bureau)
            .ofDepartment();
    List<Item> items = items(area);
    PaperText text = head.begin().close();
    tables(text, items);
    narrative(text, items);
    growth(text, area, items);
    projects(text, items, bureau);
    return head.finished(text);
  }

  private List<Item> items(Area area) {
    boolean security = money.fund().ofSecurity();
    Chance chance = money.chance("budget", area);
    long staff = (20L + area.leaves() * 3L) * YearMoney.WAN;
    String health = "210 卫生健康支出";
    String group = security ? "21015 医疗保障管理事务" : "21001 卫生健康管理事务";
    String code = group.substring(0, 5);
    List<Item> items = new ArrayList<>();
    items.add(
        new Item(
            "2080505",
            "机关事业单位基本养老保险缴费支出",
            "20805 行政事业单位养老支出",
            "208 社会保障和就业支出",
            staff + chance.below(9_000),
            0));
    items.add(new Item(code + "01", "行政运行", group, health, staff * 9 + chance.below(9_000), 0));
    items.add(new Item(code + "02", "一般行政管理事务", group, health, 0, staff + chance.below(30_000)));
    items.add(
        security
            ? new Item("2101506", "医疗保障经办事务", group, health, 0, staff * 2 + chance.below(9_000))
            : new Item(
                "2100408", "基本公共卫生服务", "21004 公共卫生", health, 0, staff * 8 + chance.below(9_000)));
    items.add(
        new Item("2210201", "住房公积金", "22102 住房改革支出", "221 住房保障支出", staff + chance.below(5_000), 0));
    return items;
  }

  private static long total(List<Item> items) {
    return items.stream().mapToLong(Item::total).sum();
  }

  private static long basic(List<Item> items) {
    return items.stream().mapToLong(Item::basic).sum();
  }

  private void tables(PaperText text, List<Item> items) {
    text.array("tables");
    balance(text, items);
    functions(text, "EXPENDITURE", "支出预算总表", items);
    functions(text, "GENERAL_BUDGET", "一般公共预算支出预算表", items);
    economic(text, items);
    threePublic(text);
    text.end();
  }

  private static void open(PaperText text, String kind, String title) {
    text.open().text("kind", kind).text("title", title).text("unit", "万元").array("rows");
  }

  private static void balance(PaperText text, List<Item> items) {
    open(text, "BALANCE", "收支预算总表");
    long total = total(items);
    side(text, "REVENUE", "一、一般公共预算拨款收入", total);
    side(text, "REVENUE", "收入总计", total);
    int number = 0;
    for (String inClass : items.stream().map(Item::inClass).distinct().toList()) {
      String name = "一二三".charAt(number++) + "、" + inClass.substring(inClass.indexOf(' ') + 1);
      side(text, "EXPENDITURE", name, total(within(items, inClass)));
    }
    side(text, "EXPENDITURE", "支出总计", total);
    text.end().close();
  }

  private static List<Item> within(List<Item> items, String classOrGroup) {
    return items.stream()
        .filter(item -> item.inClass.equals(classOrGroup) || item.group.equals(classOrGroup))
        .toList();
  }

  private static void side(PaperText text, String side, String name, long amount) {
    text.open().text("side", side).text("name", name).hundredths("total", amount).close();
  }

  private static void functions(PaperText text, String kind, String title, List<Item> items) {
    open(text, kind, title);
    row(text, null, "合计", items);
    for (String inClass : items.stream().map(Item::inClass).distinct().toList()) {
      List<Item> ofClass = within(items, inClass);
      named(text, inClass, ofClass);
      for (String group : ofClass.stream().map(Item::group).distinct().toList()) {
        named(text, group, within(ofClass, group));
        for (Item item : within(ofClass, group)) {
          row(text, item.code, item.name, List.of(item));
        }
      }
    }
    text.end().close();
  }

  private static void named(PaperText text, String codeAndName, List<Item> items) {
    int space = codeAndName.indexOf(' ');
    row(text, codeAndName.substring(0, space), codeAndName.substring(space + 1), items);
  }

  private static void row(PaperText text, String code, String name, List<Item> items) {
    long basic = basic(items);
    long project = total(items) - basic;
    text.open().text("code", code).text("name", name).hundredths("total", total(items));
    if (basic != 0) {
      text.hundredths("basic", basic);
    }
    if (project != 0) {
      text.hundredths("project", project);
    }
    text.close();
  }

  private static void economic(PaperText text, List<Item> items) {
    open(text, "BASIC_ECONOMIC", "一般公共预算基本支出经济分类情况表");
    long basic = basic(items);
    long goods = publicFunds(items);
    long wages = basic - goods;
    long[] parts = Shares.split(wages, new long[] {45, 35, 20}, 1);
    line(text, null, "合计", basic);
    line(text, "301", "工资福利支出", wages);
    line(text, "30101", "基本工资", parts[0]);
    line(text, "30102", "津贴补贴", parts[1]);
    line(text, "30108", "机关事业单位基本养老保险缴费", parts[2]);
    line(text, "302", "商品和服务支出", goods);
    line(text, "30201", "办公费", goods - RECEPTION - VEHICLES);
    line(text, "30217", "公务接待费", RECEPTION);
    line(text, "30231", "公务用车运行维护费", VEHICLES);
    text.end().close();
  }

  private static final long RECEPTION = 120;
  private static final long VEHICLES = 350;

  private static long publicFunds(List<Item> items) {
    return basic(items) / 10;
  }

  private static void threePublic(PaperText text) {
    open(text, "THREE_PUBLIC", "“三公”经费支出预算表");
    line(text, null, "合计", RECEPTION + VEHICLES);
    line(text, null, "1、因公出国（境）费用", 0);
    line(text, null, "2、公务接待费", RECEPTION);
    line(text, null, "3、公务用车购置及运行费", VEHICLES);
    line(text, null, "其中：（1）公务用车购置费", 0);
    line(text, null, "（2）公务用车运行费", VEHICLES);
    text.end().close();
  }

  private static void line(PaperText text, String code, String name, long amount) {
    text.open().text("code", code).text("name", name).hundredths("total", amount).close();
  }

  private static void narrative(PaperText text, List<Item> items) {
    text.array("narrativeAmounts");
    for (Item item : items) {
      text.open().text("table", "GENERAL_BUDGET").text("code", item.code).text("name", item.name);
      text.hundredths("amount", item.total()).close();
    }
    text.end();
  }

  private void growth(PaperText text, Area area, List<Item> items) {
    long total = total(items);
    long increase = total * money.chance("growth", area).between(-30, 80) / 1000;
    long last = total - increase;
    text.array("growths").open().text("item", "支出预算").hundredths("amount", total);
    long rate = TargetPapers.percent(Math.abs(increase), last);
    text.hundredths("increase", increase).hundredths("statedRate", increase < 0 ? -rate : rate);
    text.close().end();
    text.hundredths("personnelFunds", basic(items) - publicFunds(items));
    text.hundredths("publicFunds", publicFunds(items));
    text.hundredths("operatingFunds", publicFunds(items));
    text.object("procurement").hundredths("total", 6_000).hundredths("goods", 2_500);
    text.hundredths("works", 0).hundredths("services", 3_500).close();
  }

  private static void projects(PaperText text, List<Item> items, String bureau) {
    List<Item> projects = items.stream().filter(item -> item.project != 0).toList();
    text.number("statedProjectCount", projects.size());
    text.hundredths("statedProjectFunds", projects.stream().mapToLong(Item::project).sum());
    text.array("projects");
    for (Item item : projects) {
      text.open().text("title", item.name + "项目").text("unitName", bureau);
      text.texts("functionCodes", List.of(item.code)).hundredths("fundsTotal", item.project);
      text.hundredths("fiscal", item.project).hundredths("current", item.project);
      text.hundredths("carryOver", 0).hundredths("other", 0).close();
    }
    text.end();
  }
}
