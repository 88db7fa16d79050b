package org.guiju.runs;

import java.util.List;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.SliceOutcome;

/** Knows how papers are compared under two versions of the rules. */
@FunctionalInterface
public interface Judges {
  /** Compares papers under two versions. Pure: the same papers come to the same. */
  @FunctionalInterface
  interface Judge {
    SliceOutcome judge(int number, List<FilingTask> papers);
  }

  /** The one who compares the versions with these hashes. */
  Judge between(String base, String candidate);
}
