package org.guiju.findings;

/** Where the service shows the page of a rule. */
public final class RulePage {
  /** Path of all pages. */
  public static final String PATH = "/rules";

  private RulePage() {}

  /** Path of the page of a rule, from the root of the service. */
  public static String of(String ruleId) {
    return PATH + "/" + ruleId;
  }
}
