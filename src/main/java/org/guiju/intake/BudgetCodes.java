package org.guiju.intake;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a row of a budget table stands in its classification, told from its code and name. */
final class BudgetCodes {
  static final String TOTAL = "TOTAL";

  static final String SUBTOTAL = "SUBTOTAL";
  static final String LINE = "LINE";
  static final String SIDES = "SIDES";
  static final String THREE_PUBLIC = "THREE_PUBLIC";
  private static final String VEHICLES = "VEHICLES";
  private static final String REVENUE = "REVENUE";
  private static final String EXPENDITURE = "EXPENDITURE";

  private static final Map<String, String> CLASSIFICATIONS =
      Map.of(
          "BALANCE",
          SIDES,
          "FISCAL_BALANCE",
          SIDES,
          "ECONOMIC",
          "ECONOMIC",
          "BASIC_ECONOMIC",
          "ECONOMIC",
          THREE_PUBLIC,
          THREE_PUBLIC);

  private static final Map<String, String> TABLE_NAMES =
      Map.of(
          "BALANCE",
          "收支预算总表",
          "REVENUE",
          "收入预算总表",
          "EXPENDITURE",
          "支出预算总表",
          "FISCAL_BALANCE",
          "财政拨款收支预算总表",
          "GENERAL_BUDGET",
          "一般公共预算拨款支出预算表",
          "GOVERNMENT_FUND",
          "政府性基金预算拨款支出预算表",
          "STATE_CAPITAL",
          "国有资本经营预算拨款支出预算表",
          "ECONOMIC",
          "一般公共预算支出经济分类情况表",
          "BASIC_ECONOMIC",
          "一般公共预算基本支出经济分类情况表",
          THREE_PUBLIC,
          "一般公共预算“三公”经费支出预算表");

  /** 其中：, 一、, 2、, （1） and the like before a name. */
  private static final Pattern NUMBERING =
      Pattern.compile("^(其中[:：]?|[一二三四五六七八九十]+、|[0-9]+[、.．]|[（(][一二三四五六七八九十0-9]+[）)])+");

  private BudgetCodes() {}

  /** FUNCTION, ECONOMIC, SIDES or THREE_PUBLIC. */
  static String classification(String table) {
    return table == null ? "FUNCTION" : CLASSIFICATIONS.getOrDefault(table, "FUNCTION");
  }

  /** The printed code, or one worked out from the name; see {@code BudgetRow.code}. */
  static String code(String table, String side, String printed, String name) {
    if (printed != null && !printed.isBlank()) {
      return printed.strip();
    }
    String plain = plain(name);
    if (isTotal(plain)) {
      return totalCode(table, side, plain);
    }
    return THREE_PUBLIC.equals(table) ? threePublicCode(plain) : plain;
  }

  /** The usual title of a table of this kind. */
  static String tableName(String kind) {
    return TABLE_NAMES.getOrDefault(kind, kind);
  }

  static String level(String printed, String name) {
    if (printed == null || printed.isBlank()) {
      String plain = plain(name);
      return isTotal(plain) ? TOTAL : isSubtotal(plain) ? SUBTOTAL : LINE;
    }
    return switch (printed.strip().length()) {
      case 3 -> "CLASS";
      case 5 -> "GROUP";
      case 7 -> "ITEM";
      default -> null;
    };
  }

  /** The nearest of {@code codes} above {@code code}, or the total. */
  static String parent(String table, String side, String code, String level, Set<String> codes) {
    if (TOTAL.equals(level) || SUBTOTAL.equals(level)) {
      return null;
    }
    if (LINE.equals(level)) {
      boolean vehicles = code.startsWith("VEHICLE_") && codes.contains(VEHICLES);
      return vehicles ? VEHICLES : totalCode(table, side, code);
    }
    for (int length = code.length() - 1; length > 0; length--) {
      if (codes.contains(code.substring(0, length))) {
        return code.substring(0, length);
      }
    }
    return TOTAL;
  }

  private static String totalCode(String table, String side, String plainName) {
    if (!SIDES.equals(classification(table))) {
      return TOTAL;
    }
    if (side != null) {
      return side;
    }
    return plainName.contains("收入") ? REVENUE : EXPENDITURE;
  }

  private static String threePublicCode(String plain) {
    if (plain.contains("出国")) {
      return "ABROAD";
    }
    if (plain.contains("接待")) {
      return "RECEPTION";
    }
    if (plain.contains("购置") && plain.contains("运行")) {
      return VEHICLES;
    }
    if (plain.contains("购置")) {
      return "VEHICLE_PURCHASE";
    }
    return plain.contains("运行") ? "VEHICLE_OPERATION" : plain;
  }

  /** True for a 合计 that is no total, because {@code grand} says that a 总计 follows it. */
  static boolean demoted(String printed, String name, boolean grand) {
    String plain = plain(name);
    return grand
        && (printed == null || printed.isBlank())
        && isTotal(plain)
        && !plain.endsWith("总计");
  }

  static boolean isGrandTotal(String printed, String name) {
    return (printed == null || printed.isBlank()) && plain(name).endsWith("总计");
  }

  private static boolean isTotal(String plain) {
    return (plain.endsWith("合计") || plain.endsWith("总计")) && !isSubtotal(plain);
  }

  /** 本年收入合计 stands before 上年结转 and the total; 小计 is one anywhere. */
  private static boolean isSubtotal(String plain) {
    return plain.endsWith("小计") || (plain.startsWith("本年") && plain.endsWith("计"));
  }

  static String plain(String name) {
    return name == null ? "" : NUMBERING.matcher(name.replaceAll("\\s", "")).replaceFirst("");
  }
}
