package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Balance of earlier years that a region still holds, as of the end of last year. A related fact:
 * it comes from another paper.
 *
 * @param origin where it was read
 * @param regionName region that holds it
 * @param originYear budget year the money belongs to
 * @param amount in 万元; null when not reported
 * @param docNo paper that issued the money; null when not known
 * @param asOf day the balance stands for; null when not known
 * @param region region the name stands for; null for units and unknown names
 */
@Label("上年结余")
public record PriorBalance(
    @Derived Origin origin,
    @Required @Label("地区") String regionName,
    @Label("资金所属年度") Long originYear,
    @Label("结余金额") BigDecimal amount,
    @Label("文号") String docNo,
    @Label("截止日期") LocalDate asOf,
    @Derived RegionRef region)
    implements Fact {

  /** What the region is recognised by, see {@link AllocationRow#regionKey}. */
  @Label("地区")
  public String regionKey() {
    return RegionRef.key(region, regionName);
  }

  /** The number of the paper in the prescribed brackets; null when not known. */
  @Label("文号")
  public String foldedDocNo() {
    return DocNumber.fold(docNo);
  }

  /** Year at whose end it stands; null when the day is not known or not the last of a year. */
  @Label("截止日期")
  public Long closingYear() {
    return asOf == null || asOf.getMonthValue() != 12 || asOf.getDayOfMonth() != 31
        ? null
        : Long.valueOf(asOf.getYear());
  }

  /** True when the money belongs to a year before {@code year}. */
  public boolean ofYearBefore(Long year) {
    return originYear == null || originYear < year;
  }

  /** True when the balance is that of {@code region}: 福州, 福州市 and 福建省福州市 are one. */
  public boolean heldBy(String region) {
    return region != null && shortName(regionName).equals(shortName(region));
  }

  /** True when it is held by the region of {@code line} in the report of {@code header}. */
  public boolean isOf(Balance line, Header header) {
    return line.regionName() == null ? heldBySubmitter(header) : heldBy(line.regionName());
  }

  /** True when the submitting region holds it. */
  public boolean heldBySubmitter(Header header) {
    return regionKey().equals(header.regionCode()) || heldBy(header.region());
  }

  private static String shortName(String name) {
    String bare = name.replaceAll("\\s", "").replaceFirst("^福建省?", "");
    return bare.replaceFirst("(?<=..)(市|县|综合实验区|实验区)$", "");
  }
}
