package org.guiju.fundyear;

import java.time.LocalDate;

/** The papers that move the money of a year, in the order they come. */
enum Tranche {
  /** 提前下达: in the autumn before the year, about two thirds of it. */
  ADVANCE(1, "提前下达"),

  /** The rest, once the budget of the year is adopted. */
  MAIN(2, "下达"),

  /** Takes back in September what will not be needed. */
  RECOVERY(3, "收回");

  private final int number;
  private final String verb;

  Tranche(int number, String verb) {
    this.number = number;
    this.verb = verb;
  }

  /** What its title says it does. */
  String verb() {
    return verb;
  }

  /** Running number within the year, as papers print it. */
  int number() {
    return number;
  }

  /** The first day the centre may issue it. */
  LocalDate earliest(int fiscalYear) {
    return switch (this) {
      case ADVANCE -> LocalDate.of(fiscalYear - 1, 10, 9);
      case MAIN -> LocalDate.of(fiscalYear, 4, 8);
      case RECOVERY -> LocalDate.of(fiscalYear, 9, 1);
    };
  }
}
