package org.guiju.facts.region;

import java.util.Objects;

/**
 * A place that funds go to: a province, city or county (地区), or a functional zone (功能区) without a
 * GB/T 2260 code of its own.
 *
 * @param code GB/T 2260 code of 6 digits, e.g. 360100; for a zone its id, e.g. Z-360100-WANLI
 * @param name official name, e.g. 宁德市, 平潭综合实验区
 * @param shortName name as printed in tables, e.g. 宁德, 平潭; the full name where the short one means
 *     another place (南昌县, because 南昌 is the city)
 * @param level step of government
 * @param parentCode code of the region it answers to; null for the centre and a province
 * @param separatelyPlanned 计划单列市: gets central money directly, so provincial tables leave it out
 * @param countyCode for a zone that covers a county, the code of that county (平潭 350128); else null
 */
public record Region(
    String code,
    String name,
    String shortName,
    Level level,
    String parentCode,
    boolean separatelyPlanned,
    String countyCode) {

  /** Step of government. A zone stands below its parent, whichever level that has. */
  public enum Level {
    /** 中央: the ministries, whose papers give to provinces. No other region lies within it. */
    CENTRE,
    /** 省、自治区、直辖市. */
    PROVINCE,
    /** 设区市, separately planned cities included. */
    CITY,
    /** 县、县级市、区. */
    COUNTY,
    /** 功能区: 高新区, 经开区, 管理局, 综合实验区. */
    ZONE
  }

  public Region {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(shortName, "shortName");
    Objects.requireNonNull(level, "level");
  }

  /**
   * Whether this region is the given one or lies below it. A zone lies where its parent lies:
   * 平潭综合实验区 is within 福建 (350000) and not within 福州 (350100), although county 350128 is.
   *
   * @param codePrefixOrCode a region code, a zone id, or the 2 or 4 leading digits of a code;
   *     anything else contains nothing
   */
  public boolean isWithin(String codePrefixOrCode) {
    String area = significant(codePrefixOrCode);
    boolean isPrefix = !area.isEmpty() && area.length() % 2 == 0;
    return code.equals(codePrefixOrCode) || isPrefix && seat().startsWith(area);
  }

  /** Code of the province; its own for a province. */
  public String provinceCode() {
    return seat().substring(0, 2) + "0000";
  }

  /** Code of the city; its own for a city, null for a province and for a zone right below one. */
  public String cityCode() {
    return seat().endsWith("0000") ? null : seat().substring(0, 4) + "00";
  }

  /** The GB/T 2260 code that tells where this region lies. */
  private String seat() {
    return level == Level.ZONE ? parentCode : code;
  }

  /**
   * Drops the pairs of zeros that stand for “all below”: 350600 becomes 3506, 361000 becomes 3610.
   */
  private static String significant(String code) {
    String digits = code;
    while (digits.length() > 2 && digits.endsWith("00") && digits.length() % 2 == 0) {
      digits = digits.substring(0, digits.length() - 2);
    }
    return digits;
  }
}
