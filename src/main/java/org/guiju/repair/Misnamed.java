package org.guiju.repair;

import java.util.List;
import java.util.Set;
import org.guiju.repair.Explanation.CellEdit;
import org.guiju.repair.Explanation.Proposal;

/**
 * A row that stands under a wrong code or name, as one way to settle findings.
 *
 * @param cell the cell with the code or name; it has no amount
 * @param printed what stands there
 * @param meant what should stand there
 * @param slip what may have happened
 * @param settles findings that it settles, by their place in the report
 */
record Misnamed(Figure cell, String printed, String meant, Slip slip, Set<Integer> settles) {
  /** The cell of a row, in words and by pointer. */
  static Figure cell(String pointer, String table, String rowName, String name) {
    return new Figure(-1, pointer, table, rowName, name, null);
  }

  Proposal proposal(int rank) {
    String words = cell.place() + "：" + slip.words() + "：印为 " + printed + "，应为 " + meant;
    CellEdit edit =
        new CellEdit(
            cell.pointer(), cell.table(), cell.rowName(), cell.name(), printed, meant, slip, words);
    return new Proposal(rank, List.of(edit), settles.stream().sorted().toList(), words);
  }
}
