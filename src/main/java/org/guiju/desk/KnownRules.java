package org.guiju.desk;

import java.time.LocalDate;
import org.guiju.facts.FactSet;
import org.guiju.rules.RuleSet;

/** Chooses the version of the rules for a check. A check takes it once and keeps it to its end. */
@FunctionalInterface
public interface KnownRules {
  /**
   * The version in force for {@code paper} at the end of {@code knownAt}; null for the one in force
   * now.
   *
   * @throws NotKnownThenException when none was in force yet
   */
  RuleSet on(FactSet paper, LocalDate knownAt);
}
