package org.guiju.repair;

import java.util.List;
import org.guiju.findings.Severity;

/**
 * The findings of one paper in groups: what is wrong first, and folded beneath it what follows from
 * it. Every finding of the report is in exactly one group. It adds to a report and changes none.
 *
 * @param groups heaviest first, then those with most findings, then in the order of the report
 */
public record Explanation(List<FindingGroup> groups) {

  /**
   * Findings with one cause.
   *
   * @param root the finding that names the cause, or comes nearest to it
   * @param followers findings that follow from it, in the order of the report
   * @param why why they belong together, in Chinese; null when the root stands alone
   * @param repair which cells to change; null when the cause is no figure
   */
  public record FindingGroup(
      FindingRef root, List<Follower> followers, String why, Repair repair) {}

  /**
   * A finding of the report.
   *
   * @param n its place in the list {@code findings} of the report, from 0
   * @param identity its identity, which several findings may share
   * @param ruleId its rule
   * @param severity how heavy it weighs
   * @param pointer the cell it points at
   * @param rowName row of that cell; null outside tables
   * @param message what it says, in Chinese
   * @param page path of the page that explains its rule, on the service that answers
   */
  public record FindingRef(
      int n,
      String identity,
      String ruleId,
      Severity severity,
      String pointer,
      String rowName,
      String message,
      String page) {}

  /**
   * A finding that follows from the root of its group.
   *
   * @param finding the finding
   * @param why why it follows, in Chinese
   */
  public record Follower(FindingRef finding, String why) {}

  /**
   * Proposals which cells to change. None is ever applied by itself.
   *
   * @param cells how many cells have to be changed at least; 0 when rounding explains the
   *     difference, or when no such change is known
   * @param complete true when all changes of so many cells were looked at; false when the search
   *     was broken off
   * @param found how many proposals there are; the likeliest are listed
   * @param words what was found out, in Chinese
   * @param proposals the likeliest proposals, likeliest first
   */
  public record Repair(
      int cells, boolean complete, int found, String words, List<Proposal> proposals) {}

  /**
   * One way to make the figures agree.
   *
   * @param rank from 1; proposals that are equally likely share it
   * @param edits the cells to change
   * @param settles places in the report of the findings that it settles
   * @param words the proposal in Chinese
   */
  public record Proposal(int rank, List<CellEdit> edits, List<Integer> settles, String words) {}

  /**
   * One cell to change.
   *
   * @param pointer JSON pointer of the cell; {@code -} stands for a row that is not there yet
   * @param table table it stands in
   * @param rowName row it stands in; null outside tables
   * @param name its column
   * @param printed amount as printed; null when blank
   * @param proposed amount that should stand there
   * @param slip what may have happened
   * @param words the same in Chinese
   */
  public record CellEdit(
      String pointer,
      String table,
      String rowName,
      String name,
      String printed,
      String proposed,
      Slip slip,
      String words) {}
}
