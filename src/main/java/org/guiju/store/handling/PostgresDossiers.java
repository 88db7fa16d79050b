package org.guiju.store.handling;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.handling.Dossier;
import org.guiju.handling.Dossiers;
import org.guiju.handling.DoubtCount;
import org.guiju.handling.DoubtFilter;
import org.guiju.handling.OpenDoubt;
import org.guiju.store.io.Locks;
import org.guiju.store.papers.Submissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Dossiers in PostgreSQL. Who adds to one holds the lock of the paper under which its editions and
 * reports are stored, so what a decision was based on is still true when it is kept.
 */
public final class PostgresDossiers implements Dossiers {
  private final Jdbi database;

  public PostgresDossiers(Jdbi database) {
    this.database = database;
  }

  @Override
  public <T> Optional<T> change(long submission, Function<Dossier, T> work) {
    return database.inTransaction(
        handle -> {
          Optional<String> series = series(handle, submission);
          series.ifPresent(paper -> Locks.take(handle, "series", paper));
          return series.map(paper -> work.apply(dossier(handle, submission, paper)));
        });
  }

  @Override
  public <T> Optional<T> read(long submission, Function<Dossier, T> work) {
    return database.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle ->
            series(handle, submission)
                .map(paper -> work.apply(dossier(handle, submission, paper))));
  }

  private static Optional<String> series(Handle handle, long submission) {
    return handle
        .createQuery("select encode(series, 'hex') from submission where id = :id")
        .bind("id", submission)
        .mapTo(String.class)
        .findOne();
  }

  private static Dossier dossier(Handle handle, long submission, String series) {
    return new PostgresDossier(
        handle, new Submissions(handle).find(submission).orElseThrow(), series);
  }

  @Override
  public List<OpenDoubt> list(DoubtFilter filter) {
    return database.withHandle(handle -> new OpenDoubts(handle, filter).list());
  }

  @Override
  public List<DoubtCount> count(DoubtFilter filter) {
    return database.withHandle(handle -> new OpenDoubts(handle, filter).count());
  }
}
