package org.guiju.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.rules.LimitBook;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Statement;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.RuleText;
import org.guiju.rules.language.RuleTree;

/** One statement of a rule in words: what it examines, when it applies, what it reports. */
public final class StatementWords {
  private final RuleTree rule;
  private final VariableNames variables;
  private final int subject;

  private StatementWords(RuleTree rule, VariableNames variables) {
    this.rule = rule;
    this.variables = variables;
    this.subject = subjectIndex(rule);
  }

  /** The words of {@code statement}, which belongs to {@code group}. */
  public static StatementWords of(Statement statement, RuleGroup group) {
    Map<String, LimitBook.DatedLimit> limits = new HashMap<>();
    group.limits().limits().forEach(limit -> limits.putIfAbsent(limit.code(), limit));
    RuleTree tree = tree(statement, group);
    return new StatementWords(tree, VariableNames.of(tree, limits));
  }

  private static RuleTree tree(Statement statement, RuleGroup group) {
    String text = group.texts().get(statement.position().file());
    return RuleText.of(text).rules().stream()
        .filter(rule -> rule.name().equals(statement.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(statement.name() + " cannot be read again"));
  }

  private static int subjectIndex(RuleTree rule) {
    for (int i = 0; i < rule.conditions().size(); i++) {
      if (rule.conditions().get(i) instanceof Fact fact
          && rule.subject().text().equals(fact.variable())) {
        return i;
      }
    }
    throw new IllegalStateException(rule.name() + ": no pattern is bound to its subject");
  }

  /** The parsed rule. */
  public RuleTree tree() {
    return rule;
  }

  /** Which of the rule's conditions is the subject. */
  public int subject() {
    return subject;
  }

  /** True when the last test of the subject is the breach itself. */
  public boolean breachInSubject() {
    return subject == rule.conditions().size() - 1 && lastTest() != null;
  }

  private Constraint lastTest() {
    Constraint last = null;
    for (Constraint constraint : ((Fact) rule.conditions().get(subject)).constraints()) {
      last = constraint.variable() == null ? constraint : last;
    }
    return last;
  }

  /** The names used in {@code pattern}, one of the rule's. */
  public PatternNames names(Fact pattern) {
    return new PatternNames(variables, pattern);
  }

  /** The words for conditions of {@code pattern}, one of the rule's. */
  public ConditionWords words(Fact pattern) {
    return new ConditionWords(names(pattern));
  }

  /** What the variable {@code name} stands for; the name itself when nothing defines it. */
  public String variable(String name) {
    VariableNames.Variable variable = variables.get(name);
    return variable == null ? name : variable.name();
  }

  /** {@code value} of {@code expression} as readers call it: a code by its name. */
  public String code(Fact pattern, Expression expression, String value) {
    String field = names(pattern).kinds().fieldOf(expression);
    return field == null ? value : Phrases.code(field, value);
  }

  /** What {@code pattern}, one of the rule's, asks of its facts; empty when it takes any. */
  public String conditions(Fact pattern) {
    return String.join("，", new Clauses(variables).conditions(pattern, pattern.constraints()));
  }

  /** When the rule applies: all before the subject, and all of the subject but the breach. */
  public List<Clause> applies() {
    Clauses words = new Clauses(variables);
    List<Clause> clauses = words.needed(rule.conditions().subList(0, subject));
    Fact own = (Fact) rule.conditions().get(subject);
    List<Constraint> guards = new ArrayList<>(own.constraints());
    if (breachInSubject()) {
      guards.remove(lastTest());
    }
    clauses.add(words.examined(own, guards));
    return clauses;
  }

  /** What is reported. */
  public List<Clause> reports() {
    if (breachInSubject()) {
      Fact own = (Fact) rule.conditions().get(subject);
      return List.of(new Clause(words(own).of(lastTest().expression(), true), List.of()));
    }
    List<Condition> after = rule.conditions().subList(subject + 1, rule.conditions().size());
    return new Clauses(variables).found(after);
  }
}
