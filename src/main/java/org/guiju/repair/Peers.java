package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The amounts of one column, by which an amount of it looks natural or odd. */
final class Peers {
  private static final int UNNATURAL = 12;
  private static final int OUT_OF_LINE = 4;

  /** Fewer amounts tell nothing of the size that is usual. */
  private static final int ENOUGH = 5;

  /** How many times larger or smaller than the middle one an amount is out of line. */
  private static final BigDecimal FAR = BigDecimal.valueOf(4);

  private final List<BigDecimal> sorted = new ArrayList<>();
  private int negative;

  /** The peers of each cell of a paper: the filled cells under the same name in the same table. */
  static final class ByColumn {
    private final Map<String, Peers> byColumn = new HashMap<>();

    ByColumn(List<Figure> figures) {
      for (Figure figure : figures) {
        if (figure.printed() != null && figure.printed().signum() != 0) {
          byColumn.computeIfAbsent(key(figure), none -> new Peers()).add(figure.printed());
        }
      }
      byColumn.values().forEach(peers -> peers.sorted.sort(null));
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
  }

  /** How much odder the column would look with {@code value} in a cell; below 0 if less odd. */
  int oddity(Figure figure, BigDecimal value) {
    int sign = isOddSign(figure, value.signum()) ? UNNATURAL : 0;
    if (sorted.size() < ENOUGH || value.signum() == 0) {
      return sign;
    }
    int before = isFar(figure.value()) ? OUT_OF_LINE : 0;
    int after = isFar(value) ? OUT_OF_LINE : 0;
    return sign + after - before;
  }

  /** Amounts are positive, unless most of the other amounts of the column are not. */
  private boolean isOddSign(Figure figure, int sign) {
    int own = figure.value().signum() < 0 ? 1 : 0;
    boolean mostlyNegative = 2 * (negative - own) > sorted.size() - 1;
    return mostlyNegative ? sign > 0 : sign < 0;
  }

  private boolean isFar(BigDecimal amount) {
    BigDecimal middle = sorted.get(sorted.size() / 2);
    BigDecimal size = amount.abs();
    return size.compareTo(middle.multiply(FAR)) > 0 || size.multiply(FAR).compareTo(middle) < 0;
  }
}
