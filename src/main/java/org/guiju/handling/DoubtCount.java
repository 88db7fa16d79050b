package org.guiju.handling;

import org.guiju.findings.Severity;

/**
 * How many open doubts a rule has.
 *
 * @param ruleId the rule
 * @param severity severity of the findings
 * @param count open doubts
 */
public record DoubtCount(String ruleId, Severity severity, long count) {}
