package org.guiju.fundyear;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.guiju.facts.FactSet;
import org.guiju.repair.Explainer;
import org.guiju.repair.Explanation;
import org.guiju.repair.Explanation.CellEdit;
import org.guiju.repair.Explanation.Proposal;
import org.guiju.repair.Explanation.Repair;
import org.guiju.repair.Symmetry;

/** How a paper with one cell mistyped is explained. */
final class Verdict {
  private final Mistyped wrong;
  private final Function<String, FactSet> read;
  private final FactSet facts;
  private final Explanation explanation;

  /**
   * Explains it.
   *
   * @param read reads a body, with all that is known when it is checked
   */
  Verdict(Mistyped wrong, Function<String, FactSet> read) {
    this.wrong = wrong;
    this.read = read;
    this.facts = read.apply(wrong.text());
    this.explanation = explain(facts);
  }

  private static Explanation explain(FactSet facts) {
    return Explainer.explain(facts, Judge.judge(facts).findings());
  }

  Explanation explanation() {
    return explanation;
  }

  Fate fate() {
    List<Repair> repairs = repairs(explanation).toList();
    if (repairs.stream().allMatch(repair -> repair.cells() == 0)) {
      return repairs.isEmpty() ? Fate.UNSEEN : Fate.ROUNDING;
    }
    List<Proposal> first = first(explanation);
    if (first.stream().noneMatch(this::names)) {
      return Fate.MISSED;
    }
    return first.size() == 1 ? Fate.FIRST : isMirrored(first) ? Fate.MIRRORED : Fate.AMONG_FIRST;
  }

  private static java.util.stream.Stream<Repair> repairs(Explanation explanation) {
    return explanation.groups().stream()
        .map(Explanation.FindingGroup::repair)
        .filter(Objects::nonNull);
  }

  /** All that is equally likely. */
  private static List<Proposal> first(Explanation explanation) {
    return repairs(explanation)
        .flatMap(repair -> repair.proposals().stream())
        .filter(proposal -> proposal.rank() == 1)
        .toList();
  }

  /** The cell that was mistyped, or the row left out, with the amount that was meant. */
  private boolean names(Proposal proposal) {
    boolean row = wrong.pointer().contains("/-/");
    return (row || proposal.edits().size() == 1) && proposal.edits().stream().anyMatch(this::names);
  }

  private boolean names(CellEdit edit) {
    return edit.pointer().equals(wrong.pointer())
        && new BigDecimal(edit.proposed()).compareTo(wrong.meant()) == 0;
  }

  /**
   * True when each of the others is the mirror image of the culprit: both stand in the same
   * equations, and with their amounts exchanged the paper is explained by the same slips in the
   * same two cells, exchanged. Whoever prefers one of them is wrong in one of the two papers.
   */
  private boolean isMirrored(List<Proposal> first) {
    return !wrong.pointer().contains("/-/")
        && first.stream()
            .filter(other -> !names(other))
            .allMatch(
                other -> other.edits().size() == 1 && isMirrored(other.edits().get(0).pointer()));
  }

  private boolean isMirrored(String other) {
    Explanation exchanged =
        explain(read.apply(Mistyped.exchanged(wrong.text(), wrong.pointer(), other)));
    return Symmetry.between(facts, wrong.pointer(), other)
        && edits(first(explanation), Function.identity())
            .equals(edits(first(exchanged), pointer -> exchange(pointer, other)));
  }

  private String exchange(String pointer, String other) {
    return pointer.equals(other)
        ? wrong.pointer()
        : pointer.equals(wrong.pointer()) ? other : pointer;
  }

  private static Set<List<Object>> edits(
      List<Proposal> proposals, Function<String, String> pointer) {
    Set<List<Object>> edits = new HashSet<>();
    for (Proposal proposal : proposals) {
      for (CellEdit edit : proposal.edits()) {
        edits.add(
            List.of(
                pointer.apply(edit.pointer()),
                new BigDecimal(edit.proposed()).stripTrailingZeros(),
                edit.slip()));
      }
    }
    return edits;
  }
}
