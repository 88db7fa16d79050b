package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * What all earlier papers of the same fund and year gave out together, the paper submitted not
 * among them. A related fact, there whenever earlier tranches are given: added up once, so that
 * rules on totals cost the same for any number of regions.
 *
 * @param origin where it was read
 * @param amount exact sum in 万元; 0 when there are no earlier papers
 * @param count how many amounts were added up
 */
@Label("前期批次")
public record EarlierTotal(
    @Derived Origin origin, @Label("金额") BigDecimal amount, @Label("笔数") Long count)
    implements Fact {

  /** Adds up {@code tranches}: those that count, see {@link EarlierTranche#counted}. */
  public static EarlierTotal of(List<EarlierTranche> tranches) {
    List<BigDecimal> amounts =
        tranches.stream()
            .filter(tranche -> tranche.counted() && tranche.elsewhere())
            .map(EarlierTranche::amount)
            .toList();
    return new EarlierTotal(
        Origin.of("earlier-total"),
        amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        (long) amounts.size());
  }
}
