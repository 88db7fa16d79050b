package org.guiju.facts;

import java.math.BigDecimal;

/**
 * How a region's use of the fund was scored for last year, and what it was given then. A related
 * fact.
 *
 * @param origin where it was read
 * @param regionName region
 * @param year budget year that was scored
 * @param score points out of 100
 * @param amount what the region was given in that year, in 万元; null when not known
 * @param region region the name stands for; null for units and unknown names
 */
@Label("上年绩效评价")
public record EarlierScore(
    @Derived Origin origin,
    @Required @Label("地区") String regionName,
    @Label("年度") Long year,
    @Label("得分") BigDecimal score,
    @Label("上年下达金额（万元）") BigDecimal amount,
    @Derived RegionRef region)
    implements Fact {

  /** True when a year before {@code fiscalYear} was scored, or the year is not given. */
  public boolean scoredBefore(Long fiscalYear) {
    return year == null || year < fiscalYear;
  }

  /** What the region is recognised by, see {@link AllocationRow#regionKey}. */
  @Label("地区")
  public String regionKey() {
    return RegionRef.key(region, regionName);
  }
}
