package org.guiju.recheck;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.findings.Finding;
import org.guiju.findings.RuleOutcome;

/**
 * One thing that a candidate version says differently of a paper.
 *
 * @param kind what became of it
 * @param ruleId the rule
 * @param identity the finding, see {@link Finding#identity()}; the rule's id where a rule could not
 *     be checked and had no finding
 * @param before the finding under the base version; null when there was none
 * @param after the finding under the candidate; null when there is none
 * @param unchecked the outcome that lacks something, before or after; null unless the flip is about
 *     one
 * @param money amount that the finding is about, in 万元; null when it is not about money
 * @param causes why it flipped; never empty
 */
public record Flip(
    Kind kind,
    String ruleId,
    String identity,
    Finding before,
    Finding after,
    RuleOutcome unchecked,
    BigDecimal money,
    List<Cause> causes) {

  public Flip {
    causes = List.copyOf(causes);
  }

  /** What became of a finding, or of a rule that could not be checked. */
  public enum Kind {
    NEWLY_VIOLATED,
    NEWLY_PASSED,
    CHANGED_SEVERITY,
    CHANGED_EVIDENCE,
    NEWLY_UNCHECKED,
    NO_LONGER_UNCHECKED
  }
}
