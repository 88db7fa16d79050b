package org.guiju.rules.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is searched for a regular expression under the {@link TimeBudget}: an expression that
 * reads the same letters again and again ends with the check. Called by woven rule code.
 */
public final class WatchedText implements CharSequence {
  private static final int READS_BETWEEN_LOOKS = 4096;

  private final CharSequence text;
  private final String rules;
  private int reads;

  private WatchedText(CharSequence text, String rules) {
    this.text = text;
    this.rules = rules;
  }

  /** As {@link Pattern#matcher}. */
  public static Matcher matcher(Pattern pattern, CharSequence text, String rules) {
    return pattern.matcher(new WatchedText(text, rules));
  }

  /**
   * As {@link Matcher#matches}.
   *
   * @throws IllegalStateException when the text is too long for the expression
   */
  public static boolean matches(Matcher matcher) {
    try {
      return matcher.matches();
    } catch (StackOverflowError deep) {
      throw new IllegalStateException("regular expression too deep", deep);
    }
  }

  @Override
  public char charAt(int index) {
    if (++reads >= READS_BETWEEN_LOOKS) {
      reads = 0;
      TimeBudget.lookNow(rules);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
