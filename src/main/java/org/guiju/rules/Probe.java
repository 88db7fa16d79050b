package org.guiju.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes.Source;
import org.guiju.findings.Missing;
import org.guiju.findings.Outcome;
import org.guiju.rules.PatternShape.Role;

/**
 * Tells how far a statement reached in a set of facts: what it examined, what it did not concern,
 * and what it lacked.
 */
public final class Probe {
  private final Statement statement;
  private final List<Guard> guards = new ArrayList<>();
  private final List<ProbeInput> inputs;
  private final List<Look> looks;

  Probe(Statement statement, GroupElement compiled, Conditions conditions) {
    this.statement = statement;
    List<PatternShape> present =
        statement.patterns().stream().filter(shape -> shape.role() == Role.PRESENT).toList();
    List<Pattern> top =
        compiled.getChildren().stream()
            .filter(Pattern.class::isInstance)
            .map(Pattern.class::cast)
            .toList();
    int last = present.indexOf(statement.subjectPattern());
    for (int i = 0; i <= last; i++) {
      guards.add(new Guard(statement, present.get(i), top.get(i), conditions));
    }
    this.inputs =
        statement.patterns().stream()
            .map(shape -> ProbeInput.of(shape, statement))
            .flatMap(Optional::stream)
            .toList();
    this.looks = Look.all(compiled, conditions);
  }

  Statement statement() {
    return statement;
  }

  /** What the patterns of the statement look at. */
  List<Look> looks() {
    return looks;
  }

  /**
   * How far a statement reached.
   *
   * @param outcome PASSED, NOT_APPLICABLE or NOT_CHECKED; findings are counted elsewhere
   * @param examined how many subjects it could judge
   * @param live true when a breach it reports can be relied on
   * @param reason why it does not apply, in Chinese; null otherwise
   * @param missing what it lacked
   */
  public record Reach(
      Outcome outcome, long examined, boolean live, String reason, List<Missing> missing) {}

  /** Looks at {@code facts} through the conditions of the statement. */
  Reach reach(FactIndex facts, Sieve sieve) {
    boolean allGiven = true;
    for (ProbeInput input : inputs) {
      if (!input.given(facts)) {
        allGiven = false;
        if (appliesWithout(input.shape(), facts, sieve)) {
          return new Reach(Outcome.NOT_CHECKED, 0, false, null, List.of(input.missing(facts)));
        }
      }
    }
    List<Missing> missing = new ArrayList<>();
    long examined = 0;
    for (Guard guard : guards) {
      Guard.Matches matches = guard.matches(facts, sieve);
      missing.addAll(matches.missing());
      if (matches.concerned() == 0) {
        return guard.notApplicable();
      }
      examined = matches.complete();
    }
    Outcome outcome = missing.isEmpty() ? Outcome.PASSED : Outcome.NOT_CHECKED;
    return new Reach(outcome, examined, examined > 0 && allGiven, null, List.copyOf(missing));
  }

  /** False when something the statement needs is not among the facts, so it cannot fire. */
  boolean canFire(Sieve sieve) {
    for (Look look : looks) {
      sieve.passing(look.conditions()); // one that throws is to be known, whether it matters or not
    }
    for (Look look : looks) {
      if (look.needed() && look.passing(sieve).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** True when {@code subject} leaves a field blank that the statement needs to judge it. */
  boolean lacksFields(Fact subject) {
    return guards.get(guards.size() - 1).lacksFields(subject);
  }

  /** A missing related paper matters only when the submission itself is what the rule is about. */
  private boolean appliesWithout(PatternShape absent, FactIndex facts, Sieve sieve) {
    return guards.stream()
        .filter(
            guard -> !guard.shape().equals(absent) && guard.type().source() == Source.SUBMISSION)
        .allMatch(guard -> guard.matches(facts, sieve).concerned() > 0);
  }
}
