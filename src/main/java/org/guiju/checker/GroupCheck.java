package org.guiju.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.facts.Kind;
import org.guiju.findings.Finding;
import org.guiju.findings.Missing;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.rules.Probe;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Scope;
import org.guiju.rules.Statement;

/** What became of the rules of one document on one submission. */
final class GroupCheck {
  private static final List<Outcome> STRENGTH =
      List.of(Outcome.NOT_APPLICABLE, Outcome.PASSED, Outcome.NOT_CHECKED, Outcome.VIOLATED);

  private final RuleGroup group;
  private final Kind kind;
  private final LocalDate asOf;
  private final Scope.Answer applicability;
  private final BundleRun run;
  private final List<RuleOutcome> outcomes = new ArrayList<>();

  private GroupCheck(
      RuleGroup group, Kind kind, LocalDate asOf, Scope.Answer applicability, BundleRun run) {
    this.group = group;
    this.kind = kind;
    this.asOf = asOf;
    this.applicability = applicability;
    this.run = run;
  }

  /**
   * Outcome of every rule of {@code group}.
   *
   * @param run the run that its statements took part in; null when it does not apply
   */
  static List<RuleOutcome> outcomes(
      RuleGroup group, Kind kind, LocalDate asOf, Scope.Answer applicability, BundleRun run) {
    GroupCheck check = new GroupCheck(group, kind, asOf, applicability, run);
    check.run();
    return check.outcomes;
  }

  private void run() {
    if (!applicability.applies()) {
      for (String id : group.ruleIds()) {
        outcomes.add(
            applicability.unknown() && group.concerns(id, kind)
                ? silent(id, Outcome.NOT_CHECKED, applicability.reason())
                : silent(id, Outcome.NOT_APPLICABLE, whyNot()));
      }
      return;
    }
    Map<String, List<Statement>> wordings = group.wordings(asOf);
    for (String id : group.ruleIds()) {
      List<Statement> statements = wordings.get(id);
      outcomes.add(
          statements == null
              ? silent(id, Outcome.NOT_APPLICABLE, asOf + "尚无生效的条文")
              : outcome(id, statements));
    }
  }

  private String whyNot() {
    return applicability.unknown() ? otherKind() : applicability.reason();
  }

  private String otherKind() {
    return "本规则不涉及" + kind.label();
  }

  private RuleOutcome outcome(String id, List<Statement> statements) {
    List<Finding> found = run.findings(id);
    List<Missing> missing = new ArrayList<>();
    Outcome outcome = Outcome.NOT_APPLICABLE;
    String reason = null;
    long examined = 0;
    for (Statement statement : statements) {
      Probe.Reach reach = reach(statement);
      examined = Math.max(examined, reach.examined());
      addNew(reach.missing(), missing);
      outcome = stronger(outcome, reach.outcome());
      reason = reason == null ? reach.reason() : reason;
    }
    if (!found.isEmpty()) {
      outcome = Outcome.VIOLATED;
    }
    boolean silent = outcome == Outcome.NOT_APPLICABLE;
    if (outcome == Outcome.NOT_CHECKED) {
      reason = missing.isEmpty() ? reason : missing.get(0).message();
    }
    RuleGroup.Summary summary = group.summary(id);
    return new RuleOutcome(
        id,
        summary.title(),
        group.document().id(),
        summary.heaviest(),
        outcome,
        silent ? 0 : examined,
        found.size(),
        outcome == Outcome.VIOLATED || outcome == Outcome.PASSED ? null : reason,
        List.copyOf(missing));
  }

  private Probe.Reach reach(Statement statement) {
    String failure = run.failure(statement);
    if (failure != null) {
      String reason = "规则执行出错（" + failure + "），其余规则不受影响";
      return new Probe.Reach(Outcome.NOT_CHECKED, 0, false, reason, List.of());
    }
    Probe.Reach reach = run.reach(statement);
    return reach == null
        ? new Probe.Reach(Outcome.NOT_APPLICABLE, 0, false, otherKind(), List.of())
        : reach;
  }

  private RuleOutcome silent(String id, Outcome outcome, String reason) {
    RuleGroup.Summary summary = group.summary(id);
    return new RuleOutcome(
        id,
        summary.title(),
        group.document().id(),
        summary.heaviest(),
        outcome,
        0,
        0,
        reason,
        List.of());
  }

  private static void addNew(List<Missing> more, List<Missing> missing) {
    for (Missing one : more) {
      if (!missing.contains(one)) {
        missing.add(one);
      }
    }
  }

  private static Outcome stronger(Outcome a, Outcome b) {
    return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
  }
}
