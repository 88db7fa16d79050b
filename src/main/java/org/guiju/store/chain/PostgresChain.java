package org.guiju.store.chain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.proof.Certificate;
import org.guiju.proof.Chain;
import org.guiju.proof.SigningKey;
import org.guiju.proof.VerifyingKey;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Jdbi;

/** The chain of links in PostgreSQL. */
public final class PostgresChain implements Chain {
  private final Jdbi database;

  public PostgresChain(Jdbi database) {
    this.database = database;
  }

  @Override
  public int extend(SigningKey key, int most) {
    boolean idle =
        database.withHandle(
            handle ->
                handle
                    .createQuery("select not exists (select 1 from unsealed)")
                    .mapTo(boolean.class)
                    .one());
    return idle ? 0 : database.inTransaction(handle -> new Sealing(handle).extend(key, most));
  }

  @Override
  public void keepSignature(Certificate signed) {
    database.useHandle(handle -> new ChainRows(handle).keepSignature(signed));
  }

  @Override
  public Optional<Certificate> of(long submission, int report) {
    return database.withHandle(handle -> new ChainRows(handle).of(submission, report));
  }

  @Override
  public List<Certificate> from(long sequence, int most) {
    return database.withHandle(handle -> new ChainRows(handle).from(sequence, most));
  }

  @Override
  public List<ReportRef> unlinked(int most) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.submission, r.n from report r
                    where not exists (select 1 from chain_link l
                                      where l.submission = r.submission and l.n = r.n)
                      and not exists (select 1 from unsealed u
                                      where u.submission = r.submission and u.n = r.n)
                    order by r.submission, r.n limit :most
                    """)
                .bind("most", most)
                .map((row, context) -> new ReportRef(row.getLong(1), row.getInt(2)))
                .list());
  }

  @Override
  public void introduce(VerifyingKey key) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into certificate_key (id, public_key) values (:id, :key)
                    on conflict do nothing
                    """)
                .bind("id", Hex.bytes(key.id()))
                .bind("key", key.encoded())
                .execute());
  }

  @Override
  public List<KnownKey> keys() {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select encode(id, 'hex'), public_key, since from certificate_key
                    order by since, id
                    """)
                .map(
                    (row, context) ->
                        new KnownKey(
                            row.getString(1),
                            row.getBytes(2),
                            row.getObject(3, OffsetDateTime.class)))
                .list());
  }
}
