package org.guiju.facts.indicator;

/** What a unit measures; the comment names the base unit that normalised values are given in. */
public enum Dimension {
  /** Base: percent. Percentage points (百分点) have a base of their own. */
  RATIO,
  /** Base: the counted unit without 万 or 亿: 次, 个, 件, and any short noun not known here. */
  COUNT,
  /** Base: 人. */
  PERSONS,
  /** Base: 人次. */
  PERSON_TIMES,
  /** Base: 元. */
  MONEY,
  /** Base: 元/人. */
  MONEY_PER_PERSON,
  /** Base: 元/人月. */
  MONEY_PER_PERSON_MONTH,
  /** Money for anything else (元/次); base: 元 over the printed denominator. */
  MONEY_PER_OTHER,
  /** Base: 分钟, 工作日 or 月, which have no fixed proportion to each other. */
  DURATION,
  /** No unit printed. */
  NONE
}
