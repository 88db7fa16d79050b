package org.guiju.desk;

import org.guiju.archive.OpenStage;
import org.guiju.rules.RuleSet;

/**
 * A version that is in force for a part of the papers.
 *
 * @param rules the version, ready for use
 * @param stage for which papers, and since when
 */
public record StagedRules(RuleSet rules, OpenStage stage) {}
