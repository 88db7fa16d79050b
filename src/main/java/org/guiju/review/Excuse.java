package org.guiju.review;

/**
 * Why a rule goes without one kind of example.
 *
 * @param ruleId rule that goes without
 * @param file cases.yaml that says so
 * @param line line in it
 * @param kind kind of example it lacks
 * @param reason why, in the author's words
 */
public record Excuse(String ruleId, String file, int line, Shows kind, String reason) {}
