package org.guiju.store.trials;

import org.guiju.trials.TrialWork.Turn;

/** Where a turn is: a paper, and a report of it. */
record TrialPlace(long submission, int report) {
  static TrialPlace of(Turn turn) {
    return new TrialPlace(turn.submission(), turn.report());
  }
}
