package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Numbers and days of papers: each can be worked out from the area and what the paper is. */
final class Registry {
  private static final int PER_FUND = 60;
  private static final int PER_TRANCHE = 20;
  private static final int FIRST_NUMBER = 30;
  private static final int PER_SLOT = 5;

  private final long seed;
  private final FundPart fund;
  private final int year;

  /** Papers of a department about its own money, at most one of each a year. */
  enum Slot {
    PAYMENTS_IN_YEAR(0),
    PAYMENTS_OF_YEAR(1),
    EXECUTION_IN_YEAR(2),
    EXECUTION_OF_YEAR(3),
    BALANCES(4),
    EVALUATION(5),
    MEASURE(6);

    private final int number;

    Slot(int number) {
      this.number = number;
    }
  }

  Registry(long seed, FundPart fund, int year) {
    this.seed = seed;
    this.fund = fund;
    this.year = year;
  }

  /** The number of the paper by which {@code area} moves a tranche on. */
  String number(Area area, Tranche tranche) {
    int calendarYear = tranche == Tranche.ADVANCE ? year - 1 : year;
    int number =
        FIRST_NUMBER
            + fund.number() * PER_FUND
            + (tranche.number() - 1) * PER_TRANCHE
            + chance(area, tranche).below(PER_TRANCHE);
    return area.issuer() + "〔" + calendarYear + "〕" + number + "号";
  }

  /** The number of a paper of the department in {@code area}, issued in {@code calendarYear}. */
  String number(Area area, Slot slot, int calendarYear) {
    String place = area.issuer().substring(0, area.issuer().length() - 2);
    int number =
        FIRST_NUMBER
            + fund.number() * PER_FUND
            + slot.number * PER_SLOT
            + Chance.of(seed, "slot" + area.code(), year, slot.number).below(PER_SLOT);
    return place + fund.departmentCode() + "〔" + calendarYear + "〕" + number + "号";
  }

  /** The numbers of the papers above the one of {@code area}, top-down. */
  List<String> above(Area area, Tranche tranche) {
    List<String> numbers = new ArrayList<>();
    area.chain().forEach(above -> numbers.add(number(above, tranche)));
    return numbers;
  }

  /** The paper that grants its own money to {@code area}. */
  String granting(Area area, Tranche tranche) {
    return number(area.isLeaf() ? area.above() : area, tranche);
  }

  LocalDate issued(Area area, Tranche tranche) {
    int days = area.isCentre() ? chance(area, tranche).below(6) : handling(area, tranche);
    LocalDate from = area.isCentre() ? tranche.earliest(year) : received(area, tranche);
    return from.plusDays(days);
  }

  LocalDate received(Area area, Tranche tranche) {
    return issued(area.above(), tranche).plusDays(3 + chance(area, tranche).below(4));
  }

  /** Within the 30 days of 预算法 §52; a recovery takes less. */
  private int handling(Area area, Tranche tranche) {
    return tranche == Tranche.RECOVERY
        ? chance(area, tranche).between(3, 6)
        : chance(area, tranche).between(10, 18);
  }

  private Chance chance(Area area, Tranche tranche) {
    return Chance.of(seed, area.code(), fund.number(), year, tranche.number());
  }
}
