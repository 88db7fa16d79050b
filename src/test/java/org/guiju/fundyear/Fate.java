package org.guiju.fundyear;

/** What became of an error when the paper was explained. */
enum Fate {
  /** It is proposed before all others. */
  FIRST,
  /** It is proposed with others that are proved to be its mirror image: no order can be right. */
  MIRRORED,
  /** It is proposed with others, though something may tell them apart. */
  AMONG_FIRST,
  /** Another cell is proposed before it. */
  MISSED,
  /** It is so small that rounding may explain it. */
  ROUNDING,
  /** Nothing in the paper depends on it. */
  UNSEEN
}
