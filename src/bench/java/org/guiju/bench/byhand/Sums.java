package org.guiju.bench.byhand;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnTotal;

/** Sums of the three columns of a plan, over all its rows and for each block of rows. */
final class Sums {
  static final int COLUMNS = 3;
  static final int EARLIER = 0;
  static final int NOW = 1;
  static final int YEAR = 2;

  final Sum[] all = none();
  final Map<Long, Sum[]> blocks = new HashMap<>();

  /** A running sum with the number of its addends. */
  static final class Sum {
    BigDecimal value = BigDecimal.ZERO;
    long count;

    void add(BigDecimal amount) {
      value = value.add(amount);
      count++;
    }
  }

  static Sum[] none() {
    return new Sum[] {new Sum(), new Sum(), new Sum()};
  }

  static int column(ColumnTotal total) {
    return switch (total.column()) {
      case "earlierTranches" -> EARLIER;
      case "thisTranche" -> NOW;
      default -> YEAR;
    };
  }

  void add(AllocationRow row) {
    Sum[] block = blocks.computeIfAbsent(row.part(), part -> none());
    for (int column = 0; column < COLUMNS; column++) {
      BigDecimal amount = amount(row, column);
      if (amount != null) {
        all[column].add(amount);
        block[column].add(amount);
      }
    }
  }

  private static BigDecimal amount(AllocationRow row, int column) {
    return switch (column) {
      case EARLIER -> row.earlierTranches();
      case NOW -> row.thisTranche();
      default -> row.yearTotal();
    };
  }
}
