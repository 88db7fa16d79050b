package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Payments booked at the end of a year and taken back at the beginning of the next. */
final class YearEnd {
  private YearEnd() {}

  /**
   * True for a payment of December taken back in the next year.
   *
   * @param until last month and day that count, as one number: 331 for 31 March
   */
  static boolean undone(LocalDate paid, LocalDate back, BigDecimal until) {
    return inNextYear(paid, back)
        && paid.getMonthValue() == 12
        && back.getMonthValue() * 100 + back.getDayOfMonth() <= until.intValue();
  }

  /** True when {@code day} is one of the last {@code days} days of its year. */
  static boolean inLastDays(LocalDate day, BigDecimal days) {
    return day != null && day.lengthOfYear() - day.getDayOfYear() < days.intValue();
  }

  /** True when {@code later} lies in the year after that of {@code day}. */
  static boolean inNextYear(LocalDate day, LocalDate later) {
    return day != null && later != null && later.getYear() == day.getYear() + 1;
  }

  /** True when one amount is the other with its sign turned. */
  static boolean opposite(BigDecimal amount, BigDecimal other) {
    return amount != null && other != null && amount.negate().compareTo(other) == 0;
  }

  /** True when both amounts are given and equal. */
  static boolean same(BigDecimal amount, BigDecimal other) {
    return amount != null && other != null && amount.compareTo(other) == 0;
  }
}
