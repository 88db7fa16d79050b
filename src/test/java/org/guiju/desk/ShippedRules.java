package org.guiju.desk;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.checker.Checker;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;

/** The shipped rules, compiled once for all tests of a run. */
public final class ShippedRules {
  static {
    // without a configured server the engine would log every fact it sees
    Logger.getLogger("org.drools").setLevel(Level.WARNING);
  }

  public static final RuleFiles FILES = RuleFiles.shipped();
  public static final RuleSet SET = RuleSetReader.read(FILES);
  public static final Checker CHECKER = new Checker(Duration.ofSeconds(30));

  private ShippedRules() {}
}
