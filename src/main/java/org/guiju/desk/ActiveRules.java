package org.guiju.desk;

import java.util.concurrent.atomic.AtomicReference;
import org.guiju.rules.RuleSet;

/** The rule set in force. A check takes it once and keeps it to its end, whatever follows. */
public final class ActiveRules {
  private final AtomicReference<RuleSet> current;

  public ActiveRules(RuleSet first) {
    current = new AtomicReference<>(first);
  }

  public RuleSet current() {
    return current.get();
  }

  /** Puts {@code next} in force for all checks that begin from now on. */
  public void activate(RuleSet next) {
    current.set(next);
  }
}
