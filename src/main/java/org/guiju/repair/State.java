package org.guiju.repair;

/** How the figures of a relation stand to each other. */
enum State {
  /** As they should. */
  HOLDS,
  /** Apart by no more than rounding of the printed figures explains. */
  ROUNDED,
  /** Apart by more. */
  BROKEN
}
