package org.guiju.facts;

import java.math.BigDecimal;

/**
 * Balance of earlier years that a region still holds. A related fact: it comes from another paper.
 *
 * @param origin where it was read
 * @param regionName region that holds it
 * @param originYear budget year the money belongs to
 * @param amount in 万元; null when not reported
 * @param docNo paper that issued the money; null when not known
 */
@Label("上年结余")
public record PriorBalance(
    @Derived Origin origin,
    @Required @Label("地区") String regionName,
    @Label("资金所属年度") Long originYear,
    @Label("结余金额") BigDecimal amount,
    @Label("文号") String docNo)
    implements Fact {

  /** True when the balance is that of {@code region}: 福州, 福州市 and 福建省福州市 are one. */
  public boolean heldBy(String region) {
    return region != null && shortName(regionName).equals(shortName(region));
  }

  private static String shortName(String name) {
    String bare = name.replaceAll("\\s", "").replaceFirst("^福建省?", "");
    return bare.replaceFirst("(?<=..)(市|县|综合实验区|实验区)$", "");
  }
}
