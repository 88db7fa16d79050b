package org.guiju.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guiju.checker.Checker;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.RuleOutcome;
import org.guiju.rules.RuleSet;

/**
 * What a rule says to one of its examples.
 *
 * @param example the example
 * @param base what all examples of the rule share; an empty object when they share nothing
 * @param given what this one states itself, laid over the base; null stands for “left out”
 * @param outcome what became of the rule
 * @param findings what the rule found
 */
public record ExampleRun(
    RuleCase example, JsonNode base, JsonNode given, RuleOutcome outcome, List<Finding> findings) {

  /** Runs the examples in the file at {@code path}; those that cannot be read are left out. */
  public static List<ExampleRun> all(String path, RuleSet rules, Checker checker) {
    String text = rules.files().texts().get(path);
    if (text == null) {
      return List.of();
    }
    CaseFile file = new CaseFile(CaseBook.ruleId(path), path, text, new ArrayList<>());
    file.read();
    return file.cases().stream()
        .flatMap(
            placed ->
                Example.of(placed, new ArrayList<>()).stream()
                    .map(e -> of(placed, e, rules, checker)))
        .toList();
  }

  private static ExampleRun of(PlacedCase placed, Example example, RuleSet rules, Checker checker) {
    String id = example.source().ruleId();
    CheckReport report = checker.check(example.facts(), rules, example.day(), null);
    return new ExampleRun(
        example.source(),
        placed.base().json(),
        placed.given().json(),
        report.rules().stream().filter(r -> r.ruleId().equals(id)).findFirst().orElseThrow(),
        report.findings().stream().filter(f -> f.ruleId().equals(id)).toList());
  }
}
