package org.guiju.repair;

/**
 * What may have happened when an amount was typed, likeliest first. How likely each is follows from
 * how seldom chance alone makes two numbers look so; it is no statistics of offices.
 */
public enum Slip {
  /** Two neighbouring digits changed places: 91 for 19. */
  SWAPPED_DIGITS(10, "可能是数字颠倒"),
  /** The sign is missing or was added. */
  SIGN(10, "可能是正负号写错"),
  /** An amount in another unit: ten thousand or a hundred million times too large or small. */
  UNIT(10, "可能是单位写错（元、万元、亿元）"),
  /** The decimal point is off, or there is a zero at the end too many or too few. */
  DECIMAL_POINT(14, "可能是小数点错位，或多写、少写了 0"),
  /** A digit was typed twice. */
  DIGIT_TWICE(16, "可能是有一位数字重复键入"),
  /** A digit was left out. */
  DIGIT_LEFT_OUT(20, "可能是漏键入一位数字"),
  /** The decimals were rounded away. */
  ROUNDED_OFF(20, "可能是取整时舍去了小数"),
  /** A total from before a row was added, or that counts a row twice. */
  STALE_TOTAL(22, "可能是沿用了以前的合计"),
  /** One digit is another. */
  WRONG_DIGIT(30, "可能是有一位数字写错"),
  /** A digit too many, at any place: no less often chance than another digit. */
  EXTRA_DIGIT(30, "可能是多键入一位数字"),
  /** The cell was left blank. */
  LEFT_BLANK(32, "可能是漏填"),
  /** A row was left out whose amount is like those of the others. */
  ROW_LEFT_OUT(33, "可能是漏列一行"),
  /** A total or a rate that is not what the others give, for no reason that shows. */
  WRONG_TOTAL(34, "可能是没有重新计算"),
  /** A row stands under another name or code. */
  WRONG_NAME(36, "可能是名称或编码写错"),
  /** Nothing tells. */
  UNKNOWN(48, "看不出原因");

  private final int cost;
  private final String words;

  Slip(int cost, String words) {
    this.cost = cost;
    this.words = words;
  }

  /** The smaller the likelier; costs of several slips add up. */
  int cost() {
    return cost;
  }

  /** What happened, in Chinese. */
  public String words() {
    return words;
  }
}
