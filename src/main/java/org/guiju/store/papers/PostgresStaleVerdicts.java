package org.guiju.store.papers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Filing;
import org.guiju.archive.StaleVerdicts;
import org.guiju.archive.StoredSubmission;
import org.guiju.store.io.Locks;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stale verdicts in PostgreSQL. A process takes a submission for a while, judges it outside any
 * transaction, and stores the report and takes the mark away in one. If it dies in between, another
 * takes the submission when that while is over.
 */
public final class PostgresStaleVerdicts implements StaleVerdicts {
  private static final Logger LOG = Logger.getLogger(PostgresStaleVerdicts.class);

  /** Longer than any check is allowed to take. */
  private static final Duration WHILE = Duration.ofMinutes(1);

  private final Jdbi database;

  public PostgresStaleVerdicts(Jdbi database) {
    this.database = database;
  }

  /** What was taken: a submission, and the marks that its next report answers. */
  private record Taken(Turn turn, List<Long> causes) {
    long id() {
      return turn.submission().id();
    }
  }

  @Override
  public boolean judgeNext(Function<Turn, Filing> judge) {
    Optional<Taken> taken = database.inTransaction(PostgresStaleVerdicts::take);
    taken.ifPresent(submission -> judge(submission, judge));
    return taken.isPresent();
  }

  private void judge(Taken taken, Function<Turn, Filing> judge) {
    try {
      Filing filing = judge.apply(taken.turn());
      database.useTransaction(
          handle -> {
            PostgresArchive.file(handle, filing);
            done(handle, taken);
          });
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "submission %d not judged again, to be tried later", taken.id());
      database.useTransaction(handle -> later(handle, taken));
    }
  }

  private static Optional<Taken> take(Handle handle) {
    return next(handle)
        .filter(id -> Locks.isFree(handle, "turn", String.valueOf(id)))
        .map(id -> new Taken(turn(handle, id), causes(handle, id)))
        .filter(taken -> !taken.causes().isEmpty());
  }

  private static Optional<Long> next(Handle handle) {
    return handle
        .createQuery(
            """
            select submission from stale s
            where next_try <= clock_timestamp() and not exists (
                select 1 from stale other
                where other.submission = s.submission and other.taken_till > clock_timestamp())
            order by next_try, submission limit 1 for update skip locked
            """)
        .mapTo(long.class)
        .findOne();
  }

  private static Turn turn(Handle handle, long id) {
    Submissions submissions = new Submissions(handle);
    StoredSubmission submission = submissions.find(id).orElseThrow();
    return new Turn(
        submission,
        submissions.content(id).orElseThrow(),
        new Reports(handle).find(id, submission.report()).orElseThrow(),
        firstCause(handle, id));
  }

  private static long firstCause(Handle handle, long id) {
    return handle
        .createQuery("select cause from stale where submission = :id order by since, cause limit 1")
        .bind("id", id)
        .mapTo(long.class)
        .one();
  }

  /** Takes the marks; none when another process has taken them since they were seen. */
  private static List<Long> causes(Handle handle, long id) {
    return handle
        .createQuery(
            """
            update stale s set taken_till = clock_timestamp() + :while * interval '1 second'
            where submission = :id and not exists (
                select 1 from stale other
                where other.submission = s.submission and other.taken_till > clock_timestamp())
            returning cause
            """)
        .bind("id", id)
        .bind("while", WHILE.toSeconds())
        .mapTo(long.class)
        .list();
  }

  private static void done(Handle handle, Taken taken) {
    handle
        .createUpdate("delete from stale where submission = :id and cause = any(:causes)")
        .bind("id", taken.id())
        .bind("causes", taken.causes().toArray(Long[]::new))
        .execute();
  }

  private static void later(Handle handle, Taken taken) {
    handle
        .createUpdate(
            """
            update stale set tries = tries + 1, taken_till = '-infinity',
              next_try = clock_timestamp() + least(3600, power(2, tries)) * interval '1 second'
            where submission = :id and cause = any(:causes)
            """)
        .bind("id", taken.id())
        .bind("causes", taken.causes().toArray(Long[]::new))
        .execute();
  }
}
