package org.guiju.facts.indicator;

/** What kind of statement a target cell (指标值) makes. */
public enum Form {
  /** Nothing filled in: blank, or only dashes and the like. */
  MISSING,
  /** Points elsewhere instead of stating a target: 详见附件1. */
  REFERENCE,
  /** One number with operator and unit: ≥85%, ≤60分钟; a bare 100% counts as =100%. */
  QUANTITY,
  /** Two bounds: 85%-90%, 30-50次. */
  RANGE,
  /** Several named parts that must all hold: 药品网采率≥85%，高值医用耗材网采率≥75%. */
  ALL,
  /** One part for each region: 福州≥649.61万人，漳州≥475.22万人. */
  REGION_MAP,
  /** 是 or 否; whether 是 is good depends on the name of the indicator. */
  BOOLEAN,
  /** A degree from a fixed vocabulary: 有所提升, 显著提升, 良好. */
  ORDINAL,
  /** 全覆盖, read as =100 %. */
  FULL_COVERAGE,
  /** Words that only a person can judge, dates included. */
  FREE_TEXT,
  /** The content was pasted twice: =100100%, ≤0起0起. Never repaired without consent. */
  DOUBLED
}
