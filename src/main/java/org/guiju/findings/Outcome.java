package org.guiju.findings;

/** What became of one rule in one check. Silence is not among the answers. */
public enum Outcome {
  /** The rule found at least one breach. */
  VIOLATED,
  /** The rule looked at everything it concerns and found nothing. */
  PASSED,
  /** The paper holds nothing that the rule concerns. */
  NOT_APPLICABLE,
  /** The rule concerns the paper, but a fact it needs is missing, or the rule itself failed. */
  NOT_CHECKED
}
