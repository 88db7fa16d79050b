package org.guiju.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Group;

/** Says the conditions of a rule, one sentence for each pattern. */
final class Clauses {
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

  private final VariableNames variables;
  private final List<Clause> clauses = new ArrayList<>();

  Clauses(VariableNames variables) {
    this.variables = variables;
  }

  /** What papers must hold for the rule to apply; that they have a header goes without saying. */
  List<Clause> needed(List<Condition> conditions) {
    conditions.forEach(condition -> add("", condition));
    clauses.removeIf(clause -> clause.equals(ANY_HEADER));
    return clauses;
  }

  /** What is found when the rule reports. */
  List<Clause> found(List<Condition> conditions) {
    conditions.forEach(condition -> add(HAS, condition));
    clauses.removeIf(clause -> clause.conditions().isEmpty() && ALWAYS.contains(clause.lead()));
    return clauses;
  }

  /** The subject with those of its constraints that say what the rule is about. */
  Clause examined(Fact subject, List<Constraint> guards) {
    String lead = ONE_EACH.contains(subject.type()) ? "检查" : "逐一检查";
    return new Clause(lead + names(subject).label(), conditions(subject, guards));
  }

  private void add(String lead, Condition condition) {
    if (condition instanceof Fact fact) {
      clauses.add(clause(lead, fact));
    } else if (condition instanceof Accumulate accumulate) {
      clauses.add(clause(accumulate));
    } else if (condition instanceof Group group) {
      group(group);
    }
  }

  private void group(Group group) {
    if (group.conditions().size() == 1 && group.conditions().get(0) instanceof Group nested) {
      everyOne(nested);
      return;
    }
    String lead =
        group.sort() == Group.Sort.NOT ? NONE : group.sort() == Group.Sort.OR ? "或者有" : SOME;
    group.conditions().forEach(part -> add(lead, part));
  }

  /** {@code not( A and not B )}: for every A there is a B. */
  private void everyOne(Group nested) {
    for (Condition part : nested.conditions()) {
      List<Condition> inner = part instanceof Group deeper ? deeper.conditions() : List.of(part);
      inner.forEach(one -> add(part instanceof Group ? "都有这样的" : "每个这样的", one));
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
            .map(function -> variables.get(function.variable()).name())
            .collect(Collectors.joining("、"));
    Fact source = accumulate.source();
    if (accumulate.functions().stream().allMatch(f -> VariableNames.PICKS.contains(f.name()))) {
      String label = names(source).label();
      return new Clause(
          SOME + label + "，取其" + computed.replace(label + "的", ""),
          conditions(source, source.constraints()));
    }
    List<String> conditions = new ArrayList<>();
    String asked = String.join("，", conditions(source, source.constraints()));
    if (!asked.isEmpty()) {
      conditions.add("只计这样的" + names(source).label() + "，" + asked);
    }
    accumulate.tests().forEach(test -> conditions.add(words(source).of(test.expression(), true)));
    return new Clause("算出" + computed, conditions);
  }

  /** The tests among {@code constraints} in words; that something is filled in goes without. */
  List<String> conditions(Fact fact, List<Constraint> constraints) {
    Set<String> read = new HashSet<>();
    fact.constraints().stream()
        .filter(constraint -> constraint.variable() == null)
        .filter(constraint -> !ConditionWords.isFilled(constraint.expression()))
        .flatMap(constraint -> constraint.expression().all())
        .forEach(part -> read.add(ConditionWords.nameOf(part)));
    return constraints.stream()
        .filter(constraint -> constraint.variable() == null)
        .map(Constraint::expression)
        .filter(test -> !names(fact).isCode(test) && !PatternNames.sameAs(test, null))
        .filter(
            test ->
                !(ConditionWords.isFilled(test)
                    && read.contains(ConditionWords.nameOf(ConditionWords.tested(test)))))
        .map(test -> words(fact).of(test, true))
        .toList();
  }

  private PatternNames names(Fact pattern) {
    return new PatternNames(variables, pattern);
  }

  private ConditionWords words(Fact pattern) {
    return new ConditionWords(names(pattern));
  }
}
