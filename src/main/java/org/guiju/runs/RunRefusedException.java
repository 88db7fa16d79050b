package org.guiju.runs;

import java.util.List;
import java.util.Optional;
import org.guiju.rules.RuleProblem;

/** Something about a run that cannot be done now, with the words for the one who asked. */
public final class RunRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    /** Both versions are the same. */
    NOTHING_TO_COMPARE,
    /** One that would come to the same has not ended. */
    RUNNING_ALREADY,
    /** Only what the version in force says can come to stand. */
    NOT_IN_FORCE,
    /** This program cannot compile a version. */
    UNUSABLE,
    /** The run does not stand so that this step could be taken. */
    WRONG_STATE
  }

  private final Why why;
  private final transient List<RuleProblem> problems;
  private final Long other;

  public RunRefusedException(Why why, String words) {
    this(why, words, List.of(), null);
  }

  public RunRefusedException(Why why, String words, List<RuleProblem> problems) {
    this(why, words, problems, null);
  }

  private RunRefusedException(Why why, String words, List<RuleProblem> problems, Long other) {
    super(words, null, false, false);
    this.why = why;
    this.problems = List.copyOf(problems);
    this.other = other;
  }

  public static RunRefusedException runningAlready(long other) {
    String words = "两个版本、范围和日期都相同的批量复核 %d 还没有结束。请等它结束，或先取消它。".formatted(other);
    return new RunRefusedException(Why.RUNNING_ALREADY, words, List.of(), other);
  }

  public Why why() {
    return why;
  }

  /** What is wrong with the rules; empty when it is not about them. */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** The run that is in the way. */
  public Optional<Long> other() {
    return Optional.ofNullable(other);
  }
}
