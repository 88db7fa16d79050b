package org.guiju.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.KnowledgeDay;
import org.guiju.archive.ReportText;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.StoredReport;
import org.guiju.archive.StoredSubmission;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.desk.NotKnownThenException.Why;
import org.guiju.findings.CheckReport;
import org.guiju.intake.Draft;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.recheck.Clocks;
import org.guiju.recheck.Edits;
import org.guiju.recheck.Flip;
import org.guiju.recheck.Flips;
import org.guiju.recheck.Known;
import org.guiju.related.Found;
import org.guiju.related.PaperHistory;
import org.guiju.related.RelatedFinder;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.RuleShelf;

/**
 * Tells the verdict on a paper of the archive as of one day with the knowledge of another, by the
 * version, the papers and the editions that were there at the end of that day. Nothing is stored.
 */
public final class VerdictsThen {
  private final Archive archive;
  private final RuleShelf shelf;
  private final PaperHistory papers;
  private final Clocks clocks;
  private final ZoneId zone;

  /**
   * Looks into {@code archive} and {@code register}.
   *
   * @param zone where days begin and end
   */
  public VerdictsThen(
      Archive archive,
      RuleSetRegister register,
      RuleShelf shelf,
      PaperHistory papers,
      Checker checker,
      ZoneId zone) {
    this.archive = archive;
    this.shelf = shelf;
    this.papers = papers;
    this.clocks = new Clocks(register::inForceAt, shelf::get, this::read, checker, zone);
    this.zone = zone;
  }

  /**
   * The verdict on {@code submission}.
   *
   * @param asOf business date; null for that of the paper
   * @param knownAt knowledge date; what came to be known in its course counts
   * @throws NotKnownThenException when nothing can be said with the knowledge of that day
   * @throws CheckTimeoutException when it takes longer than allowed
   * @throws RuleSetRefusedException when this program cannot compile a version it needs
   */
  public VerdictThen on(StoredSubmission submission, LocalDate asOf, LocalDate knownAt) {
    KnowledgeDay day = new KnowledgeDay(knownAt, zone);
    if (!day.knew(submission.receivedAt())) {
      throw new NotKnownThenException(Why.NOT_RECEIVED, notReceived(submission, knownAt));
    }
    Content content = archive.content(submission.id()).orElseThrow();
    Clocks.Answer answer = clocks.on(content, asOf, knownAt);
    if (answer.said() == null) {
      throw new NotKnownThenException(Why.NO_VERDICT, answer.problem());
    }
    return compared(submission, answer.said(), day);
  }

  private String notReceived(StoredSubmission submission, LocalDate knownAt) {
    return "%s 还没有收到材料 %d，它在 %s 收到。请选择收到以后的日期。"
        .formatted(
            knownAt,
            submission.id(),
            submission.receivedAt().atZoneSameInstant(zone).toLocalDate());
  }

  private Clocks.Reading read(Content paper, Instant end) {
    Draft draft = new SubmissionReader().open(paper.open(), IntakeLimits.NONE);
    if (!draft.alone().isReadable()) {
      return new Clocks.Reading(draft.alone(), Set.of());
    }
    Found found = new RelatedFinder(papers.before(end)).find(draft.alone().facts());
    return new Clocks.Reading(draft.with(found.related()), found.shown());
  }

  private VerdictThen compared(StoredSubmission submission, Clocks.Said said, KnowledgeDay day) {
    StoredReport standing = archive.report(submission.id(), submission.report()).orElseThrow();
    SaidBefore before = new SaidBefore(archive, submission.id(), said.report());
    return new VerdictThen(
        said,
        before.identical(),
        before.since(day),
        standing,
        standing.verdict() == said.report().verdict(),
        flips(said, standing));
  }

  private List<Flip> flips(Clocks.Said said, StoredReport standing) {
    CheckReport now =
        ReportText.read(archive.reportText(standing.submission(), standing.n()).orElseThrow());
    Known paper = new Known(said.reading().paper().facts(), standing.asOf(), standing.knownAt());
    Edits edits = Edits.between(said.rules(), shelf.get(standing.ruleSetSha256()));
    CheckReport then = ReportText.read(ReportText.of(said.report()));
    OtherGrounds grounds = OtherGrounds.between(said, standing);
    return Flips.between(then, now, edits, paper).stream().map(grounds::explain).toList();
  }
}
