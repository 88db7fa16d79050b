package org.guiju.recheck;

import java.util.List;

/**
 * What came of one slice of a run: one outcome for each paper of it, in order.
 *
 * @param number number of the slice within its run
 * @param filings outcome of each paper
 */
public record SliceOutcome(int number, List<FilingOutcome> filings) {
  public SliceOutcome {
    filings = List.copyOf(filings);
  }
}
