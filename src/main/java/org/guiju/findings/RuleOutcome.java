package org.guiju.findings;

import java.util.List;

/**
 * What became of one rule.
 *
 * @param ruleId rule as in the catalogue
 * @param title what the rule asks, in Chinese
 * @param documentId document it belongs to
 * @param severity heaviest severity it can report
 * @param outcome one of four answers
 * @param examined how many things it looked at
 * @param fired how many findings it made
 * @param reason why it does not apply or could not be checked, in Chinese; null otherwise
 * @param missing what it lacked
 */
public record RuleOutcome(
    String ruleId,
    String title,
    String documentId,
    Severity severity,
    Outcome outcome,
    long examined,
    long fired,
    String reason,
    List<Missing> missing) {}
