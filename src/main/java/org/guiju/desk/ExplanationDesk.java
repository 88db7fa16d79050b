package org.guiju.desk;

import java.util.List;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;
import org.guiju.archive.StoredReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.repair.Explainer;
import org.guiju.repair.Explanation;

/**
 * Explains reports of the archive. Nothing is checked again: the findings are those of the report,
 * the figures those of the paper and of the related facts stored with it.
 */
public final class ExplanationDesk {
  private final Archive archive;

  public ExplanationDesk(Archive archive) {
    this.archive = archive;
  }

  /**
   * What came of it.
   *
   * @param explanation the explanation; null when there are problems
   * @param problems why today's program cannot read the paper; empty when it can
   */
  public record Answer(Explanation explanation, List<IntakeProblem> problems) {}

  /** What stands behind the findings of a stored report. */
  public Answer explain(StoredReport report) {
    long submission = report.submission();
    Content body = archive.content(submission).orElseThrow();
    Content related = archive.related(submission, report.n()).orElseThrow();
    Content text = archive.reportText(submission, report.n()).orElseThrow();
    IntakeResult intake =
        new SubmissionReader().readWith(body.open(), related.text(), IntakeLimits.NONE);
    return intake.isReadable()
        ? new Answer(Explainer.explain(intake.facts(), ReportText.read(text).findings()), List.of())
        : new Answer(null, intake.problems());
  }
}
