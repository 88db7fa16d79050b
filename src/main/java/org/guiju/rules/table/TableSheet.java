package org.guiju.rules.table;

import java.util.List;
import java.util.Set;

/**
 * A sheet as its author sees it.
 *
 * @param name name of the sheet; null in a file that is one sheet
 * @param hidden true when its author does not see it
 * @param hiddenColumns columns its author does not see, from 1
 * @param rows its rows, from the top; blank ones are left out
 */
public record TableSheet(
    String name, boolean hidden, Set<Integer> hiddenColumns, List<TableRow> rows) {

  /** Name of the cell in {@code row} and {@code column}, e.g. C7. */
  public static String cellName(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
