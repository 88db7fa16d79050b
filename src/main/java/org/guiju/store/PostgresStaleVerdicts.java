package org.guiju.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Filing;
import org.guiju.archive.StaleVerdicts;
import org.guiju.archive.StoredSubmission;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stale verdicts in PostgreSQL; a turn is one transaction, and undone with its process. */
public final class PostgresStaleVerdicts implements StaleVerdicts {
  private static final Logger LOG = Logger.getLogger(PostgresStaleVerdicts.class);

  private static final String TURN = "turn";

  private final Jdbi database;

  public PostgresStaleVerdicts(Jdbi database) {
    this.database = database;
  }

  @Override
  public boolean judgeNext(Function<Turn, Filing> judge) {
    return database.inTransaction(
        handle -> {
          Optional<Long> next =
              next(handle).filter(id -> Locks.isFree(handle, "turn", String.valueOf(id)));
          next.ifPresent(submission -> judge(handle, submission, judge));
          return next.isPresent();
        });
  }

  private static Optional<Long> next(Handle handle) {
    return handle
        .createQuery(
            """
            select submission from stale where next_try <= clock_timestamp()
            order by next_try, submission limit 1 for update skip locked
            """)
        .mapTo(long.class)
        .findOne();
  }

  private static void judge(Handle handle, long id, Function<Turn, Filing> judge) {
    List<Long> causes = causes(handle, id);
    handle.savepoint(TURN);
    try {
      Submissions submissions = new Submissions(handle);
      StoredSubmission submission = submissions.find(id).orElseThrow();
      Filing filing =
          judge.apply(
              new Turn(
                  submission,
                  submissions.content(id).orElseThrow(),
                  new Reports(handle).find(id, submission.report()).orElseThrow(),
                  causes.get(0)));
      PostgresArchive.file(handle, filing);
      done(handle, id, causes);
    } catch (RuntimeException failure) {
      handle.rollbackToSavepoint(TURN);
      LOG.errorf(failure, "submission %d not judged again, to be tried later", id);
      later(handle, id, causes);
    }
  }

  private static List<Long> causes(Handle handle, long id) {
    return handle
        .createQuery(
            """
            select cause from stale where submission = :id order by since, cause
            for update skip locked
            """)
        .bind("id", id)
        .mapTo(long.class)
        .list();
  }

  private static void done(Handle handle, long id, List<Long> causes) {
    handle
        .createUpdate("delete from stale where submission = :id and cause = any(:causes)")
        .bind("id", id)
        .bind("causes", causes.toArray(Long[]::new))
        .execute();
  }

  private static void later(Handle handle, long id, List<Long> causes) {
    handle
        .createUpdate(
            """
            update stale set tries = tries + 1,
              next_try = clock_timestamp() + least(3600, power(2, tries)) * interval '1 second'
            where submission = :id and cause = any(:causes)
            """)
        .bind("id", id)
        .bind("causes", causes.toArray(Long[]::new))
        .execute();
  }
}
