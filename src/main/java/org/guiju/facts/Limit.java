package org.guiju.facts;

import java.math.BigDecimal;

/**
 * A number that a document sets, in force on the day of the check.
 *
 * @param origin where it was read
 * @param code code in limits.yaml
 * @param value the number, in the unit stated there
 */
@Label("限额")
public record Limit(@Derived Origin origin, String code, BigDecimal value) implements Fact {}
