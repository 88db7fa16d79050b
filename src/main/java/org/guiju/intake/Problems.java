package org.guiju.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems, up to a number that a person can still work through. */
final class Problems {
  static final int MAX = 1000;

  private static final Comparator<IntakeProblem> BY_PLACE =
      Comparator.comparingInt(IntakeProblem::line).thenComparingInt(IntakeProblem::column);

  private final List<IntakeProblem> found = new ArrayList<>();
  private boolean more;

  void add(String code, String pointer, int line, int column, String message) {
    if (found.size() == MAX) {
      more = true;
      return;
    }
    found.add(new IntakeProblem(code, pointer, line, column, message));
  }

  void add(String code, String pointer, JsonValue at, String message) {
    add(code, pointer, at.line(), at.column(), message);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** True when further problems would not be kept, so that reading on is of no use. */
  boolean isFull() {
    return more;
  }

  /** All problems in the order of the body; the note that there are more comes last. */
  List<IntakeProblem> inOrder() {
    List<IntakeProblem> sorted = new ArrayList<>(found);
    sorted.sort(BY_PLACE);
    if (more) {
      sorted.add(
          new IntakeProblem(
              "intake.too-many-problems",
              "",
              0,
              0,
              "问题超过 %d 个，其余未列出。请先更正以上问题，再重新提交。".formatted(MAX)));
    }
    return sorted;
  }
}
