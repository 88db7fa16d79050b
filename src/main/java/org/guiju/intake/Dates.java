package org.guiju.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as yyyy-MM-dd, and other spellings that a proposal can be made for. */
final class Dates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern OTHER =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s].*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private static final int LONGEST_DATE = 40;

  private Dates() {}

  /** The date; empty for another spelling or a day that the calendar does not have. */
  static Optional<LocalDate> parse(String text) {
    return date(ISO.matcher(text.strip()));
  }

  /** The date that another spelling means. */
  static Optional<LocalDate> meant(String text) {
    if (text.length() > LONGEST_DATE) {
      return Optional.empty();
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return date(OTHER.matcher(folded)).or(() -> date(COMPACT.matcher(folded)));
  }

  private static Optional<LocalDate> date(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
