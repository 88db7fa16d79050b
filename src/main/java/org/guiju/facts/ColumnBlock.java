package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the regions and units of one block of an allocation table add up to in one column. A table
 * of thousands of rows has a handful of these, so that rules on totals cost the same for any
 * length.
 *
 * @param origin where the table was read
 * @param column yearTotal, earlierTranches or thisTranche; for the column of one source of money
 *     with its key after a slash, see {@link ColumnTotal}
 * @param part number of the block of rows a subtotal closes; 0 for rows outside any block
 * @param amount exact sum of the filled cells, in the unit of the table
 * @param rows number of filled cells
 */
@Label("分配表分列合计")
public record ColumnBlock(
    @Derived Origin origin,
    @Label("列") String column,
    @Label("小计序号") Long part,
    @Label("各行之和") BigDecimal amount,
    @Label("行数") Long rows)
    implements Fact, Summing {

  @Override
  public List<BigDecimal> addends(Function<Class<? extends Fact>, List<Fact>> facts) {
    return facts.apply(AllocationRow.class).stream()
        .map(AllocationRow.class::cast)
        .filter(row -> row.leaf() && part.equals(row.part()))
        .map(row -> row.amountIn(column))
        .filter(Objects::nonNull)
        .toList();
  }
}
