package org.guiju.fundyear;

/**
 * An indicator as the centre sets it. Lower levels and later years ask the same or more.
 *
 * @param level1 level 1 without 指标
 * @param level2 level 2 without 指标
 * @param name name
 * @param form how the target is written
 * @param base what the centre asks for in 2016
 * @param unitName unit of the number
 */
record Goal(String level1, String level2, String name, Form form, int base, String unitName) {
  private static final int HIGHEST = 99;

  enum Form {
    /** At least so many percent, up a point every other year. */
    RATIO,
    /** All of it. */
    FULL,
    /** At least so many. */
    COUNT,
    /** At most so many. */
    MOST,
    YES,
    NO
  }

  static Goal ratio(String levels, String name, int base) {
    return goal(levels, name, Form.RATIO, base, "%");
  }

  static Goal full(String levels, String name) {
    return goal(levels, name, Form.FULL, 100, "%");
  }

  static Goal count(String levels, String name, int base, String unitName) {
    return goal(levels, name, Form.COUNT, base, unitName);
  }

  static Goal most(String levels, String name, int base, String unitName) {
    return goal(levels, name, Form.MOST, base, unitName);
  }

  static Goal yes(String levels, String name) {
    return goal(levels, name, Form.YES, 0, "");
  }

  static Goal no(String levels, String name) {
    return goal(levels, name, Form.NO, 0, "");
  }

  private static Goal goal(String levels, String name, Form form, int base, String unitName) {
    String[] both = levels.split("/", -1);
    return new Goal(both[0], both[1], name, form, base, unitName);
  }

  /**
   * The target of a year.
   *
   * @param steps how many steps the region asks beyond the centre, never fewer than the region
   *     above
   */
  String target(int year, int steps) {
    return switch (form) {
      case FULL -> "=100%";
      case YES -> "是";
      case NO -> "否";
      case MOST -> "≤" + number(year, steps) + unitName;
      case RATIO, COUNT -> "≥" + number(year, steps) + unitName;
    };
  }

  /** A result that reaches the target, better by {@code margin} where it can be. */
  String reached(int year, int steps, int margin) {
    return switch (form) {
      case FULL -> "100%";
      case YES -> "是";
      case NO -> "否";
      case MOST -> Math.max(1, number(year, steps) - margin) + unitName;
      case RATIO -> Math.min(100, number(year, steps) + margin) + unitName;
      case COUNT -> number(year, steps) + margin + unitName;
    };
  }

  /** True when a result can fall short of the target by a little. */
  boolean canFallShort() {
    return form == Form.RATIO;
  }

  /** A result below the target. */
  String missed(int year, int steps) {
    return number(year, steps) - 3 + unitName;
  }

  private int number(int year, int steps) {
    return switch (form) {
      case RATIO -> Math.min(HIGHEST, base + (year - FundYears.FIRST) / 2 + steps);
      case MOST -> Math.max(1, base - steps);
      default -> base + steps;
    };
  }
}
