package org.guiju.store.runs;

import java.util.List;
import org.guiju.recheck.Cause;
import org.guiju.recheck.Flip;
import org.guiju.store.io.CopyRows;
import org.jdbi.v3.core.Handle;

/** New flips on their way into {@code run_flip} or {@code trial_flip}. */
public final class FlipRows {
  private static final String[] COLUMNS = {
    "submission", "ordinal", "kind", "rule_id", "identity", "money", "edits", "evidence"
  };

  private final long owner;
  private final CopyRows rows;

  /**
   * Rows of one run or trial.
   *
   * @param what {@code run} or {@code trial}
   */
  public FlipRows(Handle handle, String what, long owner) {
    this.owner = owner;
    String[] columns = new String[COLUMNS.length + 1];
    columns[0] = what;
    System.arraycopy(COLUMNS, 0, columns, 1, COLUMNS.length);
    this.rows = new CopyRows(handle, what + "_flip", columns);
  }

  /**
   * Adds the flips of a paper.
   *
   * @param before how many it has there already
   */
  public void add(long submission, int before, List<Flip> flips) {
    for (int i = 0; i < flips.size(); i++) {
      Flip flip = flips.get(i);
      rows.add(
          owner,
          submission,
          before + i + 1,
          flip.kind(),
          flip.ruleId(),
          flip.identity(),
          flip.money(),
          flip.causes().stream().map(Cause::edit).distinct().toList(),
          FlipJson.pack(flip));
    }
  }

  /** Writes all of them. */
  public void write() {
    rows.write();
  }
}
