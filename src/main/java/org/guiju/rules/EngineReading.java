package org.guiju.rules;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Group;
import org.guiju.rules.language.RuleTree;

/**
 * Second opinion: the engine's own parser must find the same rules, patterns and constraints in a
 * file as we did. A text that the two read differently is refused, whoever is right.
 */
final class EngineReading {
  private static final String DIFFERENT = "引擎对这条规则的理解与本系统不同，不能使用；请参照 rules/README.md 中的写法改写。";

  private EngineReading() {}

  static List<RuleProblem> differences(String file, String text, List<RuleTree> rules) {
    List<List<String>> engine = engineReading(text);
    List<RuleProblem> problems = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      RuleTree rule = rules.get(i);
      if (engine.size() != rules.size() || !engine.get(i).equals(ourReading(rule, text))) {
        int line = TextPlace.of(text, rule.span().start()).line();
        problems.add(new RuleProblem(file, line, 0, rule.name(), DIFFERENT));
      }
    }
    return problems;
  }

  private static List<List<String>> engineReading(String text) {
    DrlParser parser = new DrlParser();
    try {
      PackageDescr parsed = parser.parse(false, text);
      if (parsed == null || parser.hasErrors()) {
        return List.of();
      }
      return parsed.getRules().stream().map(EngineReading::engineReading).toList();
    } catch (DroolsParserException broken) {
      return List.of();
    }
  }

  private static List<String> engineReading(RuleDescr rule) {
    List<String> reading = new ArrayList<>(List.of(rule.getName()));
    rule.getLhs().getDescrs().forEach(part -> add(part, reading));
    reading.add(squeezed(String.valueOf(rule.getConsequence())));
    return reading;
  }

  private static void add(BaseDescr part, List<String> reading) {
    if (part instanceof PatternDescr pattern && pattern.getSource() == null) {
      reading.add(pattern.getIdentifier() + ":" + pattern.getObjectType());
      pattern.getDescrs().forEach(constraint -> reading.add(squeezed(constraint.getText())));
    } else if (part instanceof PatternDescr result
        && result.getSource() instanceof AccumulateDescr accumulate) {
      add(accumulate.getInput(), reading);
      accumulate
          .getFunctions()
          .forEach(
              function ->
                  reading.add(
                      function.getBind()
                          + ":"
                          + function.getFunction()
                          + List.of(function.getParams())));
      result.getDescrs().forEach(constraint -> reading.add(squeezed(constraint.getText())));
    } else if (part instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(inner -> add((BaseDescr) inner, reading));
    } else {
      reading.add(part.getClass().getName());
    }
  }

  private static List<String> ourReading(RuleTree rule, String text) {
    List<String> reading = new ArrayList<>(List.of(rule.name()));
    rule.conditions().forEach(condition -> add(condition, text, reading));
    reading.add(
        "findings.record(" + rule.subject().text() + ".at(\"" + rule.field().text() + "\"));");
    return reading;
  }

  private static void add(Condition condition, String text, List<String> reading) {
    if (condition instanceof Fact fact) {
      reading.add(fact.variable() + ":" + fact.type());
      addAll(fact.constraints(), text, reading);
    } else if (condition instanceof Group group) {
      group.conditions().forEach(part -> add(part, text, reading));
    } else if (condition instanceof Accumulate accumulate) {
      add(accumulate.source(), text, reading);
      accumulate
          .functions()
          .forEach(
              function ->
                  reading.add(
                      function.variable()
                          + ":"
                          + function.name()
                          + "["
                          + ((org.guiju.rules.language.Expression.Variable) function.argument())
                              .name()
                          + "]"));
      addAll(accumulate.tests(), text, reading);
    }
  }

  private static void addAll(List<Constraint> constraints, String text, List<String> reading) {
    constraints.forEach(
        constraint -> reading.add(squeezed(text.substring(constraint.start(), constraint.end()))));
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }
}
