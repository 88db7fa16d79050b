package org.guiju.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.facts.Kind;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.fundyear.SeededError;

/** Allocation plans of generated fund-years, one in twenty of them with an error in it. */
final class GeneratedPlans {
  private static final int ONE_IN = 20;
  private static final List<SeededError> ERRORS =
      SeededError.all().stream().filter(error -> error.kind() == Kind.ALLOCATION_PLAN).toList();

  private final Iterator<GeneratedPaper> plans;
  private int made;

  /**
   * Plans of so many rows.
   *
   * @param taken how many of them have been taken before
   */
  GeneratedPlans(int rows, int taken) {
    made = taken;
    plans =
        FundYears.of(1)
            .rows(rows)
            .papers()
            .filter(paper -> paper.kind() == Kind.ALLOCATION_PLAN)
            .skip(taken)
            .iterator();
  }

  Content next() {
    GeneratedPaper plan = plans.next();
    return (++made % ONE_IN == 0 ? wrong(plan, made / ONE_IN) : plan).json();
  }

  /** The plan with the next error that has a place in it, each error having its turn. */
  private static GeneratedPaper wrong(GeneratedPaper plan, int turn) {
    for (int i = 0; i < ERRORS.size(); i++) {
      Optional<GeneratedPaper> wrong = ERRORS.get((turn + i) % ERRORS.size()).in(plan);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    throw new IllegalStateException("no error has a place in " + plan.json().text());
  }
}
