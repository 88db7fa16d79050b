package org.guiju.facts.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the quantities in one piece of a target, from left to right in one pass.
 *
 * <p>A number with an operator counts anywhere outside brackets. A number without one counts only
 * when it is alone and the words around it are few; everything else (dates, standards, versions)
 * stays text.
 */
final class QuantityScanner {

  /** A quantity with the words before and after it, uninterpreted. */
  record Found(String before, Quantity quantity, String after) {}

  /** Digits beyond which a number is no target any more. */
  static final int LONGEST_NUMBER = 30;

  private static final int LONGEST_PLAIN_SUBJECT = 20;
  private static final int LONGEST_PLAIN_TAIL = 8;
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

  /** Longest first, so that 大于等于 is not read as 等于. */
  private static final List<Map.Entry<String, Operator>> WORDS =
      List.of(
          Map.entry("大于或等于", Operator.GE),
          Map.entry("小于或等于", Operator.LE),
          Map.entry("高于或等于", Operator.GE),
          Map.entry("低于或等于", Operator.LE),
          Map.entry("大于等于", Operator.GE),
          Map.entry("小于等于", Operator.LE),
          Map.entry("高于等于", Operator.GE),
          Map.entry("低于等于", Operator.LE),
          Map.entry("控制在", Operator.LE),
          Map.entry("至少", Operator.GE),
          Map.entry("最少", Operator.GE),
          Map.entry("最低", Operator.GE),
          Map.entry("至多", Operator.LE),
          Map.entry("最多", Operator.LE),
          Map.entry("最高", Operator.LE),
          Map.entry("突破", Operator.GT),
          Map.entry("大于", Operator.GT),
          Map.entry("高于", Operator.GT),
          Map.entry("超过", Operator.GT),
          Map.entry("超出", Operator.GT),
          Map.entry("多于", Operator.GT),
          Map.entry("小于", Operator.LT),
          Map.entry("低于", Operator.LT),
          Map.entry("少于", Operator.LT),
          Map.entry("不足", Operator.LT),
          Map.entry("不到", Operator.LT),
          Map.entry("达到", Operator.EQ),
          Map.entry("等于", Operator.EQ),
          Map.entry("达", Operator.EQ));

  private static final List<String> NEGATIONS =
      List.of("不得", "不能", "不应", "不可", "不宜", "不要", "没有", "未", "不", "没");

  private static final List<Map.Entry<String, Operator>> SUFFIXES =
      List.of(
          Map.entry("(含)以上", Operator.GE),
          Map.entry("(含)以下", Operator.LE),
          Map.entry("(含)以内", Operator.LE),
          Map.entry("及以上", Operator.GE),
          Map.entry("或以上", Operator.GE),
          Map.entry("含以上", Operator.GE),
          Map.entry("及以下", Operator.LE),
          Map.entry("或以下", Operator.LE),
          Map.entry("以上", Operator.GE),
          Map.entry("以下", Operator.LE),
          Map.entry("以内", Operator.LE),
          Map.entry("之内", Operator.LE));

  /** Words that make a bare number something other than a target: 第3次, 约95%, 未达95%. */
  private static final Set<Character> NO_PLAIN_AFTER =
      Set.of(
          '第', '约', '近', '未', '不', '没', '达', '前', '超', '/', '*', '×', '+', '-', '~', '.', '(', '±');

  private final String text;
  private final int[] depths;

  private record OperatorAt(Operator operator, int start) {}

  private record Number(BigDecimal value, int end) {}

  private record Measured(Quantity quantity, int end) {}

  private QuantityScanner(String text) {
    this.text = text;
    this.depths = TargetText.depths(text);
  }

  /** The quantities of a piece; empty when it holds none that can be read with confidence. */
  static List<Found> scan(String piece) {
    var scanner = new QuantityScanner(piece);
    List<Found> withOperator = scanner.withOperator();
    return withOperator.isEmpty() ? scanner.plain().map(List::of).orElse(List.of()) : withOperator;
  }

  private List<Found> withOperator() {
    var found = new ArrayList<Found>();
    String before = null;
    Measured last = null;
    int from = 0;
    int i = nextDigit(0);
    while (i < text.length()) {
      OperatorAt operator = operatorBefore(i, from);
      Measured measured = operator == null ? null : measure(i, operator.operator(), true);
      if (measured == null) {
        i = nextDigit(endOfDigits(i));
      } else {
        String gap = text.substring(from, operator.start());
        int cut = last == null ? 0 : softCut(gap);
        if (last != null) {
          found.add(new Found(before, last.quantity(), gap.substring(0, cut)));
        }
        before = gap.substring(cut);
        last = measured;
        from = measured.end();
        i = nextDigit(from);
      }
    }
    if (last != null) {
      found.add(new Found(before, last.quantity(), text.substring(from)));
    }
    return found;
  }

  /**
   * Between two quantities a space ends the words of the first; without one all belong to the
   * second.
   */
  private static int softCut(String gap) {
    return Math.max(gap.indexOf(' '), 0);
  }

  private Optional<Found> plain() {
    int i = nextDigit(0);
    if (i >= text.length()) {
      return Optional.empty();
    }
    String before = TargetText.compact(text.substring(0, i));
    Measured measured = measure(i, Operator.EQ, false);
    if (measured == null || !plausible(before, measured)) {
      return Optional.empty();
    }
    String subject = before.endsWith("为") ? before.substring(0, before.length() - 1) : before;
    return Optional.of(new Found(subject, measured.quantity(), text.substring(measured.end())));
  }

  private boolean plausible(String before, Measured measured) {
    Quantity quantity = measured.quantity();
    String after = TargetText.compact(text.substring(measured.end()));
    if (before.length() > LONGEST_PLAIN_SUBJECT
        || after.length() > LONGEST_PLAIN_TAIL
        || nextDigit(measured.end()) < text.length()) {
      return false;
    }
    if (quantity.unit() == null ? !after.isEmpty() : isVersion(quantity.unit())) {
      return false;
    }
    if (before.isEmpty()) {
      return true;
    }
    boolean unreadOperator = before.chars().anyMatch(c -> Operator.ofSymbol((char) c) != null);
    if (unreadOperator || before.endsWith("达到")) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    return quantity.unit() != null
        && isListed(quantity.unit())
        && !Units.isLatin(last)
        && !NO_PLAIN_AFTER.contains(last);
  }

  /** 5A级, 2B: letters right behind a number, unless they are a unit of measure. */
  private static boolean isVersion(String unit) {
    return Units.isLatin(unit.charAt(0)) && !isListed(unit);
  }

  private static boolean isListed(String unit) {
    return Units.knownAt(unit, 0).filter(match -> match.end() == unit.length()).isPresent();
  }

  private OperatorAt operatorBefore(int digit, int from) {
    int end = digit;
    if (end > from && text.charAt(end - 1) == '-') {
      int sign = end - 1;
      end = skipSpacesBack(sign, from);
      boolean signed = end > from && Operator.ofSymbol(text.charAt(end - 1)) != null;
      return signed ? symbolAt(end - 1, from) : null;
    }
    end = skipSpacesBack(end, from);
    OperatorAt symbol = end > from ? symbolAt(end - 1, from) : null;
    return symbol != null ? symbol : wordBefore(end, from);
  }

  private OperatorAt symbolAt(int at, int from) {
    Operator operator = Operator.ofSymbol(text.charAt(at));
    boolean repeated =
        operator != null && at > from && Operator.ofSymbol(text.charAt(at - 1)) != null;
    return operator == null || repeated ? null : new OperatorAt(operator, at);
  }

  private OperatorAt wordBefore(int end, int from) {
    for (Map.Entry<String, Operator> word : WORDS) {
      int start = end - word.getKey().length();
      if (start >= from && text.startsWith(word.getKey(), start)) {
        return negated(word.getValue(), start, from);
      }
    }
    return null;
  }

  /** 不低于 is ≥; 未达到 states no target at all. */
  private OperatorAt negated(Operator operator, int start, int from) {
    for (String negation : NEGATIONS) {
      int before = start - negation.length();
      if (before >= from && text.startsWith(negation, before)) {
        return operator.negated() == operator ? null : new OperatorAt(operator.negated(), before);
      }
    }
    return new OperatorAt(operator, start);
  }

  private Measured measure(int digit, Operator operator, boolean given) {
    Number first = number(digit);
    if (first == null) {
      return null;
    }
    boolean negative = digit > 0 && text.charAt(digit - 1) == '-';
    BigDecimal value = negative ? first.value().negate() : first.value();
    Units.Match unit = unitAt(first.end(), given || digit == 0);
    Measured range = range(value, unit, operator, given);
    if (range != null) {
      return range;
    }
    boolean brokenNumber = unit.unit().equals(Unit.NONE) && startsWithDigit(skipSpaces(unit.end()));
    if (brokenNumber
        || startsSomethingElse(unit.end())
        || isCalendarDate(unit.unit(), value, given)) {
      return null;
    }
    return bounded(value, null, unit, operator, given);
  }

  private Measured range(BigDecimal low, Units.Match lowUnit, Operator operator, boolean given) {
    int at = skipSpaces(lowUnit.end());
    if (at >= text.length() || "-~至到".indexOf(text.charAt(at)) < 0) {
      return null;
    }
    int digit = skipSpaces(at + 1);
    Number high = digit < text.length() ? number(digit) : null;
    if (high == null || high.value().compareTo(low) <= 0) {
      return null;
    }
    Units.Match unit = unitAt(high.end(), true);
    String lowText = lowUnit.unit().text();
    boolean oneUnit = lowText == null || lowText.equals(unit.unit().text());
    if (!oneUnit || startsSomethingElse(unit.end()) || Units.isCalendar(unit.unit())) {
      return null;
    }
    return bounded(low, high.value(), unit, operator, given);
  }

  /** Reads 以上, 以内 behind the unit where no stronger operator was printed before the number. */
  private Measured bounded(
      BigDecimal value, BigDecimal upper, Units.Match unit, Operator operator, boolean given) {
    int end = skipSpaces(unit.end());
    if (upper == null && operator == Operator.EQ) {
      for (Map.Entry<String, Operator> suffix : SUFFIXES) {
        if (text.startsWith(suffix.getKey(), end)) {
          Quantity quantity = Quantity.of(suffix.getValue(), true, value, null, unit.unit());
          return new Measured(quantity, end + suffix.getKey().length());
        }
      }
      if (unit.unit().dimension() == Dimension.DURATION && text.startsWith("内", end)) {
        return new Measured(Quantity.of(Operator.LE, true, value, null, unit.unit()), end + 1);
      }
    }
    return new Measured(Quantity.of(operator, given, value, upper, unit.unit()), unit.end());
  }

  private Units.Match unitAt(int end, boolean unlistedToo) {
    int at = skipSpaces(end);
    Optional<Units.Match> known = Units.knownAt(text, at);
    if (known.isPresent()) {
      return known.get();
    }
    boolean suffix = SUFFIXES.stream().anyMatch(entry -> text.startsWith(entry.getKey(), at));
    boolean noun = unlistedToo && !suffix && at == end && !text.startsWith("左右", at);
    return (noun ? Units.nounAt(text, at) : Optional.<Units.Match>empty())
        .filter(match -> !startsWithLatinDigitMix(match))
        .orElse(new Units.Match(Unit.NONE, end));
  }

  private boolean startsWithLatinDigitMix(Units.Match match) {
    return match.end() < text.length() && TargetText.isDigit(text.charAt(match.end()));
  }

  /** A date, version, fraction or product goes on behind the number: 12月31日, 2.0.1, 1/3, 7×24. */
  private boolean startsSomethingElse(int end) {
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    return TargetText.isDigit(next) || "/*×:.-~+±".indexOf(next) >= 0;
  }

  private boolean startsWithDigit(int at) {
    return at < text.length() && TargetText.isDigit(text.charAt(at));
  }

  private static boolean isCalendarDate(Unit unit, BigDecimal value, boolean given) {
    if (!Units.isCalendar(unit)) {
      return false;
    }
    boolean year = value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0;
    return "年".equals(unit.text()) ? year : !given && !"季度".equals(unit.text());
  }

  private Number number(int from) {
    int i = from;
    boolean point = false;
    while (i < text.length() && continuesNumber(i, point)) {
      point |= text.charAt(i) == '.';
      i++;
    }
    String digits = text.substring(from, i).replace(",", "");
    boolean readable = !digits.isEmpty() && digits.length() <= LONGEST_NUMBER;
    return readable ? new Number(new BigDecimal(digits), i) : null;
  }

  private boolean continuesNumber(int at, boolean point) {
    char c = text.charAt(at);
    if (TargetText.isDigit(c)) {
      return true;
    }
    if (c == '.') {
      return !point && at + 1 < text.length() && TargetText.isDigit(text.charAt(at + 1));
    }
    return !point && TargetText.isThousandsComma(text, at);
  }

  private int nextDigit(int from) {
    int i = from;
    while (i < text.length() && !(TargetText.isDigit(text.charAt(i)) && depths[i] == 0)) {
      i++;
    }
    return i;
  }

  private int endOfDigits(int from) {
    int i = from;
    while (i < text.length() && (TargetText.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int skipSpacesBack(int end, int from) {
    int i = end;
    while (i > from && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }
}
