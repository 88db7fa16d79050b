package org.guiju.archive;

import java.util.function.Function;

/** Verdicts that a later paper may change. */
public interface StaleVerdicts {
  /**
   * A submission to be judged again.
   *
   * @param submission the submission
   * @param content its bytes as they were sent
   * @param standing the report that stands so far
   * @param cause the first of the papers that arrived since
   */
  record Turn(StoredSubmission submission, Content content, StoredReport standing, long cause) {}

  /**
   * Has the next one judged again, and stores what comes of it. Of several processes each takes
   * another one. One whose judgement fails stays stale and has its turn again later.
   *
   * @return false when none is waiting
   */
  boolean judgeNext(Function<Turn, Filing> judge);
}
