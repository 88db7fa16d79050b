package org.guiju.facts;

import java.math.BigDecimal;

/**
 * One filled amount cell of an allocation table, so that one rule can add up any column.
 *
 * @param origin where it was read
 * @param column yearTotal, earlierTranches or thisTranche
 * @param part number of the block a subtotal opens, from 1; 0 for rows outside any
 * @param leaf true for rows of regions and units
 * @param amount in the unit of the table
 */
@Label("分配表金额格")
public record AllocationCell(
    @Derived Origin origin, @Label("列") String column, @Label("所属分块") Long part, @Label("明细行") boolean leaf, @Label("金额") BigDecimal amount)
    implements Fact {}
