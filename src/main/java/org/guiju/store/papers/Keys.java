package org.guiju.store.papers;

import java.util.Optional;
import org.guiju.archive.Filed;
import org.guiju.archive.IdempotencyKey;
import org.guiju.archive.KeyReusedException;
import org.guiju.archive.StoredReport;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Locks;
import org.jdbi.v3.core.Handle;

/** Idempotency keys, within one transaction. */
final class Keys {
  private final Handle handle;

  Keys(Handle handle) {
    this.handle = handle;
  }

  private record Use(String request, long submission, int n, boolean created) {}

  /** Waits for another transaction with the same key, and answers what it came to. */
  Optional<Filed> claim(IdempotencyKey key) {
    Locks.take(handle, "key", key.sender() + "\0" + key.key());
    return filed(key);
  }

  /** What an earlier request under this key came to. */
  Optional<Filed> filed(IdempotencyKey key) {
    return handle
        .createQuery(
            """
            select encode(request, 'hex'), submission, n, created from idempotency_key
            where sender = :sender and key = :key
            """)
        .bind("sender", key.sender())
        .bind("key", key.key())
        .map(
            (row, context) ->
                new Use(row.getString(1), row.getLong(2), row.getInt(3), row.getBoolean(4)))
        .findOne()
        .map(use -> filed(key, use));
  }

  private Filed filed(IdempotencyKey key, Use use) {
    if (!use.request().equals(key.requestSha256())) {
      throw new KeyReusedException(key);
    }
    Reports reports = new Reports(handle);
    return new Filed(
        new Submissions(handle).find(use.submission()).orElseThrow(),
        reports.find(use.submission(), use.n()).orElseThrow(),
        reports.text(use.submission(), use.n()).orElseThrow(),
        use.created());
  }

  void keep(IdempotencyKey key, StoredReport report, boolean created) {
    handle
        .createUpdate(
            """
            insert into idempotency_key (sender, key, request, submission, n, created)
            values (:sender, :key, :request, :submission, :n, :created)
            """)
        .bind("sender", key.sender())
        .bind("key", key.key())
        .bind("request", Hex.bytes(key.requestSha256()))
        .bind("submission", report.submission())
        .bind("n", report.n())
        .bind("created", created)
        .execute();
  }
}
