package org.guiju.recheck;

/**
 * Papers that are drawn from together, because a change tends to treat them alike.
 *
 * @param kind code of their kind
 * @param region code of the region that they are counted under
 * @param fiscalYear their budget year
 */
public record Stratum(String kind, String region, int fiscalYear) {}
