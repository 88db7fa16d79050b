package org.guiju.versions;

import java.time.Clock;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetRegister.Entries;
import org.guiju.archive.Stage;
import org.guiju.rules.RuleSet;
import org.guiju.versions.StepRefusedException.Why;

/**
 * Puts versions in force for a part of the papers, and for a wider part. What ends a stage is an
 * activation, see {@link ActivationDesk}, a retirement, see {@link LifeCycle}, or too many flips.
 */
public final class StageDesk {
  private final RuleSetRegister register;
  private final Precautions precautions;

  public StageDesk(RuleSetRegister register, RuleShelf shelf, Clock clock) {
    this.register = register;
    this.precautions = new Precautions(shelf, clock);
  }

  /**
   * What is asked for.
   *
   * @param by who asks
   * @param reason why
   * @param stage the part of the papers
   * @param retroactive true when new rules may judge what was done before
   */
  public record Order(Person by, String reason, Stage stage, boolean retroactive) {}

  /** Puts an approved version in force for a part of the papers, or widens that part. */
  public void stage(Version version, Order order) {
    Optional<String> inForce = register.inForce().map(Activation::sha256);
    requireReady(version);
    requirePart(version, order.stage());
    LifeCycle.requireCurrentReview(version, inForce);
    RuleSet rules = precautions.compiled(version);
    boolean retroactive =
        order.retroactive() || version.stage().map(OpenStage::retroactive).orElse(false);
    if (!retroactive) {
      precautions.requireNotRetroactive(inForce, rules, null);
    }
    register.alone(
        entries -> {
          LifeCycle.requireUnchanged(entries, version);
          Precautions.requireInForce(entries, inForce, version);
          precautions.requireNothingToCome(entries.next());
          Precautions.requireNoOtherStage(entries.stage(), version.sha256());
          entries.enter(
              RuleSetAction.staged(
                  version.sha256(),
                  order.by(),
                  order.reason(),
                  inForce.orElseThrow(),
                  order.stage(),
                  retroactive));
          return null;
        });
  }

  private static void requireReady(Version version) {
    Version.State state = version.state();
    if (state != Version.State.APPROVED && state != Version.State.STAGED) {
      throw new StepRefusedException(
          Why.WRONG_STATE,
          "规则集 %s %s，不能部分启用。经批准、尚未启用的版本才能部分启用。".formatted(version.name(), Words.of(version)));
    }
    if (version.budget().isEmpty()) {
      throw new StepRefusedException(
          Why.NO_BUDGET,
          "批准规则集 %s 时没有写最多允许多少份材料改变（budget），部分启用之后就不知道何时应当退回。请重新审查，批准时写明。"
              .formatted(version.name()));
    }
  }

  private static void requirePart(Version version, Stage wanted) {
    if (wanted.isEverything()) {
      throw new StepRefusedException(
          Why.BAD_STAGE, "这个范围包括全部材料。全面启用请不写 stage；部分启用请写地区，或小于 100 的百分比。");
    }
    Optional<Stage> before = version.stage().map(OpenStage::stage);
    if (before.isPresent() && (wanted.isSameAs(before.get()) || !wanted.holds(before.get()))) {
      throw new StepRefusedException(
          Why.BAD_STAGE,
          "规则集 %s 已在部分启用，新的范围应包括原来的全部范围并比它大。要缩小范围，请先停用它，重新审查、批准后再部分启用。".formatted(version.name()));
    }
  }

  /**
   * Takes a stage back in the name of {@code by}, unless it has ended meanwhile.
   *
   * @param reason the figures
   * @return false when it had ended; then nothing is entered
   */
  public boolean rollBack(OpenStage stage, Person by, String reason) {
    return register.alone(
        entries -> {
          boolean isOpen = isOpen(entries, stage);
          if (isOpen) {
            entries.enter(RuleSetAction.rolledBack(stage.candidate(), by, reason, stage.base()));
          }
          return isOpen;
        });
  }

  private static boolean isOpen(Entries entries, OpenStage stage) {
    return entries.stage().filter(open -> open.began() == stage.began()).isPresent();
  }

  /** What was agreed to for the version that {@code stage} is about. */
  public Optional<FlipBudget> budget(OpenStage stage) {
    return Version.budget(
        register.steps(stage.candidate()).stream()
            .filter(step -> step.id() < stage.began())
            .toList());
  }
}
