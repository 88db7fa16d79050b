package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** A fact that adds up others, and can tell what it adds up. */
public interface Summing {
  /**
   * What it adds up, in order of the paper.
   *
   * @param facts gives all facts of a type
   */
  List<BigDecimal> addends(Function<Class<? extends Fact>, List<Fact>> facts);
}
