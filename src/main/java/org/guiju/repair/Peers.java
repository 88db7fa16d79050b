package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The amounts of one column, by which an amount of it looks natural or odd. */
final class Peers {
  private static final int UNNATURAL = 12;
  static final int OUT_OF_LINE = 4;

  /** An amount out of line in a column that has no other. */
  private static final int ONLY_ONE_OUT_OF_LINE = 10;

  private static final int OUT_OF_RANGE = 2;
  private static final int ROUND = 3;

  /** Zeros at the end that chance alone makes of one number in a hundred. */
  private static final int ZEROS = 2;

  /** Fewer amounts tell nothing of the size that is usual. */
  private static final int ENOUGH = 5;

  /** How many times larger or smaller than the middle one an amount is out of line. */
  private static final BigDecimal FAR = BigDecimal.valueOf(4);

  /** How many times smaller or larger than all the others; less is no sign of a slip. */
  private static final BigDecimal BEYOND = new BigDecimal("1.25");

  private final List<BigDecimal> sorted = new ArrayList<>();
  private int negative;
  private int round;
  private int far;

  /** The peers of each cell of a paper: the filled cells under the same name in the same table. */
  static final class ByColumn {
    private final Map<String, Peers> byColumn = new HashMap<>();

    ByColumn(List<Figure> figures) {
      for (Figure figure : figures) {
        if (figure.printed() != null && figure.printed().signum() != 0) {
          byColumn.computeIfAbsent(key(figure), none -> new Peers()).add(figure.printed());
        }
      }
      byColumn.values().forEach(Peers::settle);
    }

    Peers get(Figure figure) {
      return byColumn.getOrDefault(key(figure), new Peers());
    }

    private static String key(Figure figure) {
      return figure.table() + " " + figure.name();
    }
  }

  private void add(BigDecimal amount) {
    sorted.add(amount.abs());
    negative += amount.signum() < 0 ? 1 : 0;
    round += zeros(amount) >= ZEROS ? 1 : 0;
  }

  /** Once all are known. */
  private void settle() {
    sorted.sort(null);
    far = (int) sorted.stream().filter(this::isFar).count();
  }

  /** How much odder the column would look with {@code value} in a cell; below 0 if less odd. */
  int oddity(Figure figure, BigDecimal value) {
    int sign = isOddSign(figure, value.signum()) ? UNNATURAL : 0;
    if (sorted.size() < ENOUGH || value.signum() == 0) {
      return sign;
    }
    return sign
        + oddSize(figure, value)
        - oddSize(figure, figure.value())
        + lessRound(figure, value);
  }

  private int oddSize(Figure figure, BigDecimal amount) {
    int far = isFar(amount) ? farness(figure) : 0;
    return far + (isOutOfRange(figure, amount) ? OUT_OF_RANGE : 0);
  }

  /** Where sizes differ much anyway, another one that differs says little. */
  private int farness(Figure figure) {
    int others = far - (isFar(figure.value()) ? 1 : 0);
    return others == 0 ? ONLY_ONE_OUT_OF_LINE : OUT_OF_LINE;
  }

  private boolean isOutOfRange(Figure figure, BigDecimal amount) {
    BigDecimal own = figure.value().abs();
    int last = sorted.size() - 1;
    BigDecimal least = sorted.get(sorted.get(0).compareTo(own) == 0 ? 1 : 0);
    BigDecimal most = sorted.get(sorted.get(last).compareTo(own) == 0 ? last - 1 : last);
    BigDecimal size = amount.abs();
    return size.multiply(BEYOND).compareTo(least) < 0 || size.compareTo(most.multiply(BEYOND)) > 0;
  }

  /** Round amounts are likely where others of the column are round too; they are no chance. */
  private int lessRound(Figure figure, BigDecimal value) {
    int own = zeros(figure.value());
    int gained = zeros(value) - own;
    int others = round - (own >= ZEROS ? 1 : 0);
    return others == 0 || Math.abs(gained) < ZEROS ? 0 : gained > 0 ? -ROUND : ROUND;
  }

  /** Zeros at the end, counted from the second decimal. */
  private static int zeros(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return Math.max(0, 2 - plain.scale());
  }

  /** Amounts are positive, unless most of the other amounts of the column are not. */
  private boolean isOddSign(Figure figure, int sign) {
    int own = figure.value().signum() < 0 ? 1 : 0;
    boolean mostlyNegative = 2 * (negative - own) > sorted.size() - 1;
    return mostlyNegative ? sign > 0 : sign < 0;
  }

  /** True when an amount is of another size than those of the column, as far as they tell. */
  boolean isOutOfLine(BigDecimal amount) {
    return sorted.size() >= ENOUGH && isFar(amount);
  }

  private boolean isFar(BigDecimal amount) {
    BigDecimal middle = sorted.get(sorted.size() / 2);
    BigDecimal size = amount.abs();
    return size.compareTo(middle.multiply(FAR)) > 0 || size.multiply(FAR).compareTo(middle) < 0;
  }
}
