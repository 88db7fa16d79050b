package org.guiju.repair;

import java.math.BigDecimal;

/**
 * One cell changed.
 *
 * @param figure the cell
 * @param value what should stand there
 * @param slip what may have happened
 * @param cost how unlikely it is; the smaller the likelier
 */
record Change(Figure figure, BigDecimal value, Slip slip, int cost) {}
