package org.guiju.facts.region;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which a paper means a level of its own government: 本级, 市级, 省本级; and in front of a bureau
 * 市, as in 市财政局.
 *
 * @param step the kind of government, one character of 省市县区; empty for 本级 alone
 */
record OwnLevel(String step) {
  private static final Pattern ALONE = Pattern.compile("(?:自治)?([省市州县区]?)本级|(?:自治)?([省市州县区])[级直]");
  private static final Pattern BEFORE_BUREAU = Pattern.compile("[省市县区]");

  /** Reads a word that stands alone, such as 市本级. */
  static Optional<OwnLevel> parse(String word) {
    Matcher matcher = ALONE.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new OwnLevel(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
  }

  /** Reads what stands before a bureau: the same words, and 市 alone. */
  static Optional<OwnLevel> parseBeforeBureau(String word) {
    return BEFORE_BUREAU.matcher(word).matches() ? Optional.of(new OwnLevel(word)) : parse(word);
  }

  /** Whether {@code region} is such a government. 市 fits 南昌市, 北京市 and county-level 晋江市 alike. */
  boolean fits(Region region) {
    return region.name().endsWith(step)
        || step.equals("县") && region.level() == Region.Level.COUNTY;
  }
}
