package org.guiju.fundyear;

import java.util.HashMap;
import java.util.Map;

/**
 * Who gets how much of a fund in a year. Amounts in hundredths of 万元, so that all sums are exact.
 */
final class YearMoney {
  /** 1 万元. */
  static final long WAN = 100;

  private static final int OWN_PERCENT = 15;
  private static final int CLAWBACK_IN = 3;
  private static final int ADDING_PROVINCE_IN = 3;
  private static final int PROVINCIAL_PERCENT = 30;

  private final long seed;
  private final FundPart fund;
  private final int year;
  private final int rows;
  private final Map<Area, Share> shares = new HashMap<>();
  private final Map<Area, Division> divisions = new HashMap<>();

  /**
   * What an area gets, with all that it passes on.
   *
   * @param advance tranche issued before the year
   * @param main tranche issued within the year
   * @param taken taken back in the autumn, out of the main tranche
   */
  record Share(long advance, long main, long taken) {
    Share plus(Share other) {
      return new Share(advance + other.advance, main + other.main, taken + other.taken);
    }

    long of(Tranche tranche) {
      return switch (tranche) {
        case ADVANCE -> advance;
        case MAIN -> main;
        case RECOVERY -> -taken;
      };
    }

    long whole() {
      return advance + main;
    }

    long net() {
      return whole() - taken;
    }
  }

  /** How an area divides a tranche: first its own units, then the areas below. */
  private static final class Division {
    final long[] advance;
    final long[] main;

    Division(long[] advance, long[] main) {
      this.advance = advance;
      this.main = main;
    }
  }

  YearMoney(long seed, int rows, FundPart fund, int year) {
    this.seed = seed;
    this.rows = rows;
    this.fund = fund;
    this.year = year;
  }

  FundPart fund() {
    return fund;
  }

  int year() {
    return year;
  }

  /** About how many rows a plan and a report of payments have. */
  int rows() {
    return rows;
  }

  /** The number of rows of a plan for units of the own level. */
  int units(Area area) {
    return area.isCentre() ? 0 : Math.max(2, rows - area.below().size());
  }

  /** What {@code area} gets. */
  Share share(Area area) {
    Share known = shares.get(area);
    if (known == null) {
      known = area.isLeaf() ? leaf(area) : whole(area);
      shares.put(area, known);
    }
    return known;
  }

  private Share leaf(Area area) {
    Share given = given(area);
    return new Share(given.advance, given.main, taken(area, given));
  }

  private Share whole(Area area) {
    long taken = 0;
    for (Area below : area.below()) {
      taken += share(below).taken;
    }
    Share given = area.isCentre() ? new Share(0, 0, 0) : given(area);
    if (area.isCentre()) {
      for (Area below : area.below()) {
        given =
            given.plus(new Share(granted(below, Tranche.ADVANCE), granted(below, Tranche.MAIN), 0));
      }
    }
    return new Share(given.advance, given.main, taken);
  }

  /** True in a province that adds money of its own to the fund: one of three, in one fund. */
  boolean hasProvincialMoney(Area area) {
    Area top = area.top();
    return fund.equals(FundPart.PUBLIC_HEALTH)
        && top.isProvince()
        && Chance.of(seed, "own money" + top.code()).oneIn(ADDING_PROVINCE_IN);
  }

  /** What the province adds of an amount that it passes on, in whole 万元. */
  static long provincial(long amount) {
    return amount / WAN * PROVINCIAL_PERCENT / 100 * WAN;
  }

  /** What of a tranche of {@code area} its province adds; none of what is taken back. */
  long provincial(Area area, Tranche tranche) {
    if (tranche == Tranche.RECOVERY || !hasProvincialMoney(area)) {
      return 0;
    }
    if (!area.isProvince()) {
      return provincial(share(area).of(tranche));
    }
    long sum = 0;
    for (int unit = 0; unit < units(area); unit++) {
      sum += provincial(ofUnit(area, unit, tranche));
    }
    for (Area below : area.below()) {
      sum += provincial(below, tranche);
    }
    return sum;
  }

  /** The same of all tranches. */
  long provincial(Area area) {
    return provincial(area, Tranche.ADVANCE) + provincial(area, Tranche.MAIN);
  }

  /** What an area gets of a tranche from the one above, which is less than it divides. */
  long granted(Area area, Tranche tranche) {
    long added = area.isProvince() ? provincial(area, tranche) : 0;
    return share(area).of(tranche) - added;
  }

  /** What its own units spend, for an area with others below; all of it for one without. */
  Share own(Area area) {
    if (area.isLeaf()) {
      return share(area);
    }
    int units = units(area);
    return new Share(sumOf(division(area).advance, units), sumOf(division(area).main, units), 0);
  }

  /** What each unit of the own level gets. */
  long ofUnit(Area area, int unit, Tranche tranche) {
    Division division = division(area);
    return (tranche == Tranche.ADVANCE ? division.advance : division.main)[unit];
  }

  /** Money of the year that its own units have not paid out at the end of the year. */
  long carriedOver(Area area) {
    if (year < FundYears.FIRST) {
      return 0;
    }
    Share own = own(area);
    return unspent(area, own) - own.taken;
  }

  /** The same with all below. */
  long allCarriedOver(Area area) {
    long sum = area.isCentre() ? 0 : carriedOver(area);
    for (Area below : area.below()) {
      sum += allCarriedOver(below);
    }
    return sum;
  }

  private long taken(Area leaf, Share given) {
    boolean takesBack = chance("clawback", leaf.top()).oneIn(CLAWBACK_IN);
    return takesBack && chance("taken", leaf).oneIn(5) ? unspent(leaf, given) / 2 : 0;
  }

  private long unspent(Area area, Share own) {
    return Math.max(2, own.main * chance("unspent", area).between(20, 60) / 1000);
  }

  private Share given(Area area) {
    if (!area.above().isCentre()) {
      Division division = division(area.above());
      int at = units(area.above()) + area.above().below().indexOf(area);
      return new Share(division.advance[at], division.main[at], 0);
    }
    Chance chance = chance("given", area);
    long wan = (area.leaves() + 2L) * fund.wanPerCounty();
    long grown = wan * (100 + 3L * (year - FundYears.FIRST)) * chance.between(97, 103) / 10_000;
    long advance = grown * chance.between(60, 68) / 100;
    return new Share(advance * WAN, (grown - advance) * WAN, 0);
  }

  private Division division(Area area) {
    Division known = divisions.get(area);
    if (known == null) {
      Share given = given(area);
      known = new Division(divide(area, given.advance), divide(area, given.main));
      divisions.put(area, known);
    }
    return known;
  }

  private long[] divide(Area area, long amount) {
    int units = units(area);
    long own = area.isLeaf() ? amount : amount / WAN * OWN_PERCENT / 100 * WAN + amount % WAN;
    long[] unitWeights = Shares.weights(units, Chance.of(seed, area.code(), fund.number()));
    long[] areaWeights = new long[area.below().size()];
    for (int i = 0; i < areaWeights.length; i++) {
      Area below = area.below().get(i);
      // the same every year: carry-overs stay well below the money of the next year
      int part = Chance.of(seed, "weight" + below.code()).between(80, 120);
      areaWeights[i] = (below.leaves() + (below.isLeaf() ? 0L : 1L)) * part;
    }
    long[] parts = new long[units + areaWeights.length];
    long[] toUnits = Shares.split(own, unitWeights, step(own, units));
    System.arraycopy(toUnits, 0, parts, 0, units);
    if (areaWeights.length > 0) {
      long[] below =
          Shares.split(amount - own, areaWeights, step(amount - own, areaWeights.length));
      System.arraycopy(below, 0, parts, units, below.length);
    }
    return parts;
  }

  /** Whole 万元 where there is enough to divide, else hundredths. */
  private static long step(long amount, int parts) {
    return amount >= 12 * WAN * parts ? WAN : 1;
  }

  private static long sumOf(long[] parts, int first) {
    long sum = 0;
    for (int i = 0; i < first; i++) {
      sum += parts[i];
    }
    return sum;
  }

  Chance chance(String what, Area area) {
    return Chance.of(seed, what + area.code(), fund.number(), year);
  }
}
