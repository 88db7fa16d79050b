package org.guiju.store.handling;

import java.time.OffsetDateTime;
import java.util.List;
import org.guiju.handling.Certification;
import org.guiju.handling.CertificationRequest;
import org.guiju.handling.CertificationRole;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** Certifications of one submission, within one transaction. */
final class Certifications {
  private final Handle handle;
  private final long submission;

  Certifications(Handle handle, long submission) {
    this.handle = handle;
    this.submission = submission;
  }

  List<Certification> list() {
    return handle
        .createQuery(
            """
            select report, encode(sha256, 'hex'), role, note, person, at from certification
            where submission = :submission order by at, role
            """)
        .bind("submission", submission)
        .map(
            (row, context) ->
                new Certification(
                    submission,
                    row.getInt(1),
                    row.getString(2),
                    CertificationRole.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class)))
        .list();
  }

  Certification add(CertificationRequest request) {
    handle
        .createUpdate(
            """
            insert into certification (submission, report, sha256, role, note, person)
            values (:submission, :report, :sha256, :role, :note, :person)
            """)
        .bind("submission", submission)
        .bind("report", request.report())
        .bind("sha256", Hex.bytes(request.reportSha256()))
        .bind("role", request.role().name())
        .bind("note", request.note())
        .bind("person", request.person().name())
        .execute();
    List<Certification> all = list();
    return all.get(all.size() - 1);
  }
}
