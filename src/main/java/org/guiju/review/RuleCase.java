package org.guiju.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.guiju.findings.Outcome;
import org.guiju.findings.Severity;

/**
 * One example beside a rule, and what the rule must say to it.
 *
 * @param ruleId rule it belongs to
 * @param file cases.yaml it stands in
 * @param line line it starts in
 * @param column column it starts in
 * @param name what it shows, in Chinese
 * @param shows which of the kinds of example it is
 * @param asOf day it is judged by; null for the day of the paper
 * @param submission the paper, as it would be submitted
 * @param expect outcome of the rule
 * @param severity heaviest severity of its findings; null when not stated
 * @param at pointers of all its findings; null when not stated
 * @param count number of its findings; null when not stated
 */
public record RuleCase(
    String ruleId,
    String file,
    int line,
    int column,
    String name,
    Shows shows,
    LocalDate asOf,
    JsonNode submission,
    Outcome expect,
    Severity severity,
    List<String> at,
    Long count) {}
