package org.guiju.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Figures of a paper that should agree with each other. */
sealed interface Relation permits Sum, Computed {
  Basis basis();

  /** The cells it is about. */
  List<Figure> figures();

  /** How it stands as printed. */
  State state();

  /** How it would stand with some cells changed. */
  State stateWith(Map<Figure, BigDecimal> changes);

  /**
   * The only value of {@code figure} that makes it hold while the other cells stay; null where
   * several would do.
   */
  BigDecimal valueOf(Figure figure);

  /**
   * The cell that is worked out from the others: a total, a closing balance, a rate; null where
   * there is none.
   */
  Figure whole();

  /** True when a change leaves it no worse: what holds goes on to hold, to the digit. */
  default boolean survives(Map<Figure, BigDecimal> changes) {
    State then = stateWith(changes);
    return state() == State.HOLDS ? then == State.HOLDS : then != State.BROKEN;
  }
}
