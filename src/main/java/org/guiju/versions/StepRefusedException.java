package org.guiju.versions;

import java.util.List;
import org.guiju.rules.RuleProblem;

/** A step that cannot be taken, with the reason for the person who asked for it. */
public final class StepRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final String words;
  private final transient List<RuleProblem> problems;

  /** Kinds of refusal. */
  public enum Why {
    /** The files are not those of a rule tree. */
    UNREADABLE,
    /** The step does not follow from how the version stands. */
    WRONG_STATE,
    /** Nobody approves what is his own work. */
    OWN_WORK,
    /** Another version is in force than the one it was reviewed against. */
    OUTDATED,
    /** This program cannot use the version. */
    UNUSABLE,
    /** It would judge what was done before it was known. */
    RETROACTIVE,
    /** The instant has passed. */
    BAD_INSTANT,
    /** It leaves nothing out, or is not wider than before. */
    BAD_STAGE,
    /** Nobody agreed to how much may flip. */
    NO_BUDGET
  }

  public StepRefusedException(Why why, String words, List<RuleProblem> problems) {
    super(why.name(), null, false, false);
    this.why = why;
    this.words = words;
    this.problems = List.copyOf(problems);
  }

  public StepRefusedException(Why why, String words) {
    this(why, words, List.of());
  }

  public Why why() {
    return why;
  }

  /** What is wrong and what to do, in Chinese. */
  public String words() {
    return words;
  }

  /** Where it is wrong; empty when the words say it all. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
