package org.guiju.fundyear;

import java.util.List;

/**
 * What 福建 did with the capacity money of 2024: the main tranche was for enrolling more people and
 * nothing else, and two places were to pay for it out of what they had left from before.
 */
final class Enrolment {
  static final String PURPOSE = "参保扩面";

  private static final int YEAR = 2024;
  private static final String FUJIAN = "350000";
  private static final List<String> OUT_OF_OLD_MONEY = List.of("350100", "Z-350000-PINGTAN");

  private Enrolment() {}

  /** True when the main tranche of {@code area} is for that purpose; 厦门 has its own. */
  static boolean isPurposeOf(FundPart fund, Area area, int year) {
    return fund.ofSecurity() && year == YEAR && area.top().code().equals(FUJIAN);
  }

  /** True when a payment out of {@code line} in the year of {@code money} must be for it. */
  static boolean mustBePaid(YearMoney money, Area area, Account.Line line, Registry registry) {
    boolean advance = line.number().equals(registry.granting(area, Tranche.ADVANCE));
    boolean old = line.year() < YEAR && money.year() == YEAR;
    return old
        ? money.fund().ofSecurity() && OUT_OF_OLD_MONEY.contains(area.code())
        : !advance && isPurposeOf(money.fund(), area, line.year());
  }
}
