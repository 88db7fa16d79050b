package org.guiju.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.checker.Checker;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.rules.ConstraintShape;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/**
 * Tells how well the examples know their rules. A condition is exercised when taking it away
 * changes what the rule says to some example; that is tried, not guessed.
 */
final class Coverage {
  private static final Logger LOG = Logger.getLogger(Coverage.class.getName());
  private static final List<Outcome> WEAKEST_FIRST =
      List.of(Outcome.NOT_APPLICABLE, Outcome.PASSED, Outcome.NOT_CHECKED, Outcome.VIOLATED);

  private final String ruleId;
  private final RuleSet rules;
  private final Checker checker;
  private final List<Example> examples;
  private final List<Statement> statements;
  private final Map<Key, Boolean> exercised = new HashMap<>();

  /** Two wordings may hold the same condition at the same line of their files. */
  private record Key(Statement.Position position, ConstraintShape condition) {
    static Key of(VariantTree.Variant variant) {
      return new Key(variant.statement().position(), variant.without());
    }
  }

  private Coverage(String ruleId, RuleSet rules, Checker checker, List<Example> examples) {
    this.ruleId = ruleId;
    this.rules = rules;
    this.checker = checker;
    this.examples = examples;
    this.statements = rules.statements(ruleId);
  }

  /** Coverage of every rule that {@code examples} belong to, in order of id. */
  static List<RuleCoverage> of(RuleSet rules, Checker checker, List<Example> examples) {
    Map<String, List<Example>> byRule =
        examples.stream()
            .collect(
                Collectors.groupingBy(
                    example -> example.source().ruleId(), TreeMap::new, Collectors.toList()));
    return byRule.entrySet().parallelStream()
        .map(rule -> new Coverage(rule.getKey(), rules, checker, rule.getValue()).measure())
        .toList();
  }

  /** What the examples of a statement's variant make it say: an outcome, and where it points. */
  private record Answer(Outcome outcome, List<String> findings) {
    static Answer of(CheckReport report, String id) {
      Outcome outcome =
          report.rules().stream()
              .filter(rule -> rule.ruleId().equals(id))
              .map(RuleOutcome::outcome)
              .findFirst()
              .orElseThrow();
      return new Answer(
          outcome,
          report.findings().stream()
              .filter(finding -> finding.ruleId().equals(id))
              .map(finding -> finding.severity() + finding.location().pointer())
              .toList());
    }

    Answer and(Answer other) {
      boolean stronger = WEAKEST_FIRST.indexOf(outcome) >= WEAKEST_FIRST.indexOf(other.outcome);
      List<String> all =
          Stream.concat(findings.stream(), other.findings.stream()).sorted().toList();
      return new Answer(stronger ? outcome : other.outcome, all);
    }
  }

  private RuleCoverage measure() {
    VariantTree tree = new VariantTree(rules, statements);
    RuleSet variants = tree.compile();
    tree.variants().stream()
        .filter(variant -> variant.without() != null)
        .forEach(variant -> exercised.put(Key.of(variant), false));
    for (Example example : examples) {
      try {
        tryOn(example, tree.variants(), variants);
      } catch (RuntimeException failure) {
        // a rule without one of its conditions may run away or fail; such an example tells nothing
        LOG.log(Level.FINE, "variants of " + ruleId + " failed on an example", failure);
      }
    }
    return coverage();
  }

  private void tryOn(Example example, List<VariantTree.Variant> all, RuleSet variants) {
    List<Statement> wording = wording(example);
    List<VariantTree.Variant> current =
        all.stream().filter(variant -> wording.contains(variant.statement())).toList();
    CheckReport report = checker.check(example.facts(), variants, example.day(), null);
    Map<Statement, Answer> whole = new HashMap<>();
    current.stream()
        .filter(variant -> variant.without() == null)
        .forEach(v -> whole.put(v.statement(), Answer.of(report, v.id())));
    Answer unchanged = together(whole);
    for (VariantTree.Variant variant : current) {
      if (variant.without() != null) {
        Map<Statement, Answer> changed = new HashMap<>(whole);
        changed.put(variant.statement(), Answer.of(report, variant.id()));
        exercised.merge(Key.of(variant), !together(changed).equals(unchanged), Boolean::logicalOr);
      }
    }
  }

  private List<Statement> wording(Example example) {
    return rules.groups().stream()
        .flatMap(group -> group.wordings(example.day()).getOrDefault(ruleId, List.of()).stream())
        .toList();
  }

  private static Answer together(Map<Statement, Answer> answers) {
    return answers.values().stream()
        .reduce(new Answer(Outcome.NOT_APPLICABLE, List.of()), Answer::and);
  }

  private RuleCoverage coverage() {
    List<RuleCoverage.Condition> unexercised = new ArrayList<>();
    List<RuleCoverage.Condition> indispensable = new ArrayList<>();
    long conditions = 0;
    for (Statement statement : statements) {
      for (ConstraintShape condition : VariantTree.conditions(statement)) {
        conditions++;
        Boolean known = exercised.get(new Key(statement.position(), condition));
        if (known == null) {
          indispensable.add(condition(statement, condition));
        } else if (!known) {
          unexercised.add(condition(statement, condition));
        }
      }
    }
    FieldCoverage fields = new FieldCoverage(statements, examples);
    return new RuleCoverage(
        ruleId,
        counts(),
        conditions,
        List.copyOf(unexercised),
        List.copyOf(indispensable),
        fields.neverFilled(),
        fields.neverBlank());
  }

  private static RuleCoverage.Condition condition(Statement statement, ConstraintShape condition) {
    return new RuleCoverage.Condition(
        statement.name(),
        statement.position().file(),
        condition.line(),
        condition.column(),
        condition.text().strip());
  }

  private SortedMap<String, Long> counts() {
    return examples.stream()
        .collect(
            Collectors.groupingBy(
                example -> example.source().shows().code(), TreeMap::new, Collectors.counting()));
  }
}
