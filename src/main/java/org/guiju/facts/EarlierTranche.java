package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What an earlier paper of the same fund and year gave to a region. A related fact.
 *
 * @param origin where it was read
 * @param docNo number of the earlier paper
 * @param regionName region; null for the total of the paper
 * @param amount in 万元, negative when taken back
 */
@Label("前期批次")
public record EarlierTranche(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Label("地区") String regionName,
    @Required @Label("金额") BigDecimal amount)
    implements Fact {

  /** True when it came with the paper {@code number}, whatever brackets either is printed in. */
  public boolean isFrom(String number) {
    return DocNumber.fold(docNo).equals(DocNumber.fold(number));
  }
}
