package org.guiju.desk;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.guiju.rules.RuleSet;

/** The rule set in force. A check takes it once and keeps it to its end, whatever follows. */
public final class ActiveRules implements KnownRules {
  private final AtomicReference<RuleSet> current;

  public ActiveRules(RuleSet first) {
    current = new AtomicReference<>(first);
  }

  public RuleSet current() {
    return current.get();
  }

  /** Without an archive nothing is known of earlier versions. */
  @Override
  public RuleSet on(LocalDate knownAt) {
    return current();
  }

  /** Puts {@code next} in force for all checks that begin from now on. */
  public void activate(RuleSet next) {
    current.set(next);
  }
}
