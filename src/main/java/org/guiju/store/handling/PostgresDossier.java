package org.guiju.store.handling;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.StoredReport;
import org.guiju.archive.StoredSubmission;
import org.guiju.handling.Attachment;
import org.guiju.handling.Certification;
import org.guiju.handling.CertificationRequest;
import org.guiju.handling.Dossier;
import org.guiju.handling.Doubt;
import org.guiju.handling.DoubtRequest;
import org.guiju.handling.DoubtStep;
import org.guiju.handling.Waiver;
import org.guiju.handling.WaiverDecision;
import org.guiju.handling.WaiverRequest;
import org.guiju.store.io.Hex;
import org.guiju.store.papers.DoubtRows;
import org.guiju.store.papers.Reports;
import org.jdbi.v3.core.Handle;

/** A dossier in PostgreSQL, within one transaction. */
final class PostgresDossier implements Dossier {
  private final Handle handle;
  private final StoredSubmission submission;
  private final String series;

  PostgresDossier(Handle handle, StoredSubmission submission, String series) {
    this.handle = handle;
    this.submission = submission;
    this.series = series;
  }

  @Override
  public StoredSubmission submission() {
    return submission;
  }

  @Override
  public StoredReport standing() {
    return new Reports(handle).find(submission.id(), submission.report()).orElseThrow();
  }

  @Override
  public long latest() {
    return handle
        .createQuery(
            "select id from submission where series = :series order by edition desc limit 1")
        .bind("series", Hex.bytes(series))
        .mapTo(long.class)
        .one();
  }

  @Override
  public List<Doubt> doubts() {
    return new DoubtRows(handle).list(series);
  }

  @Override
  public Optional<Doubt> doubt(String identity) {
    return new DoubtRows(handle).find(series, identity);
  }

  @Override
  public List<DoubtStep> steps(Doubt doubt) {
    return new DoubtSteps(handle).list(doubt.id());
  }

  @Override
  public DoubtStep add(Doubt doubt, DoubtRequest request) {
    return new DoubtSteps(handle).add(doubt, request);
  }

  @Override
  public List<Waiver> waivers() {
    return new Waivers(handle, series).list();
  }

  @Override
  public Waiver add(Doubt about, WaiverRequest request) {
    return new Waivers(handle, series).add(about, request);
  }

  @Override
  public Waiver add(Waiver waiver, WaiverDecision decision) {
    return new Waivers(handle, series).add(waiver, decision);
  }

  @Override
  public List<Certification> certifications() {
    return new Certifications(handle, submission.id()).list();
  }

  @Override
  public Certification add(CertificationRequest request) {
    return new Certifications(handle, submission.id()).add(request);
  }

  @Override
  public Optional<Attachment> attachment(String sha256) {
    return new Attachments(handle).find(series, sha256);
  }
}
