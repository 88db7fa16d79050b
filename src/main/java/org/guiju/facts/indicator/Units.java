package org.guiju.facts.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units met in indicator tables, longest reading first. */
final class Units {

  /** A unit found in a text, and where the text goes on. */
  record Match(Unit unit, int end) {}

  private static final int LONGEST_NOUN = 4;
  private static final Map<String, Unit> KNOWN = new HashMap<>();
  private static final int LONGEST_KNOWN;

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "百", new BigDecimal("100"),
          "千", new BigDecimal("1000"),
          "万", new BigDecimal("10000"),
          "十万", new BigDecimal("100000"),
          "百万", new BigDecimal("1000000"),
          "千万", new BigDecimal("10000000"),
          "亿", new BigDecimal("100000000"),
          "万亿", new BigDecimal("1000000000000"));

  private static final List<String> SCALES_LONGEST_FIRST =
      List.of("十万", "百万", "千万", "万亿", "百", "千", "万", "亿");

  private static final Set<String> PER_PERSON = Set.of("人", "每人", "人均");
  private static final Set<String> PER_PERSON_MONTH =
      Set.of("人月", "人·月", "人/月", "人.月", "月·人", "月/人", "人每月");

  /** Dated words: a bare 12月 or 31日 is a day of the calendar rather than a duration. */
  private static final Set<String> CALENDAR = Set.of("年", "月", "日", "号", "月份", "年度", "季度");

  static {
    know(Dimension.RATIO, "%", 1, "%");
    know(Dimension.RATIO, "百分点", 1, "百分点", "个百分点");
    KNOWN.put("‰", new Unit("‰", Dimension.RATIO, "%", BigDecimal.ONE, BigDecimal.TEN));
    know(Dimension.PERSONS, "人", 1, "人", "名", "位", "个人");
    know(Dimension.PERSON_TIMES, "人次", 1, "人次");
    know(Dimension.MONEY, "元", 1, "元");
    KNOWN.put("秒", new Unit("秒", Dimension.DURATION, "分钟", BigDecimal.ONE, BigDecimal.valueOf(60)));
    KNOWN.put(
        "毫秒", new Unit("毫秒", Dimension.DURATION, "分钟", BigDecimal.ONE, BigDecimal.valueOf(60_000)));
    know(Dimension.DURATION, "分钟", 1, "分钟", "min");
    know(Dimension.DURATION, "分钟", 60, "小时", "个小时", "h");
    know(Dimension.DURATION, "分钟", 1440, "天", "日", "个自然日", "自然日", "日历日");
    know(Dimension.DURATION, "分钟", 10080, "周", "个星期", "星期");
    know(Dimension.DURATION, "工作日", 1, "工作日", "个工作日", "工作天");
    know(Dimension.DURATION, "月", 1, "月", "个月");
    know(Dimension.DURATION, "月", 3, "季度", "个季度");
    know(Dimension.DURATION, "月", 12, "年");
    for (String noun :
        List.of(
            "次", "个", "件", "起", "项", "家", "例", "户", "台", "批", "篇", "部", "场", "场次", "批次", "班次", "期",
            "份", "套", "条", "笔", "种", "类", "所", "处", "座", "辆", "间", "张", "床", "只", "支", "枚", "本",
            "册", "轮", "届", "门", "课时", "学时", "栋", "幅", "块", "片", "宗", "单", "版", "级", "分", "倍", "团",
            "队", "组", "点", "节", "人份", "人天", "人日", "站", "县", "市", "区", "镇", "村", "乡镇", "街道", "社区",
            "号", "平方米", "公里", "亩", "吨", "公斤", "千克", "千米", "米", "千瓦时", "度")) {
      know(Dimension.COUNT, noun, 1, noun);
    }
    LONGEST_KNOWN = KNOWN.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  private Units() {}

  private static void know(Dimension dimension, String base, long factor, String... texts) {
    for (String text : texts) {
      KNOWN.put(text, Unit.of(text, dimension, base, factor));
    }
  }

  static boolean isCalendar(Unit unit) {
    return unit.text() != null && CALENDAR.contains(unit.text());
  }

  /** A known unit at {@code from}, with 万 or 亿 before it and a denominator after it. */
  static Optional<Match> knownAt(String text, int from) {
    Match plain = plainAt(text, from);
    Match match = plain != null ? plain : scaledAt(text, from);
    return Optional.ofNullable(match).map(found -> withDenominator(text, from, found));
  }

  /** A noun that is not listed: a short one as it stands, of a longer one the first character. */
  static Optional<Match> nounAt(String text, int from) {
    int end = from;
    while (end < text.length() && isNounPart(text.charAt(end))) {
      end++;
    }
    if (end == from) {
      return Optional.empty();
    }
    int unitEnd = end - from <= LONGEST_NOUN ? end : from + 1;
    String noun = text.substring(from, unitEnd);
    return Optional.of(new Match(Unit.of(noun, Dimension.COUNT, noun, 1), unitEnd));
  }

  private static boolean isNounPart(char c) {
    return Character.isLetter(c) || c == '²' || c == '³' || c == '㎡';
  }

  private static Match plainAt(String text, int from) {
    for (int length = Math.min(LONGEST_KNOWN, text.length() - from); length > 0; length--) {
      String candidate = text.substring(from, from + length);
      Unit unit = KNOWN.get(candidate);
      if (unit != null && !cutsLatinWord(text, from + length)) {
        return new Match(unit, from + length);
      }
    }
    return null;
  }

  private static boolean cutsLatinWord(String text, int end) {
    return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static Match scaledAt(String text, int from) {
    for (String scale : SCALES_LONGEST_FIRST) {
      if (text.startsWith(scale, from)) {
        int rest = from + scale.length();
        Match base = plainAt(text, rest);
        if (base != null && base.unit().dimension() != Dimension.RATIO) {
          Unit unit = base.unit().times(SCALES.get(scale));
          return new Match(unit.printedAs(text.substring(from, base.end())), base.end());
        }
        if (scale.endsWith("万") || scale.endsWith("亿")) {
          return new Match(Unit.NONE.times(SCALES.get(scale)).printedAs(scale), rest);
        }
      }
    }
    return null;
  }

  private static Match withDenominator(String text, int from, Match match) {
    int slash = match.end();
    if (slash >= text.length() || text.charAt(slash) != '/') {
      return match;
    }
    int end = slash + 1;
    while (end < text.length()
        && (isNounPart(text.charAt(end)) || "/·.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String denominator = text.substring(slash + 1, end);
    if (denominator.isEmpty()) {
      return match;
    }
    Unit unit = match.unit();
    Unit over =
        new Unit(
            text.substring(from, end),
            rateDimension(unit.dimension(), denominator),
            rateBase(unit, denominator),
            unit.factor(),
            unit.divisor());
    return new Match(over, end);
  }

  private static Dimension rateDimension(Dimension numerator, String denominator) {
    if (numerator != Dimension.MONEY) {
      return Dimension.COUNT;
    }
    if (PER_PERSON.contains(denominator)) {
      return Dimension.MONEY_PER_PERSON;
    }
    return PER_PERSON_MONTH.contains(denominator)
        ? Dimension.MONEY_PER_PERSON_MONTH
        : Dimension.MONEY_PER_OTHER;
  }

  private static String rateBase(Unit numerator, String denominator) {
    return switch (rateDimension(numerator.dimension(), denominator)) {
      case MONEY_PER_PERSON -> "元/人";
      case MONEY_PER_PERSON_MONTH -> "元/人月";
      default -> numerator.base() + "/" + denominator;
    };
  }
}
