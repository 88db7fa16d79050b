package org.guiju.rules.language;

import java.util.Map;

/** Full-width signs and the half-width ones that rules want instead. */
final class Widths {
  /** Distance from {@code ！} to {@code !} and from every other full-width sign to its twin. */
  private static final int STEP = '！' - '!';

  /** Signs that have no full-width twin of their own. */
  private static final Map<Character, String> HALF =
      Map.ofEntries(
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('‘', "\""),
          Map.entry('’', "\""),
          Map.entry('。', "."),
          Map.entry('、', ","),
          Map.entry('【', "("),
          Map.entry('】', ")"),
          Map.entry('〔', "("),
          Map.entry('〕', ")"),
          Map.entry('≥', ">="),
          Map.entry('≤', "<="),
          Map.entry('≠', "!="),
          Map.entry('×', "*"),
          Map.entry('÷', "/"),
          Map.entry('—', "-"),
          Map.entry('\u3000', " "),
          Map.entry('\u00a0', " "));

  private Widths() {}

  /** What to write instead of {@code sign}; null when it is no full-width sign. */
  static String half(char sign) {
    return sign >= '！' && sign <= '～' ? String.valueOf((char) (sign - STEP)) : HALF.get(sign);
  }

  static boolean quote(char sign) {
    return "“”‘’＂＇".indexOf(sign) >= 0;
  }
}
