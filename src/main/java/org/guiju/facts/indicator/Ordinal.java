package org.guiju.facts.indicator;

/**
 * A qualitative target from the fixed vocabulary.
 *
 * <p>The scale is this project's own; no document states one: 基本 1, 有所 2, 逐步 and 持续 3, 较大 and 明显 4,
 * 显著 and 大幅 5. Grades follow 优良中低差 from 5 down to 1.
 *
 * @param kind what is graded; only ordinals of one kind are compared
 * @param level 1 to 5, higher is stronger; 0 when the cell names the scale but chooses no grade
 */
public record Ordinal(Kind kind, int level) {

  /** What the degree is a degree of. */
  public enum Kind {
    /** 提升, 提高, 改善, 增强 … */
    RISE,
    /** 降低, 下降, 减少 … */
    FALL,
    /** 满足, 完成, 健全 …, always with a degree */
    FULFILMENT,
    /** 效果明显, 成效显著 */
    EFFECT,
    /** 优 良 中 低 差 and their longer forms */
    GRADE
  }
}
