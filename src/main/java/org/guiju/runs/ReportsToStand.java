package org.guiju.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Content;
import org.guiju.archive.Engine;
import org.guiju.archive.Filing;
import org.guiju.archive.Inquiry;
import org.guiju.archive.ReportText;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.SliceOutcome;
import org.guiju.rules.RuleSet;
import org.guiju.versions.RuleShelf;

/**
 * Makes the reports of a slice ready for the archive, where the candidate is in force and says
 * something else than before. Papers are judged against what they were judged against before: one
 * that another paper has touched since is stale anyway, and judged again for that.
 */
public final class ReportsToStand {
  private static final Inquiry NOTHING_ASKED = new Inquiry(Set.of(), Set.of(), "1:1:");

  private final FilingSource papers;
  private final RuleShelf shelf;
  private final IntakeLimits limits;

  public ReportsToStand(FilingSource papers, RuleShelf shelf, IntakeLimits limits) {
    this.papers = papers;
    this.shelf = shelf;
    this.limits = limits;
  }

  List<Filing> of(SliceTask slice, SliceOutcome outcome) {
    Map<Long, Content> texts = new HashMap<>();
    outcome
        .filings()
        .forEach(paper -> paper.report().ifPresent(text -> texts.put(paper.submission(), text)));
    if (texts.isEmpty()) {
      return List.of();
    }
    RuleSet rules = shelf.get(slice.candidate());
    List<Filing> filings = new ArrayList<>();
    papers.each(slice.only(texts::containsKey), paper -> filings.add(filing(paper, texts, rules)));
    return filings;
  }

  private Filing filing(FilingTask paper, Map<Long, Content> texts, RuleSet rules) {
    return filing(paper, ReportText.read(texts.get(paper.submission())), rules, limits);
  }

  /** A report by {@code rules} on its way into the archive, where it comes to stand. */
  public static Filing filing(
      FilingTask paper, CheckReport report, RuleSet rules, IntakeLimits limits) {
    FactSet facts = new SubmissionReader().read(paper.content().open(), limits).facts();
    return new Filing(
        facts,
        paper.content(),
        paper.related(),
        NOTHING_ASKED,
        null,
        report,
        rules.files(),
        Engine.name(),
        null,
        Optional.empty());
  }
}
