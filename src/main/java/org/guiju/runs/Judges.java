package org.guiju.runs;

import java.util.List;
import org.guiju.recheck.Edits;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.SliceOutcome;

/** Knows how papers are compared under two versions of the rules. */
@FunctionalInterface
public interface Judges {
  /** Compares papers under two versions. Pure: the same papers come to the same. */
  interface Judge {
    SliceOutcome judge(int number, List<FilingTask> papers);

    /** What the one changes against the other. */
    Edits edits();
  }

  /** The one who compares the versions with these hashes. */
  Judge between(String base, String candidate);
}
