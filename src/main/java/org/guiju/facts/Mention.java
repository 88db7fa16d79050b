package org.guiju.facts;

/**
 * How one part of the paper names the fund part and the tranche.
 *
 * @param origin where it was read
 * @param where TITLE, BODY, ANNEX or GOAL_TABLE
 * @param fundPart part of the fund named there; null when none is
 * @param trancheNo tranche named there; null when none is
 */
@Label("名称出现处")
public record Mention(
    @Derived Origin origin,
    @Required @Label("出现位置") @OneOf({"TITLE", "BODY", "ANNEX", "GOAL_TABLE"}) String where,
    @Label("资金部分") String fundPart,
    @Label("批次") Long trancheNo)
    implements Fact {}
