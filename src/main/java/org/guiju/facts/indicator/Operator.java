package org.guiju.facts.indicator;

/** How a target is compared with the value reached (计算符号). */
public enum Operator {
  GE("≥"),
  LE("≤"),
  EQ("="),
  GT(">"),
  LT("<");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** The sign as printed in tables. */
  public String symbol() {
    return symbol;
  }

  /** True for ≥ and {@code >}. */
  public boolean isLowerBound() {
    return this == GE || this == GT;
  }

  /** True for ≤ and {@code <}. */
  public boolean isUpperBound() {
    return this == LE || this == LT;
  }

  /** What 不 before the word makes of it: 不低于 is ≥, 不超过 is ≤; itself for the others. */
  Operator negated() {
    return switch (this) {
      case GT -> LE;
      case LT -> GE;
      default -> this;
    };
  }

  static Operator ofSymbol(char symbol) {
    return switch (symbol) {
      case '≥' -> GE;
      case '≤' -> LE;
      case '=' -> EQ;
      case '>' -> GT;
      case '<' -> LT;
      default -> null;
    };
  }
}
