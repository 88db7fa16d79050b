package org.guiju.findings;

/** The answer to a submission as a whole, worked out from the findings by {@link VerdictPolicy}. */
public enum Verdict {
  REJECT,
  UNDECIDED,
  PASS_WITH_WARNINGS,
  PASS
}
