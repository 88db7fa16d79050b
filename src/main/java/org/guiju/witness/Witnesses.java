package org.guiju.witness;

import java.time.LocalDate;
import java.util.List;
import org.guiju.checker.CheckedFacts;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.rules.FactIndex;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/**
 * Works out what satisfied the rules that passed. Pure, and apart from the check itself: the same
 * facts, rules and report give equal witnesses, and a check that asks for none does nothing here.
 */
public final class Witnesses {
  private final FactSet facts;
  private final RuleSet rules;
  private final CheckReport report;
  private final FactIndex index;

  private Witnesses(FactSet facts, RuleSet rules, CheckReport report) {
    this.facts = facts;
    this.rules = rules;
    this.report = report;
    this.index = CheckedFacts.of(facts, rules, report.asOf(), report.knownAt());
  }

  /**
   * A witness for each rule that passed, in order of id.
   *
   * @param facts the facts that were checked
   * @param rules the rules that they were checked against
   * @param report what the check said of them
   */
  public static List<Witness> of(FactSet facts, RuleSet rules, CheckReport report) {
    Witnesses witnesses = new Witnesses(facts, rules, report);
    return report.rules().stream()
        .filter(outcome -> outcome.outcome() == Outcome.PASSED)
        .map(witnesses::of)
        .toList();
  }

  private Witness of(RuleOutcome outcome) {
    LocalDate day = report.asOf();
    RuleGroup group = rules.group(outcome.documentId()).orElseThrow();
    FactIndex all = index.with(new FactIndex(group.limits().factsOn(day), java.util.Set.of()));
    Subjects subjects = new Subjects();
    try {
      for (Statement statement : group.wordings(day).get(outcome.ruleId())) {
        if (statement.concerns(facts.kind())) {
          new StatementWitness(statement, group, all).addTo(subjects);
        }
      }
    } catch (IllegalStateException unable) {
      return new Witness(
          outcome.ruleId(),
          outcome.title(),
          outcome.examined(),
          List.of(),
          outcome.examined(),
          "这条规则的写法，本系统还不能列出所比较的数。");
    }
    return new Witness(
        outcome.ruleId(),
        outcome.title(),
        outcome.examined(),
        subjects.shown(),
        subjects.more(),
        null);
  }
}
