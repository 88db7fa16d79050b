package org.guiju.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.archive.DamagedException;
import org.guiju.archive.StoredReport;
import org.guiju.proof.Certificate;
import org.guiju.proof.Chain;
import org.guiju.proof.Link;
import org.guiju.proof.SigningKey;
import org.guiju.proof.VerifyingKey;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The chain of links in PostgreSQL. */
public final class PostgresChain implements Chain {
  private static final Logger LOG = Logger.getLogger(PostgresChain.class);

  private static final String SELECT =
      """
      select l.sequence, encode(l.previous, 'hex'), l.submission,
             encode(l.submission_sha256, 'hex'), encode(l.content_sha256, 'hex'), l.n,
             encode(l.report_sha256, 'hex'), encode(l.related, 'hex'), encode(l.rule_set, 'hex'),
             l.engine, l.as_of, l.known_at, l.cause, l.checked_at, l.sealed_at,
             encode(l.sha256, 'hex'), encode(s.key, 'hex'), s.signature
      from chain_link l left join chain_signature s on s.sequence = l.sequence
      """;

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
    return idle ? 0 : database.inTransaction(handle -> extend(handle, key, most));
  }

  private static int extend(Handle handle, SigningKey key, int most) {
    Locks.take(handle, "chain", "seal");
    List<StoredReport> waiting = new Reports(handle).unsealed(most);
    Instant now =
        handle
            .createQuery("select clock_timestamp()")
            .mapTo(OffsetDateTime.class)
            .one()
            .toInstant();
    Certificate last = last(handle).orElse(null);
    List<Certificate> links = new ArrayList<>();
    for (Link.Subject subject : subjects(handle, waiting)) {
      last = Certificate.next(last, subject, now);
      links.add(last);
    }
    insert(handle, links);
    if (!links.isEmpty()) {
      keepSignature(handle, key.sign(last));
    }
    takeOff(handle, waiting);
    return waiting.size();
  }

  /**
   * In order. What cannot be read cannot be vouched for; it stays without a link, which a walk
   * tells.
   */
  private static List<Link.Subject> subjects(Handle handle, List<StoredReport> reports) {
    Map<Long, Submitted> submissions = new HashMap<>();
    handle
        .createQuery(
            "select id, encode(sha256, 'hex'), content from submission where id = any(:ids)")
        .bind("ids", reports.stream().map(StoredReport::submission).distinct().toArray(Long[]::new))
        .map(
            (row, context) -> submitted(row.getLong(1), row.getString(2), row.getBytes(3)).stream())
        .forEach(some -> some.forEach(one -> submissions.put(one.id(), one)));
    return reports.stream()
        .filter(report -> submissions.containsKey(report.submission()))
        .map(
            report -> {
              Submitted of = submissions.get(report.submission());
              return new Link.Subject(report, of.sha256(), of.contentSha256());
            })
        .toList();
  }

  private record Submitted(long id, String sha256, String contentSha256) {}

  private static Optional<Submitted> submitted(long id, String sha256, byte[] packed) {
    try {
      return Optional.of(new Submitted(id, sha256, Hex.sha256(Packed.unpack(packed))));
    } catch (DamagedException damaged) {
      LOG.errorf(damaged, "reports of submission %d not sealed", id);
      return Optional.empty();
    }
  }

  private static void takeOff(Handle handle, List<StoredReport> reports) {
    handle
        .createUpdate(
            """
            delete from unsealed
            where (submission, n) in (select * from unnest(:submissions, :numbers))
            """)
        .bind("submissions", reports.stream().map(StoredReport::submission).toArray(Long[]::new))
        .bind("numbers", reports.stream().map(StoredReport::n).toArray(Integer[]::new))
        .execute();
  }

  private static void insert(Handle handle, List<Certificate> certificates) {
    CopyRows rows =
        new CopyRows(
            handle,
            "chain_link",
            "sequence",
            "previous",
            "submission",
            "n",
            "submission_sha256",
            "content_sha256",
            "report_sha256",
            "related",
            "rule_set",
            "engine",
            "as_of",
            "known_at",
            "cause",
            "checked_at",
            "sealed_at",
            "sha256");
    certificates.forEach(certificate -> add(rows, certificate));
    rows.write();
  }

  private static void add(CopyRows rows, Certificate certificate) {
    Link link = certificate.link();
    rows.add(
        link.sequence(),
        Hex.bytes(link.previousSha256()),
        link.submission(),
        link.report(),
        Hex.bytes(link.submissionSha256()),
        Hex.bytes(link.contentSha256()),
        Hex.bytes(link.reportSha256()),
        Hex.bytes(link.relatedSha256()),
        Hex.bytes(link.ruleSetSha256()),
        link.engine(),
        link.asOf(),
        link.knownAt(),
        link.cause(),
        link.checkedAt(),
        link.sealedAt(),
        Hex.bytes(certificate.sha256()));
  }

  @Override
  public void keepSignature(Certificate signed) {
    database.useHandle(handle -> keepSignature(handle, signed));
  }

  private static void keepSignature(Handle handle, Certificate signed) {
    handle
        .createUpdate(
            """
            insert into chain_signature (sequence, key, signature)
            values (:sequence, :key, :signature) on conflict do nothing
            """)
        .bind("sequence", signed.link().sequence())
        .bind("key", Hex.bytes(signed.keyId()))
        .bind("signature", Base64.getDecoder().decode(signed.signature()))
        .execute();
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    byte[] signature = row.getBytes(18);
    return new Certificate(
        new Link(
            row.getLong(1),
            row.getString(2),
            row.getLong(3),
            row.getString(4),
            row.getString(5),
            row.getInt(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getObject(11, LocalDate.class),
            row.getObject(12, LocalDate.class),
            row.getObject(13, Long.class),
            row.getObject(14, OffsetDateTime.class).toInstant(),
            row.getObject(15, OffsetDateTime.class).toInstant()),
        row.getString(16),
        row.getString(17),
        signature == null ? null : Base64.getEncoder().encodeToString(signature));
  }

  @Override
  public Optional<Certificate> of(long submission, int report) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where l.submission = :submission and l.n = :n")
                .bind("submission", submission)
                .bind("n", report)
                .map((row, context) -> certificate(row))
                .findOne());
  }

  @Override
  public List<Certificate> from(long sequence, int most) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "where l.sequence >= :sequence order by l.sequence limit :most")
                .bind("sequence", sequence)
                .bind("most", most)
                .map((row, context) -> certificate(row))
                .list());
  }

  private static Optional<Certificate> last(Handle handle) {
    return handle
        .createQuery(SELECT + "order by l.sequence desc limit 1")
        .map((row, context) -> certificate(row))
        .findOne();
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
