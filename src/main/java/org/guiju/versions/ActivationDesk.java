package org.guiju.versions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetRegister.Entries;
import org.guiju.review.RuleReview;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.StepRefusedException.Why;

/** Puts versions in force, now or at an instant, and back in force again. */
public final class ActivationDesk {
  private final RuleSetRegister register;
  private final RuleShelf shelf;
  private final Clock clock;

  public ActivationDesk(RuleSetRegister register, RuleShelf shelf, Clock clock) {
    this.register = register;
    this.shelf = shelf;
    this.clock = clock;
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

  /** Enters an activation; a version that was in force before may return without more ado. */
  public void activate(Version version, Order order) {
    Optional<String> inForce = register.inForce().map(Activation::sha256);
    requireFuture(order);
    requireReady(version);
    if (!version.canReturn()) {
      LifeCycle.requireCurrentReview(version, inForce);
      requireNothingToCome(register.next());
    }
    RuleSet rules = compiled(version);
    if (!version.canReturn() && !order.retroactive()) {
      inForce.ifPresent(before -> requireNotRetroactive(before, rules, knownSince(order.at())));
    }
    register.alone(
        entries -> {
          LifeCycle.requireUnchanged(entries, version);
          if (!inForce(entries).equals(inForce)) {
            throw new StepRefusedException(
                Why.OUTDATED,
                "刚有另一个版本 %s 启用，规则集 %s 没有启用。请重新审查后再办理。"
                    .formatted(Words.name(inForce(entries)), version.name()));
          }
          if (!version.canReturn()) {
            requireNothingToCome(entries.next());
          }
          enter(entries, version.sha256(), order, inForce);
          return null;
        });
  }

  private static void enter(Entries entries, String sha256, Order order, Optional<String> inForce) {
    entries.enter(
        RuleSetAction.activated(
            sha256,
            order.by(),
            order.reason(),
            inForce.orElse(null),
            order.at(),
            order.retroactive()));
  }

  private static Optional<String> inForce(Entries entries) {
    return entries.inForce().map(Activation::sha256);
  }

  private void requireFuture(Order order) {
    if (order.at() != null && !order.at().isAfter(clock.instant())) {
      throw new StepRefusedException(
          Why.BAD_INSTANT,
          "启用时间 %s 已经过去。立即启用请不写 at；已作出的结论不会因此改变。".formatted(order.at().atZone(clock.getZone())));
    }
  }

  private static void requireReady(Version version) {
    boolean ready = version.isApproved() || version.canReturn();
    if (version.inForce() || version.pending().isPresent() || !ready) {
      throw new StepRefusedException(
          Why.WRONG_STATE,
          "规则集 %s %s，不能启用。经批准的版本、曾经启用的版本才能启用。".formatted(version.name(), Words.of(version)));
    }
  }

  /** Else the one to come would silently undo this one. */
  private void requireNothingToCome(Optional<Activation> toCome) {
    toCome.ifPresent(
        next -> {
          throw new StepRefusedException(
              Why.WRONG_STATE,
              "版本 %s 已定于 %s 启用，届时会代替这一次启用的版本。请先停用它，再办理。"
                  .formatted(
                      RuleSet.versionOf(next.sha256()),
                      next.effective().atZoneSameInstant(clock.getZone())));
        });
  }

  private RuleSet compiled(Version version) {
    try {
      return shelf.get(version.sha256());
    } catch (RuleSetRefusedException refused) {
      throw new StepRefusedException(
          Why.UNUSABLE,
          "本版程序不能使用规则集 %s，没有启用。请按下列各条修改后重新起草。".formatted(version.name()),
          refused.problems());
    }
  }

  private void requireNotRetroactive(String inForce, RuleSet next, LocalDate knownSince) {
    List<RuleProblem> early = retroactive(Optional.of(inForce), next, knownSince);
    if (!early.isEmpty()) {
      throw new StepRefusedException(
          Why.RETROACTIVE,
          ("规则集 %s 有 %d 处会评判启用日 %s 之前的资金，没有启用。"
                  + "请把新内容改为自启用日或以后施行；确需追溯的，写 retroactive: true 并在 reason 中说明依据。")
              .formatted(next.version(), early.size(), knownSince),
          early);
    }
  }

  /** What would judge money spent before {@code knownSince}; a first version has nothing to say. */
  private List<RuleProblem> retroactive(
      Optional<String> inForce, RuleSet next, LocalDate knownSince) {
    try {
      return inForce
          .map(before -> RetroactiveRules.between(shelf.get(before), next, knownSince))
          .orElse(List.of());
    } catch (RuleSetRefusedException ofAnotherProgram) {
      return List.of(new RuleProblem("", 0, 0, null, "现行版本不能由本版程序读取，无法比较：全部规则都可能追溯。"));
    }
  }

  private LocalDate knownSince(Instant effective) {
    Instant instant = effective == null ? clock.instant() : effective;
    return instant.atZone(clock.getZone()).toLocalDate();
  }

  /**
   * Drafts, reviews and activates in one: for rules that come with the program, or from a folder
   * that somebody keeps by hand. Nothing is refused as retroactive, and what is, is noted.
   *
   * @param inForce version that the review compared with
   * @return false when another one is in force meanwhile; then nothing is entered
   */
  public boolean adopt(
      RuleSet rules, RuleReview review, Person by, String reason, Optional<String> inForce) {
    RuleFiles files = rules.files();
    boolean retroactive =
        inForce.isEmpty() || !retroactive(inForce, rules, knownSince(null)).isEmpty();
    shelf.put(rules);
    return register.alone(
        entries -> {
          if (!inForce(entries).equals(inForce)) {
            return false;
          }
          LifeCycle.enterDraft(entries, files, by, reason, inForce.orElse(null));
          LifeCycle.accepted(review, by, inForce.orElse(null), reason, retroactive)
              .forEach(entries::enter);
          return true;
        });
  }
}
