package org.guiju.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.guiju.findings.Finding;
import org.guiju.findings.ReportDiff;
import org.guiju.findings.ReportDiff.FindingChange;
import org.guiju.findings.ReportDiff.OutcomeChange;
import org.guiju.review.RuleSetDiff;
import org.guiju.review.RuleSetDiff.DocumentChange;
import org.guiju.review.RuleSetDiff.LimitChange;
import org.guiju.review.RuleSetDiff.RuleRef;
import org.guiju.review.RuleSetDiff.WordingChange;
import org.guiju.review.SampleDiff;

/** Two versions side by side on paper: {@code -} before what goes, {@code +} before what comes. */
final class DiffPrinter {
  private final PrintWriter out;
  private final Texts texts;

  DiffPrinter(PrintWriter out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  void print(DiffCommand.Answer answer) {
    RuleSetDiff changes = answer.changes();
    section("diff.added", changes.added(), this::rule);
    section("diff.removed", changes.removed(), this::rule);
    section("diff.wordings", changes.wordings(), this::wording);
    section("diff.limits", changes.limits(), this::limit);
    section("diff.documents", changes.documents(), this::document);
    section(
        "diff.samples",
        answer.samples().stream().filter(this::isWorthShowing).toList(),
        this::sample);
    String summary = answer.saysNothing() ? "diff.none" : "diff.versions";
    out.println(texts.get(summary, changes.from(), changes.to()));
  }

  private <T> void section(String heading, List<T> items, Consumer<T> line) {
    if (!items.isEmpty()) {
      out.println(texts.get(heading, items.size()));
      items.forEach(line);
      out.println();
    }
  }

  private void rule(RuleRef rule) {
    out.println("  " + rule.ruleId() + " " + rule.title() + "（" + rule.documentId() + "）");
  }

  private void wording(WordingChange change) {
    out.println(
        "  %s %s  %s:%d"
            .formatted(change.ruleId(), word(change.what()), change.file(), change.line()));
    oldAndNew(change.old(), change.now());
  }

  private void limit(LimitChange change) {
    String from = change.from() == null ? "" : texts.get("diff.since", change.from());
    out.println(
        "  %s %s（%s）%s %s"
            .formatted(
                change.documentId(), change.label(), change.code(), from, word(change.what())));
    oldAndNew(change.old(), change.now());
  }

  private void document(DocumentChange change) {
    out.println("  " + change.documentId() + " " + word(change.what()));
    oldAndNew(change.old(), change.now());
  }

  private void sample(SampleDiff sample) {
    String before = texts.of(sample.difference().before());
    String after = texts.of(sample.difference().after());
    String verdict = before.equals(after) ? after : before + " → " + after;
    out.println("  " + sample.sample() + "  " + verdict);
    sample.difference().findings().forEach(this::finding);
    outcomes(sample)
        .forEach(
            rule ->
                out.println(
                    "    %s %s → %s"
                        .formatted(
                            rule.ruleId(), texts.of(rule.before()), texts.of(rule.after()))));
  }

  private boolean isWorthShowing(SampleDiff sample) {
    ReportDiff difference = sample.difference();
    return difference.before() != difference.after()
        || !difference.findings().isEmpty()
        || !outcomes(sample).isEmpty();
  }

  /** Rules that came or went are listed once, and not again for every paper. */
  private static List<OutcomeChange> outcomes(SampleDiff sample) {
    return sample.difference().rules().stream()
        .filter(rule -> rule.before() != null && rule.after() != null)
        .toList();
  }

  private void finding(FindingChange change) {
    finding("-", change.before());
    finding("+", change.after());
  }

  private void finding(String sign, Finding finding) {
    if (finding != null) {
      out.println(
          "    %s %s %s %s %s"
              .formatted(
                  sign,
                  texts.of(finding.severity()),
                  finding.ruleId(),
                  finding.location().pointer(),
                  finding.message()));
    }
  }

  private void oldAndNew(String old, String now) {
    if (old != null) {
      out.println("    - " + oneLine(old));
    }
    if (now != null) {
      out.println("    + " + oneLine(now));
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /**
   * What authors call the part that changed; a field of document.yaml is called as it is written.
   */
  private String word(String what) {
    String[] parts = what.split(" ", 2);
    String word = texts.find("diff.what." + parts[0]).orElse(parts[0]);
    return parts.length == 1 ? word : word + " " + parts[1];
  }
}
