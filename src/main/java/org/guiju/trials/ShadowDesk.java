package org.guiju.trials;

import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetStep;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.trials.Trial.Kind;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.StepRefusedException;
import org.guiju.versions.StepRefusedException.Why;
import org.guiju.versions.Version;

/** Lets a version run beside what is in force, seen by nobody else, and ends that. */
public final class ShadowDesk {
  private final TrialRegister trials;
  private final RuleShelf shelf;
  private final int most;

  /**
   * A desk for shadows.
   *
   * @param most so many reports wait at most for each
   */
  public ShadowDesk(TrialRegister trials, RuleShelf shelf, int most) {
    this.trials = trials;
    this.shelf = shelf;
    this.most = most;
  }

  /** Begins to judge what arrives by {@code version} as well, which was reviewed at least. */
  public void begin(Version version, Person by, String reason) {
    boolean isReviewed =
        version.lastReview().filter(step -> step.kind() == RuleSetStep.Kind.REVIEWED).isPresent();
    if (!isReviewed || version.inForce()) {
      throw new StepRefusedException(
          Why.WRONG_STATE, "规则集 %s 审查通过以后、作为现行版本以前，才能影子运行。".formatted(version.name()));
    }
    requireUsable(version);
    if (!trials.begin(version.sha256(), by, reason, most)) {
      throw new StepRefusedException(
          Why.WRONG_STATE, "规则集 %s 已在影子运行。要重新开始，请先停止。".formatted(version.name()));
    }
  }

  private void requireUsable(Version version) {
    try {
      shelf.get(version.sha256());
    } catch (RuleSetRefusedException refused) {
      throw new StepRefusedException(
          Why.UNUSABLE,
          "本版程序不能使用规则集 %s，没有开始。请按下列各条修改后重新起草。".formatted(version.name()),
          refused.problems());
    }
  }

  /** Ends it; what it has found is kept. */
  public void end(Version version, Person by, String reason) {
    Optional<Trial> shadow = trials.last(version.sha256(), Kind.SHADOW);
    if (shadow.isEmpty() || !trials.end(shadow.get(), by, reason)) {
      throw new StepRefusedException(Why.WRONG_STATE, "规则集 %s 没有在影子运行。".formatted(version.name()));
    }
  }
}
