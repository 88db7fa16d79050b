package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;

/**
 * Which relation each finding speaks of. A relation counts as broken only where a finding says so:
 * the rules in force on the day decide, not this package.
 */
final class Accusations {
  private final List<Finding> findings;
  private final Map<Relation, Integer> byRelation = new LinkedHashMap<>();
  private final Set<String> reportingCells;

  Accusations(List<Finding> findings, Paper paper) {
    this.findings = findings;
    Map<String, List<Relation>> relations = new HashMap<>();
    for (Relation relation : paper.relations()) {
      if (relation.basis().ruleId() != null && relation.state() != State.HOLDS) {
        String key = key(relation.basis().ruleId(), relation.basis().at());
        relations.computeIfAbsent(key, none -> new ArrayList<>()).add(relation);
      }
    }
    for (int i = 0; i < findings.size(); i++) {
      accuse(i, relations.getOrDefault(key(findings.get(i)), List.of()));
    }
    reportingCells =
        byRelation.values().stream().map(i -> key(findings.get(i))).collect(Collectors.toSet());
  }

  private static String key(Finding finding) {
    return key(finding.ruleId(), finding.location().pointer());
  }

  private static String key(String ruleId, String pointer) {
    return ruleId + " " + pointer;
  }

  /** Where a rule reports several relations at one cell, the value it expects tells them apart. */
  private void accuse(int finding, List<Relation> candidates) {
    List<Relation> left =
        candidates.stream().filter(relation -> !byRelation.containsKey(relation)).toList();
    left.stream()
        .filter(relation -> left.size() == 1 || expects(finding, relation))
        .findFirst()
        .or(() -> left.stream().findFirst())
        .ifPresent(relation -> byRelation.put(relation, finding));
  }

  private boolean expects(int finding, Relation relation) {
    BigDecimal value = relation.valueOf(relation.figures().get(0));
    return Amounts.states(findings.get(finding).expected(), value);
  }

  /** The finding that speaks of a relation, by its place in the report; null when none does. */
  Integer finding(Relation relation) {
    return byRelation.get(relation);
  }

  /** Relations that a finding calls wrong, beyond rounding and more than as advice. */
  List<Relation> broken() {
    return byRelation.keySet().stream()
        .filter(relation -> relation.state() == State.BROKEN)
        .filter(relation -> severity(relation) != Severity.ADVISORY)
        .toList();
  }

  /** Relations with a finding that rounding may explain. */
  List<Relation> rounded() {
    return byRelation.keySet().stream()
        .filter(relation -> relation.state() == State.ROUNDED)
        .toList();
  }

  private Severity severity(Relation relation) {
    return findings.get(finding(relation)).severity();
  }

  /** Pointers of the findings that do not merely report where an equation ends. */
  Set<String> cellsOfTheirOwn() {
    return findings.stream()
        .filter(finding -> !reportingCells.contains(key(finding)) || isLimit(finding))
        .map(finding -> finding.location().pointer())
        .collect(Collectors.toSet());
  }

  /** A limit on one cell, such as an amount below zero, says something of that cell alone. */
  private boolean isLimit(Finding finding) {
    return byRelation.entrySet().stream()
        .filter(entry -> findings.get(entry.getValue()).equals(finding))
        .anyMatch(
            entry -> entry.getKey().figures().size() == 1 && !entry.getKey().basis().outside());
  }
}
