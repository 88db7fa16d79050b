package org.guiju.repair;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many decimals the amounts of each table are printed with. */
final class Decimals {
  /** Nine cells of ten and more: where papers drop zeros at the end, decimals tell nothing. */
  private static final int MOST = 10;

  /** Amounts go to the cent or to a hundredth of 万元, rates to a hundredth of a percent. */
  private static final int USUAL = 2;

  private final Map<String, Map<Integer, Integer>> byTable = new HashMap<>();

  Decimals(List<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.printed() != null) {
        byTable
            .computeIfAbsent(figure.table(), none -> new HashMap<>())
            .merge(figure.printed().scale(), 1, Integer::sum);
      }
    }
  }

  /** The decimals of a rate that is worked out again: as printed, but no more than is usual. */
  static int ofRate(BigDecimal printed) {
    return Math.max(0, Math.min(USUAL, printed.scale()));
  }

  /**
   * True for a cell with other decimals than nearly all of its table, or with more than is usual
   * where others have what is usual.
   */
  boolean isOdd(Figure figure) {
    if (figure.printed() == null) {
      return false;
    }
    Map<Integer, Integer> counts = byTable.get(figure.table());
    int own = counts.get(figure.printed().scale());
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    boolean unlikeMost = own < all && own * MOST <= all;
    boolean unlikeAllOthers = own == 1 && counts.size() == 2 && all > 2;
    return unlikeMost || unlikeAllOthers || isLonger(figure.printed().scale(), counts);
  }

  private static boolean isLonger(int scale, Map<Integer, Integer> counts) {
    return scale > USUAL && counts.keySet().stream().anyMatch(other -> other <= USUAL);
  }
}
