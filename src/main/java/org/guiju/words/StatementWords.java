package org.guiju.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.rules.LimitBook;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Statement;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Group;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.RuleText;
import org.guiju.rules.language.RuleTree;

/** One statement of a rule in words: what it examines, when it applies, what it reports. */
public final class StatementWords {
  private static final String HAS = "有";
  private static final String SOME = "有这样的";
  private static final String NONE = "没有这样的";

  /** Facts of which a paper has one. */
  private static final Set<String> ONE_EACH =
      Stream.concat(
              Stream.of("Header"),
              Arrays.stream(Kind.values()).map(kind -> kind.body().getSimpleName()))
          .collect(Collectors.toUnmodifiableSet());

  /** What those are called: they are there in any case. */
  private static final Set<String> ALWAYS =
      ONE_EACH.stream()
          .map(type -> FactTypes.named(type).orElseThrow().label())
          .collect(Collectors.toUnmodifiableSet());

  private static final Clause ANY_HEADER =
      new Clause(FactTypes.of(Header.class).label(), List.of());

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
    String field = names(pattern).codesOf(expression);
    return field == null ? value : Phrases.code(field, value);
  }

  /** What {@code pattern}, one of the rule's, asks of its facts; empty when it takes any. */
  public String conditions(Fact pattern) {
    return String.join("，", conditions(pattern, pattern.constraints()));
  }

  /** When the rule applies: all before the subject, and all of the subject but the breach. */
  public List<Clause> applies() {
    List<Clause> clauses = new ArrayList<>();
    for (Condition condition : rule.conditions().subList(0, subject)) {
      add("", condition, clauses);
    }
    clauses.removeIf(clause -> clause.equals(ANY_HEADER));
    Fact own = (Fact) rule.conditions().get(subject);
    List<Constraint> guards = new ArrayList<>(own.constraints());
    if (breachInSubject()) {
      guards.remove(lastTest());
    }
    String lead = ONE_EACH.contains(own.type()) ? "检查" : "逐一检查";
    clauses.add(new Clause(lead + names(own).label(), conditions(own, guards)));
    return clauses;
  }

  /** What is reported. */
  public List<Clause> reports() {
    List<Clause> clauses = new ArrayList<>();
    if (breachInSubject()) {
      Fact own = (Fact) rule.conditions().get(subject);
      return List.of(new Clause(words(own).of(lastTest().expression(), true), List.of()));
    }
    for (Condition condition : rule.conditions().subList(subject + 1, rule.conditions().size())) {
      add(HAS, condition, clauses);
    }
    clauses.removeIf(clause -> clause.conditions().isEmpty() && ALWAYS.contains(clause.lead()));
    return clauses;
  }

  private void add(String lead, Condition condition, List<Clause> clauses) {
    if (condition instanceof Fact fact) {
      clauses.add(clause(lead, fact));
    } else if (condition instanceof Accumulate accumulate) {
      clauses.add(clause(accumulate));
    } else if (condition instanceof Group group) {
      group(group, clauses);
    }
  }

  private void group(Group group, List<Clause> clauses) {
    if (group.conditions().size() == 1 && group.conditions().get(0) instanceof Group nested) {
      everyOne(nested, clauses);
      return;
    }
    String lead =
        group.sort() == Group.Sort.NOT ? NONE : group.sort() == Group.Sort.OR ? "或者有" : SOME;
    group.conditions().forEach(part -> add(lead, part, clauses));
  }

  /** {@code not( A and not B )}: for every A there is a B. */
  private void everyOne(Group nested, List<Clause> clauses) {
    for (Condition part : nested.conditions()) {
      List<Condition> inner = part instanceof Group deeper ? deeper.conditions() : List.of(part);
      inner.forEach(one -> add(part instanceof Group ? "都有这样的" : "每个这样的", one, clauses));
    }
  }

  private Clause clause(String lead, Fact fact) {
    PatternNames names = names(fact);
    List<String> conditions = conditions(fact, fact.constraints());
    if (fact.constraints().stream().anyMatch(c -> PatternNames.sameAs(c.expression(), null))) {
      return new Clause("该" + names.label(), conditions);
    }
    if (names.isLimit() && !conditions.isEmpty()) {
      return new Clause("", conditions);
    }
    if (names.isLimit()) {
      return new Clause("对照限额“" + names.label() + "”", conditions);
    }
    if (names.ofRules()) {
      return new Clause(
          "“" + names.label() + "”中" + (lead.isEmpty() ? "的每" : lead) + "一项", conditions);
    }
    boolean single = lead.equals(HAS) && ONE_EACH.contains(fact.type());
    return new Clause(single ? names.label() : lead + names.label(), conditions);
  }

  private Clause clause(Accumulate accumulate) {
    String computed =
        accumulate.functions().stream()
            .map(function -> variable(function.variable()))
            .collect(Collectors.joining("、"));
    Fact source = accumulate.source();
    if (accumulate.functions().stream().allMatch(f -> VariableNames.PICKS.contains(f.name()))) {
      String label = names(source).label();
      return new Clause(
          SOME + label + "，取其" + computed.replace(label + "的", ""),
          conditions(source, source.constraints()));
    }
    List<String> conditions = new ArrayList<>();
    String asked = conditions(source);
    if (!asked.isEmpty()) {
      conditions.add("只计这样的" + names(source).label() + "，" + asked);
    }
    accumulate.tests().forEach(test -> conditions.add(words(source).of(test.expression(), true)));
    return new Clause("算出" + computed, conditions);
  }

  /** The tests among {@code constraints} in words; that something is filled in goes without. */
  private List<String> conditions(Fact fact, List<Constraint> constraints) {
    Set<String> read = new HashSet<>();
    fact.constraints().stream()
        .filter(constraint -> constraint.variable() == null)
        .filter(constraint -> !ConditionWords.isFilled(constraint.expression()))
        .flatMap(constraint -> constraint.expression().all())
        .forEach(part -> read.add(nameOf(part)));
    return constraints.stream()
        .filter(constraint -> constraint.variable() == null)
        .map(Constraint::expression)
        .filter(test -> !names(fact).isCode(test) && !PatternNames.sameAs(test, null))
        .filter(test -> !(ConditionWords.isFilled(test) && read.contains(nameOf(tested(test)))))
        .map(test -> words(fact).of(test, true))
        .toList();
  }

  private static Expression tested(Expression test) {
    return ((Expression.Binary) test).left();
  }

  private static String nameOf(Expression part) {
    if (part instanceof Name name) {
      return name.name();
    }
    return part instanceof Expression.Variable variable ? variable.name() : "";
  }
}
