package org.guiju.store.chain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.archive.DamagedException;
import org.guiju.archive.StoredReport;
import org.guiju.proof.Certificate;
import org.guiju.proof.Link;
import org.guiju.proof.SigningKey;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Locks;
import org.guiju.store.io.Packed;
import org.guiju.store.papers.Reports;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Links the reports that wait for it, in one transaction. */
final class Sealing {
  private static final Logger LOG = Logger.getLogger(Sealing.class);

  private final Handle handle;
  private final ChainRows rows;

  Sealing(Handle handle) {
    this.handle = handle;
    this.rows = new ChainRows(handle);
  }

  /** Links at most {@code most} reports and signs the last link; how many it took off. */
  int extend(SigningKey key, int most) {
    Locks.take(handle, "chain", "seal");
    List<StoredReport> waiting = new Reports(handle).unsealed(most);
    Instant now =
        handle
            .createQuery("select clock_timestamp()")
            .mapTo(OffsetDateTime.class)
            .one()
            .toInstant();
    Certificate last = rows.last().orElse(null);
    List<Certificate> links = new ArrayList<>();
    for (Link.Subject subject : subjects(waiting)) {
      last = Certificate.next(last, subject, now);
      links.add(last);
    }
    rows.insert(links);
    if (!links.isEmpty()) {
      rows.keepSignature(key.sign(last));
    }
    takeOff(waiting);
    return waiting.size();
  }

  /**
   * In order. What cannot be read cannot be vouched for; it stays without a link, which a walk
   * tells.
   */
  private List<Link.Subject> subjects(List<StoredReport> reports) {
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

  private void takeOff(List<StoredReport> reports) {
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
}
