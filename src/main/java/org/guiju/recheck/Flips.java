package org.guiju.recheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.ReportDiff;
import org.guiju.findings.ReportDiff.FindingChange;
import org.guiju.findings.RuleOutcome;
import org.guiju.recheck.Flip.Kind;

/**
 * What two reports of one paper say differently of it, and why.
 *
 * <p>A finding that only has other words is no flip: the paper is no better or worse for it. It is
 * not lost either, since the report under the candidate is kept with the outcome of the paper, and
 * the edit of the words shows no flips. A finding that is gone because its rule can no longer be
 * checked was not passed: it is {@link Kind#NEWLY_UNCHECKED}, with the finding that there was.
 */
public final class Flips {
  private final Edits edits;
  private final Known paper;
  private final List<Flip> flips = new ArrayList<>();

  private Flips(Edits edits, Known paper) {
    this.edits = edits;
    this.paper = paper;
  }

  /**
   * Flips in the order of a report, those of rules that could not be checked at the end.
   *
   * @param edits what the version of {@code after} changes against that of {@code before}
   * @param paper the paper and the dates that both are about
   */
  public static List<Flip> between(
      CheckReport before, CheckReport after, Edits edits, Known paper) {
    Flips flips = new Flips(edits, paper);
    Map<String, RuleOutcome> then = byRule(before);
    Map<String, RuleOutcome> now = byRule(after);
    ReportDiff.findings(before, after).forEach(change -> flips.add(change, now));
    now.forEach((id, outcome) -> flips.compare(id, then.get(id), outcome));
    then.forEach((id, outcome) -> flips.compareGone(id, outcome, now.get(id)));
    return List.copyOf(flips.flips);
  }

  /** In the order of the report, which is that of the ids. */
  private static Map<String, RuleOutcome> byRule(CheckReport report) {
    Map<String, RuleOutcome> byRule = new LinkedHashMap<>();
    report.rules().forEach(rule -> byRule.put(rule.ruleId(), rule));
    return byRule;
  }

  private void add(FindingChange change, Map<String, RuleOutcome> now) {
    switch (change.type()) {
      case ADDED -> add(Kind.NEWLY_VIOLATED, change, null);
      case REMOVED -> {
        RuleOutcome outcome = now.get(change.before().ruleId());
        boolean lost = isUnchecked(outcome);
        add(lost ? Kind.NEWLY_UNCHECKED : Kind.NEWLY_PASSED, change, lost ? outcome : null);
      }
      case CHANGED -> {
        if (change.before().severity() != change.after().severity()) {
          add(Kind.CHANGED_SEVERITY, change, null);
        } else if (!evidence(change.before()).equals(evidence(change.after()))) {
          add(Kind.CHANGED_EVIDENCE, change, null);
        }
      }
    }
  }

  /** What proves a finding: its numbers and place, whatever the rule calls them. */
  private static List<String> evidence(Finding finding) {
    List<String> evidence = new ArrayList<>(finding.values().values());
    evidence.sort(null);
    evidence.add("given " + finding.given());
    evidence.add("expected " + finding.expected());
    evidence.add("difference " + finding.difference());
    evidence.add("at " + finding.location().pointer());
    return evidence;
  }

  private void add(Kind kind, FindingChange change, RuleOutcome unchecked) {
    Finding shown = change.after() == null ? change.before() : change.after();
    add(
        kind,
        new Edits.Subject(shown.ruleId(), change.before(), change.after()),
        shown.identity(),
        unchecked,
        edits.statement(shown).map(s -> Stakes.of(shown, s, paper.facts())).orElse(null));
  }

  /** A rule that lacks something now and did not, or no longer does. */
  private void compare(String id, RuleOutcome then, RuleOutcome now) {
    boolean was = isUnchecked(then);
    boolean is = isUnchecked(now);
    if (is && !was && !isTold(id)) {
      add(Kind.NEWLY_UNCHECKED, new Edits.Subject(id, null, null), id, now, null);
    } else if (was && !is) {
      add(Kind.NO_LONGER_UNCHECKED, new Edits.Subject(id, null, null), id, then, null);
    }
  }

  private boolean isTold(String id) {
    return flips.stream().anyMatch(f -> f.kind() == Kind.NEWLY_UNCHECKED && f.ruleId().equals(id));
  }

  private void compareGone(String id, RuleOutcome then, RuleOutcome now) {
    if (now == null && isUnchecked(then)) {
      add(Kind.NO_LONGER_UNCHECKED, new Edits.Subject(id, null, null), id, then, null);
    }
  }

  private static boolean isUnchecked(RuleOutcome outcome) {
    return outcome != null && Objects.equals(outcome.outcome(), Outcome.NOT_CHECKED);
  }

  private void add(
      Kind kind, Edits.Subject subject, String identity, RuleOutcome unchecked, BigDecimal money) {
    flips.add(
        new Flip(
            kind,
            subject.ruleId(),
            identity,
            subject.before(),
            subject.after(),
            unchecked,
            money,
            edits.causes(subject, paper)));
  }
}
