package org.guiju.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.facts.Kind;
import org.guiju.facts.Place;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Citation;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Severity;
import org.guiju.intake.IntakeProblem;
import org.guiju.repair.Explanation;
import org.guiju.repair.Explanation.FindingGroup;
import org.guiju.repair.Explanation.Repair;
import org.guiju.witness.Witness;

/**
 * A report on paper: the verdict, the findings by weight with what follows from each folded
 * beneath, and what was not checked.
 */
final class ReportPrinter {
  private final PrintWriter out;
  private final Texts texts;
  private final Paint paint;

  ReportPrinter(Console console) {
    out = console.out();
    texts = Texts.in(console.english());
    paint = new Paint(console.colours());
  }

  /**
   * Prints {@code report}.
   *
   * @param explanation what stands behind its findings
   * @param witnesses what satisfied the rules that passed; null when nobody asked
   */
  void print(String file, CheckReport report, Explanation explanation, List<Witness> witnesses) {
    out.println(texts.get("check.paper", file, subject(report.submission())));
    out.println(
        texts.get(
            "check.verdict",
            paint.bold(texts.of(report.verdict())),
            report.asOf(),
            report.ruleSet().version()));
    for (Severity severity : Severity.values()) {
      findings(severity, report.findings(), explanation.groups());
    }
    notChecked(report.rules().stream().filter(r -> r.outcome() == Outcome.NOT_CHECKED).toList());
    if (witnesses != null) {
      new WitnessPrinter(out, texts).print(witnesses);
    }
    out.println();
  }

  void print(CheckTally tally) {
    out.println(tally.line(texts));
  }

  private static String subject(CheckReport.SubmissionRef submission) {
    String kind = Kind.of(submission.kind()).map(Kind::label).orElse(submission.kind());
    return submission.docNo() == null ? kind : kind + " " + submission.docNo();
  }

  private void findings(Severity severity, List<Finding> findings, List<FindingGroup> groups) {
    long count = findings.stream().filter(finding -> finding.severity() == severity).count();
    if (count == 0) {
      return;
    }
    out.println();
    out.println(paint.severity(severity, texts.get("check.findings", texts.of(severity), count)));
    List<FindingGroup> own =
        groups.stream().filter(group -> group.root().severity() == severity).toList();
    own.forEach(group -> group(group, findings));
    if (own.isEmpty()) {
      out.println("  " + texts.get("check.folded"));
    }
  }

  private void group(FindingGroup group, List<Finding> findings) {
    Finding root = findings.get(group.root().n());
    out.println("  " + root.ruleId() + " " + place(root.location()));
    out.println("    " + root.message());
    out.println("    " + texts.get("check.fix", root.fix()));
    out.println("    " + texts.get("check.article", article(root.citation())));
    if (group.repair() != null) {
      repair(group.repair());
    }
    if (!group.followers().isEmpty()) {
      out.println("    " + texts.get("check.follows", group.followers().size()));
      group.followers().forEach(this::follower);
    }
  }

  /** The likeliest repair, and what there is to say of it. */
  private void repair(Repair repair) {
    String first = repair.proposals().isEmpty() ? "" : repair.proposals().get(0).words() + "。";
    out.println("    " + texts.get("check.repair", first + repair.words()));
  }

  private void follower(Explanation.Follower follower) {
    Explanation.FindingRef finding = follower.finding();
    String row = finding.rowName() == null ? "" : finding.rowName() + " ";
    out.println(
        "      %s %s %s%s"
            .formatted(texts.of(finding.severity()), finding.ruleId(), row, finding.pointer()));
    out.println("        " + finding.message());
    out.println("        " + follower.why());
  }

  private static String place(Place place) {
    String pointer = place.pointer().isEmpty() ? "" : place.pointer();
    return place.rowName() == null ? pointer : place.rowName() + " " + pointer;
  }

  private static String article(Citation citation) {
    String article = citation.document() + " " + citation.article();
    return citation.note() == null ? article : article + "（" + citation.note() + "）";
  }

  /** Rules that miss the same thing stand on one line. */
  private void notChecked(List<RuleOutcome> rules) {
    if (rules.isEmpty()) {
      return;
    }
    Map<String, List<RuleOutcome>> byReason =
        rules.stream()
            .collect(Collectors.groupingBy(RuleOutcome::reason, TreeMap::new, Collectors.toList()));
    out.println();
    out.println(texts.get("check.not-checked", rules.size()));
    byReason.forEach(
        (reason, lacking) ->
            out.println(
                "  "
                    + reason
                    + "："
                    + lacking.stream().map(RuleOutcome::ruleId).collect(Collectors.joining(" "))));
  }

  /** The line for {@code problem}, in the form that editors can jump to. */
  static String line(String file, IntakeProblem problem) {
    String where = problem.line() == 0 ? file : file + ":" + problem.line();
    String column = problem.column() == 0 ? "" : ":" + problem.column();
    return where + column + " " + problem.message();
  }
}
