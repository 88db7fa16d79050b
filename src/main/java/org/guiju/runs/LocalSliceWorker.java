package org.guiju.runs;

import java.util.ArrayList;
import java.util.List;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.SliceOutcome;

/** Judges slices in this process: the papers of a slice pass through one at a time. */
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
    List<FilingOutcome> outcomes = new ArrayList<>(slice.ids().size());
    papers.each(
        slice,
        paper -> {
          if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedWorkException();
          }
          outcomes.addAll(judge.judge(slice.number(), List.of(paper)).filings());
        });
    return new SliceOutcome(slice.number(), outcomes);
  }
}
