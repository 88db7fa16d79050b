package org.guiju.runs;

import java.util.List;
import org.guiju.archive.Activation;
import org.guiju.archive.InForce;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetRegister;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.runs.RunRefusedException.Why;
import org.guiju.versions.RuleShelf;

/** Begins runs, and takes the steps that people take with them. */
public final class RunDesk {
  private final RunRegister runs;
  private final RuleSetRegister versions;
  private final RuleShelf shelf;

  public RunDesk(RunRegister runs, RuleSetRegister versions, RuleShelf shelf) {
    this.runs = runs;
    this.versions = versions;
    this.shelf = shelf;
  }

  /**
   * Begins a run.
   *
   * @throws RunRefusedException when it cannot be done so
   */
  public Run begin(RunTerms terms) {
    if (terms.base().equals(terms.candidate())) {
      throw new RunRefusedException(
          Why.NOTHING_TO_COMPARE,
          "两个版本都是 %s，没有可比的。请写不同的版本。".formatted(RuleSet.versionOf(terms.base())));
    }
    if (terms.keep()) {
      requireInForce(terms.candidate());
    }
    requireUsable(terms.base());
    requireUsable(terms.candidate());
    return runs.find(runs.begin(terms)).orElseThrow();
  }

  private void requireInForce(String candidate) {
    boolean inForce =
        versions.inForce().map(Activation::sha256).filter(candidate::equals).isPresent();
    if (!inForce) {
      throw new RunRefusedException(
          Why.NOT_IN_FORCE,
          "规则集 %s 不是现行版本，它的结论不能成为材料现在的结论。请先启用它，或不写 keep: true。"
              .formatted(RuleSet.versionOf(candidate)));
    }
    versions
        .now()
        .flatMap(InForce::stage)
        .ifPresent(
            stage -> {
              throw new RunRefusedException(
                  Why.NOT_IN_FORCE,
                  "版本 %s 正在部分启用，其间不能让现行版本的结论代替它的。请等它全面启用或停用，或不写 keep: true。"
                      .formatted(RuleSet.versionOf(stage.candidate())));
            });
  }

  private void requireUsable(String sha256) {
    try {
      shelf.get(sha256);
    } catch (RuleSetRefusedException refused) {
      throw new RunRefusedException(
          Why.UNUSABLE,
          "本版程序不能使用规则集 %s，没有开始。请按下列各条修改，或换一个版本。".formatted(RuleSet.versionOf(sha256)),
          refused.problems());
    }
  }

  public Run pause(Run run, Person by, String reason) {
    return step(run, List.of(RunState.RUNNING), RunStep.Kind.PAUSED, by, reason);
  }

  public Run resume(Run run, Person by, String reason) {
    return step(run, List.of(RunState.PAUSED), RunStep.Kind.RESUMED, by, reason);
  }

  public Run cancel(Run run, Person by, String reason) {
    List<RunState> open = List.of(RunState.RUNNING, RunState.PAUSED);
    return step(run, open, RunStep.Kind.CANCELLED, by, reason);
  }

  private Run step(Run run, List<RunState> from, RunStep.Kind step, Person by, String reason) {
    boolean entered = runs.enter(run.id(), from, step, by, reason);
    Run now = runs.find(run.id()).orElseThrow();
    if (!entered) {
      throw new RunRefusedException(
          Why.WRONG_STATE,
          "批量复核 %d %s，不能%s。".formatted(now.id(), Words.of(now.state()), Words.of(step)));
    }
    return now;
  }
}
