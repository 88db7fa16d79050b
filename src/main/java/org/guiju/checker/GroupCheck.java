package org.guiju.checker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.FactSet;
import org.guiju.findings.Finding;
import org.guiju.findings.Missing;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.rules.FactIndex;
import org.guiju.rules.Probe;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Scope;
import org.guiju.rules.Statement;

/** The rules of one document on one submission. */
final class GroupCheck {
  private final FactSet facts;
  private final FactIndex submitted;
  private final RuleGroup group;
  private final LocalDate asOf;
  private final LocalDate knownAt;
  private final Deadline deadline;
  private final List<Finding> findings = new ArrayList<>();
  private final List<RuleOutcome> outcomes = new ArrayList<>();

  GroupCheck(
      FactSet facts,
      FactIndex submitted,
      RuleGroup group,
      LocalDate asOf,
      LocalDate knownAt,
      Deadline deadline) {
    this.facts = facts;
    this.submitted = submitted;
    this.group = group;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.deadline = deadline;
  }

  void run() {
    Scope.Answer applicability = group.applicability(facts, asOf, knownAt);
    if (!applicability.applies()) {
      for (String id : group.ruleIds()) {
        outcomes.add(
            applicability.unknown() && group.concerns(id, facts.kind())
                ? silent(id, Outcome.NOT_CHECKED, applicability.reason())
                : silent(id, Outcome.NOT_APPLICABLE, whyNot(applicability)));
      }
      return;
    }
    Map<String, List<Statement>> wordings = group.wordings(asOf);
    BundleRun run = new BundleRun(without -> group.bundle(facts.kind(), asOf, without), deadline);
    FactIndex index = submitted.with(group.limits().factsOn(asOf));
    run.run(index);
    Map<String, List<Finding>> byRule = words(run, index);
    for (String id : group.ruleIds()) {
      List<Statement> statements = wordings.get(id);
      outcomes.add(
          statements == null
              ? silent(id, Outcome.NOT_APPLICABLE, asOf + "尚无生效的条文")
              : outcome(id, statements, run, index, byRule.getOrDefault(id, List.of())));
    }
  }

  private String whyNot(Scope.Answer applicability) {
    return applicability.unknown() ? otherKind() : applicability.reason();
  }

  private String otherKind() {
    return "本规则不涉及" + facts.kind().label();
  }

  /** Findings of the rules that apply, in no particular order. */
  List<Finding> findings() {
    return findings;
  }

  /** Outcome of every rule of the document. */
  List<RuleOutcome> outcomes() {
    return outcomes;
  }

  /** What lacks a paper or a field cannot have been found truly: it is missing instead. */
  private static Map<String, List<Finding>> words(BundleRun run, FactIndex index) {
    Map<String, List<Finding>> byRule = new TreeMap<>();
    for (RecordedBreach breach : run.breaches()) {
      Probe probe = run.bundle().probes().get(breach.rule());
      Statement statement = run.bundle().statement(breach.rule());
      if (probe.lacksInput(index) || probe.lacksFields(breach.facts().get(statement.subject()))) {
        continue;
      }
      byRule
          .computeIfAbsent(statement.id(), id -> new ArrayList<>())
          .add(finding(statement, breach));
    }
    return byRule;
  }

  private static Finding finding(Statement statement, RecordedBreach breach) {
    Map<String, String> values = Words.texts(breach.values());
    Map<String, String> placeholders = new LinkedHashMap<>(values);
    if (breach.place().rowName() != null) {
      placeholders.put("rowName", breach.place().rowName());
    }
    return new Finding(
        statement.id(),
        statement.severity(),
        statement.title(),
        Words.fill(statement.message(), placeholders),
        statement.citation(),
        breach.place(),
        values.get("given"),
        values.get("expected"),
        difference(breach.values().get("given"), breach.values().get("expected")),
        Words.fill(statement.fix(), placeholders),
        statement.penalty(),
        values);
  }

  private static String difference(Object given, Object expected) {
    return given instanceof BigDecimal a && expected instanceof BigDecimal b
        ? a.subtract(b).toPlainString()
        : null;
  }

  private RuleOutcome outcome(
      String id, List<Statement> statements, BundleRun run, FactIndex index, List<Finding> found) {
    List<Missing> missing = new ArrayList<>();
    Outcome outcome = Outcome.NOT_APPLICABLE;
    String reason = null;
    long examined = 0;
    for (Statement statement : statements) {
      Probe.Reach reach = reach(statement, run, index);
      examined = Math.max(examined, reach.examined());
      reach.missing().stream().filter(m -> !missing.contains(m)).forEach(missing::add);
      outcome = stronger(outcome, reach.outcome());
      reason = reason == null ? reach.reason() : reason;
    }
    findings.addAll(found);
    if (!found.isEmpty()) {
      outcome = Outcome.VIOLATED;
    }
    boolean silent = outcome == Outcome.NOT_APPLICABLE;
    if (outcome == Outcome.NOT_CHECKED) {
      reason = missing.isEmpty() ? reason : missing.get(0).message();
    }
    return new RuleOutcome(
        id,
        group.summary(id).title(),
        group.document().id(),
        group.summary(id).heaviest(),
        outcome,
        silent ? 0 : examined,
        found.size(),
        outcome == Outcome.VIOLATED || outcome == Outcome.PASSED ? null : reason,
        List.copyOf(missing));
  }

  private Probe.Reach reach(Statement statement, BundleRun run, FactIndex index) {
    if (run.failures().containsKey(statement.name())) {
      String reason = "规则执行出错（" + run.failures().get(statement.name()) + "），其余规则不受影响";
      return new Probe.Reach(Outcome.NOT_CHECKED, 0, reason, List.of());
    }
    Probe probe = run.bundle().probes().get(statement.name());
    if (probe == null) {
      return new Probe.Reach(Outcome.NOT_APPLICABLE, 0, otherKind(), List.of());
    }
    return probe.reach(index);
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

  private static Outcome stronger(Outcome a, Outcome b) {
    List<Outcome> order =
        List.of(Outcome.NOT_APPLICABLE, Outcome.PASSED, Outcome.NOT_CHECKED, Outcome.VIOLATED);
    return order.indexOf(a) >= order.indexOf(b) ? a : b;
  }
}
