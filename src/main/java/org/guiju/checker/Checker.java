package org.guiju.checker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.GoverningMeasure;
import org.guiju.facts.Header;
import org.guiju.facts.ManagementMeasure;
import org.guiju.facts.Origin;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.VerdictPolicy;
import org.guiju.rules.Bundle;
import org.guiju.rules.FactIndex;
import org.guiju.rules.RuleDocument;
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
    List<Fact> all = new ArrayList<>(facts.facts());
    all.addAll(governingMeasures(facts, rules, asOf, knownAt));
    FactIndex index = new FactIndex(all, facts.relatedGiven());
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

  /** Known measures that cover region and fund, in force or not: their expiry is a fact. */
  private static List<GoverningMeasure> governingMeasures(
      FactSet facts, RuleSet rules, LocalDate asOf, LocalDate knownAt) {
    Stream<GoverningMeasure> onFile =
        rules.groups().stream()
            .filter(group -> group.document().measure() && group.covers(facts))
            .filter(group -> group.document().knownOn(knownAt))
            .map(group -> measure(group.document(), asOf));
    Stream<GoverningMeasure> submitted =
        facts.facts().stream()
            .filter(ManagementMeasure.class::isInstance)
            .map(fact -> measure(facts.header(), (ManagementMeasure) fact, asOf));
    return Stream.concat(onFile, submitted).toList();
  }

  private static GoverningMeasure measure(RuleDocument document, LocalDate asOf) {
    return new GoverningMeasure(
        Origin.of("measure:" + document.id()),
        document.shownName(),
        document.title(),
        status(document.effectiveFrom(), document.effectiveTo(), asOf),
        document.effectiveTo());
  }

  /** A measure that is submitted itself. */
  private static GoverningMeasure measure(Header header, ManagementMeasure paper, LocalDate asOf) {
    return new GoverningMeasure(
        paper.origin(),
        header.docNo() == null ? header.title() : header.docNo(),
        header.title(),
        status(paper.effectiveFrom(), paper.effectiveTo(), asOf),
        paper.effectiveTo());
  }

  private static String status(LocalDate from, LocalDate to, LocalDate asOf) {
    if (to != null && asOf.isAfter(to)) {
      return "EXPIRED";
    }
    return from != null && asOf.isBefore(from) ? "NOT_YET" : "IN_FORCE";
  }
}
