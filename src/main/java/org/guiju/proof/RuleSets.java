package org.guiju.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;

/**
 * Rule sets by their files: the active one, or one of the few that were made again last. Only what
 * a check needs is compiled.
 */
public final class RuleSets {
  private static final int KEPT = 4;

  private final Supplier<RuleSet> active;
  private final Map<String, RuleSet> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleSet> eldest) {
          return size() > KEPT;
        }
      };

  public RuleSets(Supplier<RuleSet> active) {
    this.active = active;
  }

  /** The rule set with these files. */
  public synchronized RuleSet of(RuleFiles files) {
    RuleSet current = active.get();
    String sha256 = files.sha256();
    return current.sha256().equals(sha256)
        ? current
        : kept.computeIfAbsent(sha256, unknown -> RuleSetReader.readLazily(files, current));
  }
}
