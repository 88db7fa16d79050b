package org.guiju.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.findings.Finding;

/**
 * The cells that a finding is about: the one it points at, those in the same row that hold the
 * value it judges, and the question that an answer belongs to.
 */
final class NamedCells {
  /** Why a finding goes with another that points at the same cell. */
  static final String SAME_CELL = "与本组第一条指的是同一格。";

  private static final String SAME_AMOUNT = "与本组第一条说的是同一行的同一个数。";
  private static final String SAME_QUESTION = "与本组第一条说的是同一件事。";

  /** Answers that are asked for only because of what another cell says. */
  private static final Map<String, String> QUESTION_OF =
      Map.of("listedSeparately", "localFundsIncluded");

  private final Cells cells;

  NamedCells(Cells cells) {
    this.cells = cells;
  }

  /**
   * A cell that a finding is about.
   *
   * @param pointer where it stands
   * @param why why another finding on it says the same, in Chinese
   */
  record Named(String pointer, String why) {
    static Named cell(String pointer) {
      return new Named(pointer, SAME_CELL);
    }
  }

  /** The cells, the one it points at first; none when it points at no single cell. */
  List<Named> of(Finding finding) {
    List<Named> named = new ArrayList<>();
    if (cells.isCell(finding.location())) {
      String pointer = finding.location().pointer();
      named.add(Named.cell(pointer));
      cells
          .holding(finding.location(), finding.given())
          .forEach(cell -> named.add(new Named(cell, SAME_AMOUNT)));
      String question = QUESTION_OF.get(finding.location().field());
      if (question != null) {
        named.add(new Named(Cells.row(pointer) + question, SAME_QUESTION));
      }
    }
    return named;
  }
}
