package org.guiju.versions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetRegister.Entries;
import org.guiju.review.RuleReview;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.versions.StepRefusedException.Why;

/** Puts versions in force, now or at an instant, and back in force again. */
public final class ActivationDesk {
  private final RuleSetRegister register;
  private final RuleShelf shelf;
  private final Clock clock;
  private final Precautions precautions;

  public ActivationDesk(RuleSetRegister register, RuleShelf shelf, Clock clock) {
    this.register = register;
    this.shelf = shelf;
    this.clock = clock;
    this.precautions = new Precautions(shelf, clock);
  }

  /**
   * What is asked for.
   *
   * @param by who asks
   * @param reason why
   * @param at when it takes effect; null for at once
   * @param retroactive true when new rules may judge what was done before
   */
  public record Order(Person by, String reason, Instant at, boolean retroactive) {}

  /**
   * Enters an activation; a version that was in force before may return without more ado. One that
   * is in force for a part of the papers comes in force for all.
   */
  public void activate(Version version, Order order) {
    Optional<String> inForce = register.inForce().map(Activation::sha256);
    requireFuture(order);
    requireReady(version);
    if (!version.canReturn()) {
      LifeCycle.requireCurrentReview(version, inForce);
      precautions.requireNothingToCome(register.next());
    }
    RuleSet rules = precautions.compiled(version);
    boolean retroactive =
        order.retroactive() || version.stage().map(OpenStage::retroactive).orElse(false);
    if (!version.canReturn() && !retroactive) {
      precautions.requireNotRetroactive(inForce, rules, order.at());
    }
    register.alone(
        entries -> {
          LifeCycle.requireUnchanged(entries, version);
          Precautions.requireInForce(entries, inForce, version);
          if (!version.canReturn()) {
            precautions.requireNothingToCome(entries.next());
            Precautions.requireNoOtherStage(entries.stage(), version.sha256());
          }
          enter(entries, version.sha256(), order, inForce, retroactive);
          return null;
        });
  }

  private static void enter(
      Entries entries, String sha256, Order order, Optional<String> inForce, boolean retroactive) {
    entries.enter(
        RuleSetAction.activated(
            sha256, order.by(), order.reason(), inForce.orElse(null), order.at(), retroactive));
  }

  private void requireFuture(Order order) {
    if (order.at() != null && !order.at().isAfter(clock.instant())) {
      throw new StepRefusedException(
          Why.BAD_INSTANT,
          "启用时间 %s 已经过去。立即启用请不写 at；已作出的结论不会因此改变。".formatted(order.at().atZone(clock.getZone())));
    }
  }

  private static void requireReady(Version version) {
    boolean ready = version.isApproved() || version.canReturn() || version.stage().isPresent();
    if (version.inForce() || version.pending().isPresent() || !ready) {
      throw new StepRefusedException(
          Why.WRONG_STATE,
          "规则集 %s %s，不能启用。经批准的版本、曾经启用的版本才能启用。".formatted(version.name(), Words.of(version)));
    }
  }

  /**
   * Drafts, reviews and activates in one: for rules that come with the program, or from a folder
   * that somebody keeps by hand. Nothing is refused as retroactive, and what is, is noted.
   *
   * @param inForce version that the review compared with
   * @return false when another one is in force meanwhile; then nothing is entered
   * @throws StepRefusedException when another version is in force for a part of the papers
   */
  public boolean adopt(
      RuleSet rules, RuleReview review, Person by, String reason, Optional<String> inForce) {
    RuleFiles files = rules.files();
    boolean retroactive = inForce.isEmpty() || precautions.isRetroactive(inForce, rules);
    shelf.put(rules);
    return register.alone(
        entries -> {
          Precautions.requireNoOtherStage(entries.stage(), rules.sha256());
          if (!Precautions.inForce(entries).equals(inForce)) {
            return false;
          }
          LifeCycle.enterDraft(entries, files, by, reason, inForce.orElse(null));
          LifeCycle.accepted(review, by, inForce.orElse(null), reason, retroactive)
              .forEach(entries::enter);
          return true;
        });
  }
}
