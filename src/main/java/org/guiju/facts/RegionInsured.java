package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many people are insured in a region: the factor that amounts are commonly worked out from. A
 * related fact.
 *
 * @param origin where it was read
 * @param regionName region
 * @param persons insured persons in 万人
 * @param region region the name stands for; null for units and unknown names
 * @param perPerson what the plan gives the region for each person, in 元, four decimals; null where
 *     the plan gives it nothing
 * @param median the median of that over all regions of the plan; null with fewer than four
 */
@Label("地区参保人数")
public record RegionInsured(
    @Derived Origin origin,
    @Required @Label("地区") String regionName,
    @Required @Label("参保人数（万人）") BigDecimal persons,
    @Derived RegionRef region,
    @Derived @Label("人均金额（元）") BigDecimal perPerson,
    @Derived @Label("人均金额中位数（元）") BigDecimal median)
    implements Fact {
  /** With fewer, the median is one of the extremes or nearly so. */
  private static final int FEWEST = 4;

  /** {@code regions} held against the rows of a plan in 万元. */
  public static List<RegionInsured> in(List<RegionInsured> regions, List<AllocationRow> rows) {
    Map<String, BigDecimal> amounts =
        rows.stream()
            .filter(row -> "REGION".equals(row.kind()) && row.thisTranche() != null)
            .collect(
                Collectors.toMap(
                    AllocationRow::regionKey,
                    AllocationRow::thisTranche,
                    (first, repeated) -> first));
    List<RegionInsured> own =
        regions.stream().map(r -> r.given(amounts.get(r.regionKey()), null)).toList();
    BigDecimal median =
        medianOf(own.stream().map(RegionInsured::perPerson).filter(Objects::nonNull).toList());
    return own.stream().map(r -> r.given(amounts.get(r.regionKey()), median)).toList();
  }

  private RegionInsured given(BigDecimal amount, BigDecimal middle) {
    boolean divides = amount != null && amount.signum() > 0 && persons.signum() > 0;
    BigDecimal share = divides ? amount.divide(persons, 4, RoundingMode.HALF_UP) : null;
    return new RegionInsured(origin, regionName, persons, region, share, middle);
  }

  private static BigDecimal medianOf(List<BigDecimal> shares) {
    return shares.size() < FEWEST
        ? null
        : shares.stream().sorted().skip((shares.size() - 1) / 2).findFirst().orElseThrow();
  }

  /** What the region is recognised by, see {@link AllocationRow#regionKey}. */
  @Label("地区")
  public String regionKey() {
    return RegionRef.key(region, regionName);
  }

  /**
   * True when it is given more than {@code factor} times the median, or less than the median
   * divided by it.
   */
  public boolean farFromMedian(BigDecimal factor) {
    return perPerson != null
        && median != null
        && (perPerson.compareTo(median.multiply(factor)) > 0
            || perPerson.multiply(factor).compareTo(median) < 0);
  }
}
