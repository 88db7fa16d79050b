package org.guiju.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures whose sum, each with its factor, should be zero, such as a total less its addends. Exact
 * up to rounding: {@code least ≤ sum ≤ most} is no error.
 */
final class Sum implements Relation {
  private static final int DIGITS = 12;

  private final Basis basis;
  private final Map<Figure, BigDecimal> factors;
  private final List<Figure> figures;
  private final BigDecimal least;
  private final BigDecimal most;
  private final boolean coarse;
  private final BigDecimal sum;
  private final Figure whole;

  private Sum(Builder builder, BigDecimal least, BigDecimal most, boolean coarse) {
    this.basis = builder.basis;
    this.whole = builder.whole;
    this.factors = builder.factors;
    this.figures = List.copyOf(builder.factors.keySet());
    this.least = least;
    this.most = most;
    this.coarse = coarse;
    BigDecimal total = builder.constant;
    for (Map.Entry<Figure, BigDecimal> term : factors.entrySet()) {
      total = total.add(term.getKey().value().multiply(term.getValue()));
    }
    this.sum = total;
  }

  static Builder of(Basis basis) {
    return new Builder(basis);
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
    return whole;
  }

  /** What the figures add up to as printed; zero when it holds. */
  BigDecimal sum() {
    return sum;
  }

  /** The factor of a cell; zero for cells that do not occur. */
  BigDecimal factor(Figure figure) {
    return factors.getOrDefault(figure, BigDecimal.ZERO);
  }

  /** True for equations, false for limits such as paid ≤ granted. */
  boolean isEquation() {
    return least != null && most != null;
  }

  /** True when the other side is known to fewer digits, so that no single value follows from it. */
  boolean isCoarse() {
    return coarse;
  }

  @Override
  public State state() {
    return stateAt(sum);
  }

  @Override
  public State stateWith(Map<Figure, BigDecimal> changes) {
    return stateAt(sumWith(changes));
  }

  /** What the figures would add up to with some cells changed. */
  BigDecimal sumWith(Map<Figure, BigDecimal> changes) {
    BigDecimal then = sum;
    for (Map.Entry<Figure, BigDecimal> change : changes.entrySet()) {
      BigDecimal by = change.getValue().subtract(change.getKey().value());
      then = then.add(by.multiply(factor(change.getKey())));
    }
    return then;
  }

  /** How it would stand with one more addend of {@code amount}, a cell that is not there yet. */
  State stateWithMore(BigDecimal amount) {
    return stateAt(sum.add(amount));
  }

  private State stateAt(BigDecimal value) {
    boolean within =
        (least == null || value.compareTo(least) >= 0)
            && (most == null || value.compareTo(most) <= 0);
    boolean exact = !isEquation() || value.signum() == 0;
    return !within ? State.BROKEN : exact ? State.HOLDS : State.ROUNDED;
  }

  @Override
  public BigDecimal valueOf(Figure figure) {
    BigDecimal factor = factor(figure);
    if (factor.signum() == 0 || !isEquation() || coarse && !figure.equals(whole)) {
      return null;
    }
    BigDecimal value = figure.value().subtract(sum.divide(factor, DIGITS, RoundingMode.HALF_UP));
    return coarse
        ? value.setScale(Math.max(0, figure.value().scale()), RoundingMode.HALF_UP)
        : value;
  }

  /** Puts a sum together. */
  static final class Builder {
    private final Basis basis;
    private final Map<Figure, BigDecimal> factors = new LinkedHashMap<>();
    private BigDecimal constant = BigDecimal.ZERO;
    private Figure whole;

    private Builder(Basis basis) {
      this.basis = basis;
    }

    /** Adds the figure that the others should add up to. */
    Builder whole(Figure figure) {
      whole = figure;
      return plus(figure);
    }

    Builder plus(Figure figure) {
      return times(BigDecimal.ONE, figure);
    }

    Builder minus(Figure figure) {
      return times(BigDecimal.ONE.negate(), figure);
    }

    Builder minusAll(Iterable<Figure> figures) {
      figures.forEach(this::minus);
      return this;
    }

    Builder times(BigDecimal factor, Figure figure) {
      factors.merge(figure, factor, BigDecimal::add);
      return this;
    }

    /** Adds an amount of another paper, which no change of this one moves. */
    Builder plus(BigDecimal amount) {
      constant = constant.add(amount);
      return this;
    }

    Sum exactly() {
      return within(BigDecimal.ZERO);
    }

    /** Holds when the sum is zero; {@code slack} and less, of either sign, may be rounding. */
    Sum within(BigDecimal slack) {
      return new Sum(this, slack.negate(), slack, false);
    }

    /** Holds nearly from {@code least} to {@code most}: one side is known to fewer digits. */
    Sum roughly(BigDecimal least, BigDecimal most) {
      return new Sum(this, least, most, true);
    }

    /** Holds when the sum is zero or less. */
    Sum atMostZero() {
      return new Sum(this, null, BigDecimal.ZERO, false);
    }
  }
}
