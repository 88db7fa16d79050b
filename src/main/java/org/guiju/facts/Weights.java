package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Weights of indicators, which make a whole together with that of budget execution. */
final class Weights {
  private static final Pattern EXECUTION = Pattern.compile("(预算|资金|支出).{0,2}执行率");

  private Weights() {}

  /** Null when one of {@code weights} is. */
  static BigDecimal sum(Stream<BigDecimal> weights) {
    List<BigDecimal> all = weights.toList();
    return all.contains(null) ? null : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * True when {@code sum} is {@code whole}, or lacks the weight of execution where no indicator is
   * about it: many forms print it on a line of its own. True also when the sum is not known.
   */
  static boolean make(
      BigDecimal sum, BigDecimal whole, BigDecimal execution, List<String> indicators) {
    boolean beside = indicators.stream().noneMatch(Weights::isExecution);
    return sum == null
        || sum.compareTo(whole) == 0
        || beside && sum.add(execution).compareTo(whole) == 0;
  }

  static boolean isExecution(String name) {
    return name != null && EXECUTION.matcher(name).find();
  }
}
