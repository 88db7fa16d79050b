package org.guiju.runs;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.SliceOutcome;

/**
 * Judges slices in this process. Papers that the change cannot reach are told by the list of the
 * archive and not read; the others pass through one at a time.
 */
public final class LocalSliceWorker implements SliceWorker {
  private final FilingSource papers;
  private final Judges judges;

  public LocalSliceWorker(FilingSource papers, Judges judges) {
    this.papers = papers;
    this.judges = judges;
  }

  @Override
  public SliceOutcome judge(SliceTask slice) {
    Judges.Judge judge = judges.between(slice.base(), slice.candidate());
    SortedMap<Long, FilingOutcome> outcomes = new TreeMap<>();
    papers.listed(slice).stream()
        .flatMap(paper -> judge.carried(paper).stream())
        .forEach(carried -> outcomes.put(carried.submission(), carried));
    papers.each(
        slice.only(id -> !outcomes.containsKey(id)),
        paper -> {
          if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedWorkException();
          }
          judge
              .judge(slice.number(), List.of(paper))
              .filings()
              .forEach(outcome -> outcomes.put(outcome.submission(), outcome));
        });
    return new SliceOutcome(slice.number(), List.copyOf(outcomes.values()));
  }
}
