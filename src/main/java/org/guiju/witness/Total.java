package org.guiju.witness;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an accumulate computed.
 *
 * @param value the result
 * @param addends what it added up, in order of the papers; null when it is no sum
 */
record Total(Object value, List<BigDecimal> addends) {}
