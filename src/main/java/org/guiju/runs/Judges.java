package org.guiju.runs;

import java.util.List;
import java.util.Optional;
import org.guiju.recheck.Edits;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.ListedFiling;
import org.guiju.recheck.SliceOutcome;

/** Knows how papers are compared under two versions of the rules. */
@FunctionalInterface
public interface Judges {
  /** Compares papers under two versions. Pure: the same papers come to the same. */
  interface Judge {
    SliceOutcome judge(int number, List<FilingTask> papers);

    /** What becomes of a paper that the one cannot judge otherwise; empty for others. */
    Optional<FilingOutcome> carried(ListedFiling paper);

    /** What the one changes against the other. */
    Edits edits();
  }

  /** The one who compares the versions with these hashes. */
  Judge between(String base, String candidate);
}
