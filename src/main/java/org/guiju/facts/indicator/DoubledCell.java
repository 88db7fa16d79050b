package org.guiju.facts.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Finds content that was pasted twice and proposes what it may have been.
 *
 * <p>A false alarm is worse than a miss, so bare digits never count (≥1010人, 1212元, 2020年):
 * repeated is either the number with its unit, the whole text, or the digits of a percentage that
 * would exceed 100.
 */
final class DoubledCell {

  private static final String SINGLE_ANSWERS = "是否优良中差";

  private DoubledCell() {}

  /** The text once, where {@code folded} holds it twice or more. */
  static Optional<String> repair(String folded) {
    String text = TargetText.compact(folded);
    Optional<String> whole = period(text).filter(DoubledCell::isAnswer);
    return whole.isPresent() ? whole : repairParts(text);
  }

  private static boolean isAnswer(String once) {
    if (once.length() == 1) {
      return SINGLE_ANSWERS.contains(once);
    }
    return TargetText.hasContent(once)
        && once.chars().anyMatch(c -> isHan(c) || "≥≤=<>%‰".indexOf(c) >= 0);
  }

  private static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }

  private static Optional<String> repairParts(String text) {
    var repaired = new StringBuilder(text.length());
    boolean changed = false;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSeparator(text, i)) {
        String part = text.substring(from, i);
        String once = repairPart(part);
        changed |= !once.equals(part);
        repaired.append(once).append(i < text.length() ? text.substring(i, i + 1) : "");
        from = i + 1;
      }
    }
    return changed ? Optional.of(repaired.toString()) : Optional.empty();
  }

  private static boolean isSeparator(String text, int at) {
    char c = text.charAt(at);
    return c == ';' || c == '。' || c == ',' && !TargetText.isThousandsComma(text, at);
  }

  private static String repairPart(String part) {
    int from = startOfNumber(part);
    String rest = part.substring(from);
    String once = period(rest).filter(DoubledCell::isNumberWithUnit).orElse(null);
    if (once == null) {
      once = doubledDigits(rest);
    }
    return once == null ? part : part.substring(0, from) + once;
  }

  /** Behind the last operator sign, else the first digit. */
  private static int startOfNumber(String part) {
    for (int i = part.length() - 1; i >= 0; i--) {
      if (Operator.ofSymbol(part.charAt(i)) != null) {
        return i + 1;
      }
    }
    int i = 0;
    while (i < part.length() && !TargetText.isDigit(part.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNumberWithUnit(String text) {
    int i = endOfNumber(text);
    return i > 0
        && i < text.length()
        && text.substring(i).chars().allMatch(c -> Character.isLetter(c) || "%‰/·".indexOf(c) >= 0);
  }

  private static int endOfNumber(String text) {
    int i = 0;
    while (i < text.length() && (TargetText.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  /** 100100% → 100%, 99.599.5% → 99.5%, 1.51.5万人 → 1.5万人; null when nothing is doubled. */
  private static String doubledDigits(String rest) {
    int end = endOfNumber(rest);
    String half = end % 2 == 0 && end >= 4 ? rest.substring(0, end / 2) : null;
    if (half == null || !rest.startsWith(half, half.length()) || end == rest.length()) {
      return null;
    }
    boolean twoPoints = half.indexOf('.') > 0 && half.indexOf('.') == half.lastIndexOf('.');
    boolean tooMuch =
        half.indexOf('.') < 0
            && rest.charAt(end) == '%'
            && end <= QuantityScanner.LONGEST_NUMBER
            && new BigDecimal(rest.substring(0, end)).compareTo(BigDecimal.valueOf(100)) > 0;
    return twoPoints && !half.endsWith(".") || tooMuch ? half + rest.substring(end) : null;
  }

  /** Shortest text that gives the whole when written several times (prefix function, linear). */
  private static Optional<String> period(String text) {
    int length = text.length();
    if (length < 2) {
      return Optional.empty();
    }
    int[] borders = new int[length];
    for (int i = 1, border = 0; i < length; i++) {
      while (border > 0 && text.charAt(i) != text.charAt(border)) {
        border = borders[border - 1];
      }
      if (text.charAt(i) == text.charAt(border)) {
        border++;
      }
      borders[i] = border;
    }
    int period = length - borders[length - 1];
    return period < length && length % period == 0
        ? Optional.of(text.substring(0, period))
        : Optional.empty();
  }
}
