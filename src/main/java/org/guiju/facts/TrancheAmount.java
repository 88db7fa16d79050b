package org.guiju.facts;

import java.math.BigDecimal;

/**
 * The amount of one tranche as a goal table names it.
 *
 * @param origin where it was read
 * @param docNo paper that issued the tranche
 * @param amount in 万元
 */
@Label("批次金额")
public record TrancheAmount(
    @Derived Origin origin, @Label("文号") String docNo, @Label("金额") BigDecimal amount)
    implements Fact {}
