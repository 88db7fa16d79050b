package org.guiju.desk;

import org.guiju.rules.RuleFiles;

/** Where the rule files come from. */
@FunctionalInterface
public interface RuleTreeSource {
  /**
   * The tree as it stands at one moment. Never throws for what lies on disk: what cannot be read is
   * among {@link RuleFiles#problems}, so that the review says it like every other mistake.
   */
  RuleFiles read();
}
