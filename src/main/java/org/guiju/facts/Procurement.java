package org.guiju.facts;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Government procurement planned for the year, in 万元.
 *
 * @param origin where it was read
 * @param total whole procurement budget
 * @param goods its part for goods
 * @param works its part for works
 * @param services its part for services
 */
@Label("政府采购预算")
public record Procurement(
    @Derived Origin origin,
    @Label("政府采购预算总额") BigDecimal total,
    @Label("货物") BigDecimal goods,
    @Label("工程") BigDecimal works,
    @Label("服务") BigDecimal services)
    implements Fact {

  /** goods + works + services, blanks counting as absent; null when all are blank. */
  @Label("货物、工程、服务之和")
  public BigDecimal partsSum() {
    return Stream.of(goods, works, services)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** True when the total differs from its parts by no more than rounding explains. */
  @Label("差额在四舍五入范围内")
  public boolean partsWithinRounding() {
    return total != null
        && partsSum() != null
        && Rounding.explainsFinely(
            total, partsSum(), Stream.of(goods, works, services).filter(Objects::nonNull).count());
  }

  /** The same budget under the key that a report names it by. */
  public Procurement named(String subject) {
    return new Procurement(origin.named("政府采购预算", subject), total, goods, works, services);
  }
}
