package org.guiju.store.papers;

import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Has the tables of an archive counted each time it has doubled, while it is young. A plan that was
 * made for an empty table reads all of it, and a connection that keeps its plans goes on to do so
 * until the table is counted; the server by itself comes round once a minute, when thousands of
 * papers may have arrived.
 */
final class YoungArchive {
  private static final Logger LOG = Logger.getLogger(YoungArchive.class);

  /** Few enough that reading all of them costs nothing. */
  private static final long FIRST = 1 << 8;

  /** From here on the server counts often enough. */
  private static final long LAST = 1 << 17;

  private final Jdbi database;

  YoungArchive(Jdbi database) {
    this.database = database;
  }

  /**
   * To be called when submissions are stored and answered for. Counting them is of use, not of
   * need: what keeps it from being done is only logged.
   *
   * @param numbers their numbers, which are given in order
   */
  void grew(List<Long> numbers) {
    if (numbers.stream().anyMatch(YoungArchive::isMark)) {
      try {
        database.useHandle(handle -> handle.execute("select count_young_archive()"));
      } catch (JdbiException failure) {
        LOG.warn("tables of the young archive not counted", failure);
      }
    }
  }

  private static boolean isMark(long number) {
    return number >= FIRST && number <= LAST && Long.bitCount(number) == 1;
  }
}
