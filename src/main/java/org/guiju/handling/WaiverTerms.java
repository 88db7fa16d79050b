package org.guiju.handling;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What a waiver may ask for.
 *
 * @param longest longest time from the day of the request to its expiry
 */
public record WaiverTerms(Period longest) {
  public WaiverTerms {
    if (longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException("longest time of a waiver must be positive");
    }
  }

  /** What is wrong with an expiry day, in Chinese; empty when nothing is. */
  public Optional<String> againstExpiry(LocalDate expires, LocalDate today) {
    LocalDate last = today.plus(longest);
    return expires.isBefore(today) || expires.isAfter(last)
        ? Optional.of("豁免的到期日填写为 %s，应在 %s 至 %s 之间。".formatted(expires, today, last))
        : Optional.empty();
  }
}
