package org.guiju.trials;

import java.util.Optional;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.InForce;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetRegister;
import org.guiju.rules.RuleSet;
import org.guiju.versions.StageDesk;
import org.jboss.logging.Logger;

/** Takes a stage back when more papers flipped under it than was agreed to. */
public final class StageGuard {
  private static final Logger LOG = Logger.getLogger(StageGuard.class);
  private static final Person SYSTEM = new Person("system");

  private final RuleSetRegister register;
  private final TrialRegister trials;
  private final StageDesk stages;

  public StageGuard(RuleSetRegister register, TrialRegister trials, StageDesk stages) {
    this.register = register;
    this.trials = trials;
    this.stages = stages;
  }

  /** Looks at the stage that is open; of several that look at once one takes it back. */
  public void look() {
    register.now().flatMap(InForce::stage).ifPresent(this::look);
  }

  private void look(OpenStage stage) {
    Optional<String> above =
        trials
            .seen(stage)
            .flatMap(seen -> stages.budget(stage).flatMap(budget -> reason(budget, seen)));
    if (above.isPresent() && stages.rollBack(stage, SYSTEM, above.get())) {
      LOG.warnf(
          "rule set `%s` taken back from its stage: %s",
          RuleSet.versionOf(stage.candidate()), above.get());
    }
  }

  private static Optional<String> reason(FlipBudget budget, FlipBudget.Seen seen) {
    return budget
        .exceededBy(seen)
        .map(above -> "自动退回：部分启用范围内材料 %d 份，%s。".formatted(seen.papers(), above));
  }
}
