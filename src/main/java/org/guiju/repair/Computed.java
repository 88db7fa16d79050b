package org.guiju.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** A figure that is worked out from others other than by adding, such as a rate. */
final class Computed implements Relation {
  private final Basis basis;
  private final List<Figure> figures;
  private final BigDecimal expected;
  private final Predicate<Function<Figure, BigDecimal>> agrees;
  private final State state;

  /**
   * A relation between {@code figures}, the one that is worked out first.
   *
   * @param expected what it should be by the others as printed; null when that cannot be told
   * @param agrees whether it agrees, given the value of each figure
   */
  Computed(
      Basis basis,
      List<Figure> figures,
      BigDecimal expected,
      Predicate<Function<Figure, BigDecimal>> agrees) {
    this.basis = basis;
    this.figures = figures;
    this.expected = expected;
    this.agrees = agrees;
    this.state = stateWith(Map.of());
  }

  @Override
  public Basis basis() {
    return basis;
  }

  @Override
  public List<Figure> figures() {
    return figures;
  }

  @Override
  public Figure whole() {
    return figures.get(0);
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public State stateWith(Map<Figure, BigDecimal> changes) {
    boolean holds = agrees.test(figure -> changes.getOrDefault(figure, figure.printed()));
    return holds ? State.HOLDS : State.BROKEN;
  }

  @Override
  public BigDecimal valueOf(Figure figure) {
    return figure.equals(whole()) ? expected : null;
  }
}
