package org.guiju.fundyear;

import java.util.List;
import java.util.stream.Stream;

/** The errors of all kinds of paper. */
final class SeededErrors {
  static final List<SeededError> ALL =
      Stream.of(
              PlanErrors.ALL,
              PlanHeadErrors.ALL,
              GoalErrors.ALL,
              PaymentErrors.ALL,
              PaymentUseErrors.ALL,
              PurchaseErrors.ALL,
              AccountErrors.ALL,
              BudgetErrors.ALL,
              OutcomeErrors.ALL)
          .flatMap(List::stream)
          .toList();

  private SeededErrors() {}
}
