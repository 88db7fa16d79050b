package org.guiju.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.guiju.facts.FactSet;
import org.guiju.rules.RuleSet;

/**
 * The rule set in force, and the one that is for a part of the papers. A check takes one of them
 * once and keeps it to its end, whatever follows.
 */
public final class ActiveRules implements KnownRules {
  private final AtomicReference<InUse> current;

  /** Both change together. */
  private record InUse(RuleSet rules, Optional<StagedRules> stage) {}

  public ActiveRules(RuleSet first) {
    current = new AtomicReference<>(new InUse(first, Optional.empty()));
  }

  /** The rule set in force for all papers that are in no stage. */
  public RuleSet current() {
    return current.get().rules();
  }

  /** The rule set in force for {@code paper}. */
  RuleSet of(FactSet paper) {
    InUse now = current.get();
    return now.stage()
        .filter(staged -> staged.stage().stage().includes(paper))
        .map(StagedRules::rules)
        .orElse(now.rules());
  }

  /** Without an archive nothing is known of earlier versions. */
  @Override
  public RuleSet on(FactSet paper, LocalDate knownAt) {
    return of(paper);
  }

  /** Puts {@code next} in force for all checks that begin from now on, save those of a stage. */
  public void activate(RuleSet next, Optional<StagedRules> stage) {
    current.set(new InUse(next, stage));
  }
}
