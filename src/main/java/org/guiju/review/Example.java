package org.guiju.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.FactSet;
import org.guiju.rules.RuleProblem;

/**
 * An example ready to be tried.
 *
 * @param source the example
 * @param facts what its paper states
 * @param day day it is judged by
 */
record Example(RuleCase source, FactSet facts, LocalDate day) {

  /** The examples of {@code book} that {@code changed} concerns; unreadable papers are reported. */
  static List<Example> of(CaseBook book, ChangedRules changed, List<RuleProblem> problems) {
    List<Example> examples = new ArrayList<>();
    book.byFile()
        .forEach(
            (path, cases) -> {
              if (changed.concern(path)) {
                cases.forEach(placed -> of(placed, problems).ifPresent(examples::add));
              }
            });
    return examples;
  }

  /** The example {@code placed}; empty, with problems added, when its paper cannot be read. */
  static Optional<Example> of(PlacedCase placed, List<RuleProblem> problems) {
    return placed.facts(problems).map(facts -> of(placed.example(), facts));
  }

  private static Example of(RuleCase source, FactSet facts) {
    return new Example(source, facts, source.asOf() == null ? facts.businessDate() : source.asOf());
  }
}
