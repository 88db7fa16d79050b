package org.guiju.review;

/** How much a review looks into. */
public enum Depth {
  /** What decides whether a tree may be activated. */
  DECISION,
  /** Also what differs from the version in force. */
  DIFFERENCES,
  /** Also how well the examples know the rules that are new or changed. */
  COVERAGE
}
