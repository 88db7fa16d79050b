package org.guiju.store.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guiju.proof.Certificate;
import org.guiju.proof.Link;
import org.guiju.store.io.CopyRows;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** The rows of links, with the signatures of those that were signed. */
final class ChainRows {
  private static final String SELECT =
      """
      select l.sequence, encode(l.previous, 'hex'), l.submission,
             encode(l.submission_sha256, 'hex'), encode(l.content_sha256, 'hex'), l.n,
             encode(l.report_sha256, 'hex'), encode(l.related, 'hex'), encode(l.rule_set, 'hex'),
             l.engine, l.as_of, l.known_at, l.cause, l.checked_at, l.sealed_at,
             encode(l.sha256, 'hex'), encode(s.key, 'hex'), s.signature
      from chain_link l left join chain_signature s on s.sequence = l.sequence
      """;

  private final Handle handle;

  ChainRows(Handle handle) {
    this.handle = handle;
  }

  /** The link of a report; empty when it has none. */
  Optional<Certificate> of(long submission, int report) {
    return handle
        .createQuery(SELECT + "where l.submission = :submission and l.n = :n")
        .bind("submission", submission)
        .bind("n", report)
        .map((row, context) -> certificate(row))
        .findOne();
  }

  /** At most {@code most} links from number {@code sequence} on, in order. */
  List<Certificate> from(long sequence, int most) {
    return handle
        .createQuery(SELECT + "where l.sequence >= :sequence order by l.sequence limit :most")
        .bind("sequence", sequence)
        .bind("most", most)
        .map((row, context) -> certificate(row))
        .list();
  }

  /** The last link; empty when there is none. */
  Optional<Certificate> last() {
    return handle
        .createQuery(SELECT + "order by l.sequence desc limit 1")
        .map((row, context) -> certificate(row))
        .findOne();
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

  /** Adds links. */
  void insert(List<Certificate> certificates) {
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

  /** Keeps the signature of a link; the first one stays. */
  void keepSignature(Certificate signed) {
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
}
