package org.guiju.bench.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.facts.Place;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Severity;

/**
 * All that a check has to say.
 *
 * @param breaches heaviest first, then by rule and place
 * @param results by rule
 */
public record Answer(List<Breach> breaches, Map<String, Result> results) {
  /**
   * A breach in words.
   *
   * @param ruleId rule as in the catalogue
   * @param severity how heavy it weighs
   * @param place where
   * @param message what is wrong
   * @param given what the plan states; null when it is not about one value
   * @param expected what it should state; null when that is not known
   */
  record Breach(
      String ruleId,
      Severity severity,
      Place place,
      String message,
      String given,
      String expected) {
    static Breach of(Finding finding) {
      return new Breach(
          finding.ruleId(),
          finding.severity(),
          finding.location(),
          finding.message(),
          finding.given(),
          finding.expected());
    }
  }

  /**
   * What became of one rule.
   *
   * @param outcome one of four answers
   * @param examined how many things it looked at
   */
  record Result(Outcome outcome, long examined) {
    static Result of(RuleOutcome outcome) {
      return new Result(outcome.outcome(), outcome.examined());
    }
  }

  /** The same of what the rules say, without the rules that say they concern no such plan. */
  public static Answer of(CheckReport report, Set<String> ruleIds) {
    Map<String, Result> results = new TreeMap<>();
    for (RuleOutcome rule : report.rules()) {
      if (ruleIds.contains(rule.ruleId()) || rule.outcome() != Outcome.NOT_APPLICABLE) {
        results.put(rule.ruleId(), Result.of(rule));
      }
    }
    return new Answer(report.findings().stream().map(Breach::of).toList(), results);
  }

  /** What is here and not in {@code other}, or elsewhere in it. */
  public String without(Answer other) {
    List<Object> rest = new ArrayList<>();
    for (int i = 0; i < breaches.size(); i++) {
      if (i >= other.breaches.size() || !breaches.get(i).equals(other.breaches.get(i))) {
        rest.add(breaches.get(i));
      }
    }
    results.forEach(
        (id, result) -> {
          if (!result.equals(other.results.get(id))) {
            rest.add(id + " " + result);
          }
        });
    return rest.stream().limit(40).map(String::valueOf).collect(Collectors.joining("\n"));
  }
}
