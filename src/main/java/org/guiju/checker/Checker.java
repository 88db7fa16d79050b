package org.guiju.checker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.VerdictPolicy;
import org.guiju.rules.Bundle;
import org.guiju.rules.FactIndex;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Scope;

/**
 * Checks facts against a rule set. Pure: the same facts, rules and dates give an equal report. It
 * reads no clock but to stop a runaway check, and touches no network, file or database.
 */
public final class Checker {
  private final Duration allowed;

  /**
   * A checker that gives up after {@code allowed}.
   *
   * @param allowed longest time one check may take
   */
  public Checker(Duration allowed) {
    this.allowed = allowed;
  }

  /**
   * Checks one submission.
   *
   * @param asOf day whose wording of rules and limits applies
   * @param knownAt day whose knowledge of the rules applies; null for all that is known
   * @throws CheckTimeoutException when it takes longer than allowed
   */
  public CheckReport check(FactSet facts, RuleSet rules, LocalDate asOf, LocalDate knownAt) {
    Deadline deadline = Deadline.in(allowed);
    FactIndex index = CheckedFacts.of(facts, rules, asOf, knownAt);
    List<Finding> findings = new ArrayList<>();
    List<RuleOutcome> outcomes = new ArrayList<>();
    Map<RuleGroup, Scope.Answer> answers = new LinkedHashMap<>();
    rules.groups().forEach(g -> answers.put(g, g.applicability(facts, asOf, knownAt)));
    List<RuleGroup> applicable =
        rules.groups().stream().filter(group -> answers.get(group).applies()).toList();
    Map<RuleGroup, BundleRun> runs = new HashMap<>();
    for (Bundle bundle : rules.bundles(facts.kind(), asOf, applicable)) {
      BundleRun run = new BundleRun(bundle, index, asOf, deadline);
      run.run();
      bundle.groups().forEach(group -> runs.put(group, run));
    }
    answers.forEach(
        (group, answer) -> {
          BundleRun run = runs.get(group);
          outcomes.addAll(GroupCheck.outcomes(group, facts.kind(), asOf, answer, run));
          if (run != null) {
            group.ruleIds().forEach(id -> findings.addAll(run.findings(id)));
          }
        });
    findings.sort(Finding.ORDER);
    outcomes.sort(Comparator.comparing(RuleOutcome::ruleId));
    return new CheckReport(
        VerdictPolicy.verdict(findings, outcomes),
        asOf,
        knownAt,
        new CheckReport.RuleSetVersion(rules.version(), rules.sha256()),
        new CheckReport.SubmissionRef(
            null, facts.sha256(), facts.kind().code(), facts.header().docNo()),
        List.copyOf(findings),
        List.copyOf(outcomes),
        CheckReport.Counts.of(findings, outcomes));
  }
}
