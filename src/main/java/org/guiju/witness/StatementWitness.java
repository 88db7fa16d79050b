package org.guiju.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.rules.FactIndex;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Statement;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.witness.Witness.Comparison;
import org.guiju.words.StatementWords;

/** What one statement of a rule examined, and what kept it from reporting there. */
final class StatementWitness {
  private final StatementWords words;
  private final FactIndex facts;
  private final Condition.Fact subject;
  private final Condition.Fact guarded;
  private final List<Condition> before;
  private final List<Condition> breach;

  StatementWitness(Statement statement, RuleGroup group, FactIndex facts) {
    this.words = StatementWords.of(statement, group);
    this.facts = facts;
    List<Condition> conditions = words.tree().conditions();
    this.subject = (Condition.Fact) conditions.get(words.subject());
    this.guarded = words.breachInSubject() ? without(subject, lastTest(subject)) : subject;
    this.before = conditions.subList(0, words.subject());
    this.breach =
        words.breachInSubject()
            ? List.of()
            : conditions.subList(words.subject() + 1, conditions.size());
  }

  private static Constraint lastTest(Condition.Fact pattern) {
    return pattern.constraints().stream()
        .filter(constraint -> constraint.variable() == null)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static Condition.Fact without(Condition.Fact pattern, Constraint test) {
    List<Constraint> rest = new ArrayList<>(pattern.constraints());
    rest.remove(test);
    return new Condition.Fact(
        pattern.start(), pattern.variable(), pattern.type(), pattern.typeStart(), rest);
  }

  /** Adds what it examined. */
  void addTo(Subjects subjects) {
    List<Scope> scopes = guards();
    if (scopes.isEmpty()) {
      return;
    }
    for (Fact fact : facts.of(FactTypes.named(subject.type()).orElseThrow().type())) {
      if (new Try(guarded, fact, scopes.get(0)).unmet() == null && subjects.shows(fact)) {
        subjects.add(fact, scopes.stream().flatMap(scope -> comparisons(fact, scope)));
      }
    }
  }

  /** What the patterns before the subject bind; each of them looks at single facts only. */
  private List<Scope> guards() {
    List<Scope> scopes = new ArrayList<>();
    new Search(facts).each(before, Scope.EMPTY, scopes::add);
    return scopes;
  }

  /** True when the statement reports something at {@code fact}. */
  private Stream<Comparison> comparisons(Fact fact, Scope scope) {
    Search search = new Search(facts);
    if (breached(fact, scope, search)) {
      throw new IllegalStateException(words.tree().name() + " reports what it passed");
    }
    GroundWords said = new GroundWords(words);
    return search.grounds().stream().flatMap(ground -> said.of(ground).stream());
  }

  private boolean breached(Fact fact, Scope scope, Search search) {
    Try tried = new Try(subject, fact, scope);
    if (words.breachInSubject() && tried.unmet() != null) {
      search.grounds().add(new Ground.Unmet(subject, fact, tried.unmet(), tried.scope()));
      return false;
    }
    return search.matches(breach, tried.scope());
  }

  /** Everything it would report at, for comparison with what the engine reports. */
  List<Fact> breaches() {
    List<Fact> breaches = new ArrayList<>();
    for (Scope scope : guards()) {
      for (Fact fact : facts.of(FactTypes.named(subject.type()).orElseThrow().type())) {
        boolean examined = new Try(guarded, fact, scope).unmet() == null;
        if (examined && breached(fact, scope, new Search(facts))) {
          breaches.add(fact);
        }
      }
    }
    return breaches;
  }
}
