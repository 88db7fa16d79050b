package org.guiju.facts;

import java.math.BigDecimal;

/**
 * What the submitting region received from above in the fund and year. A related fact.
 *
 * @param origin where it was read
 * @param docNo paper that granted it
 * @param amount in 万元
 */
@Label("收到资金")
public record ReceivedFunds(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Required @Label("金额") BigDecimal amount)
    implements Fact {

  /** True when {@code header} rests on this paper, or names no paper it rests on. */
  public boolean sourceOf(Header header) {
    return header.upstreamDocNos() == null
        || header.upstreamDocNos().isEmpty()
        || header.cites(docNo);
  }
}
