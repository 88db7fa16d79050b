package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What a region has paid out of the fund in the year so far. A related fact.
 *
 * @param origin where it was read
 * @param regionName region
 * @param amount in 万元
 * @param region region the name stands for; null for units and unknown names
 */
@Label("地区已支付数")
public record RegionPaid(
    @Derived Origin origin,
    @Required @Label("地区") String regionName,
    @Required @Label("已支付金额") BigDecimal amount,
    @Derived RegionRef region)
    implements Fact {

  /** What the region is recognised by, see {@link AllocationRow#regionKey}. */
  @Label("地区")
  public String regionKey() {
    return RegionRef.key(region, regionName);
  }
}
