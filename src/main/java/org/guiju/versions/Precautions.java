package org.guiju.versions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.OpenStage;
import org.guiju.archive.RuleSetRegister.Entries;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.StepRefusedException.Why;

/** What must hold before a version judges any paper. */
final class Precautions {
  private final RuleShelf shelf;
  private final Clock clock;

  Precautions(RuleShelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  static Optional<String> inForce(Entries entries) {
    return entries.inForce().map(Activation::sha256);
  }

  /** What was decided on is the difference to the version in force; it must still be the one. */
  static void requireInForce(Entries entries, Optional<String> inForce, Version version) {
    if (!inForce(entries).equals(inForce)) {
      throw new StepRefusedException(
          Why.OUTDATED,
          "刚有另一个版本 %s 启用，规则集 %s 没有启用。请重新审查后再办理。"
              .formatted(Words.name(inForce(entries)), version.name()));
    }
  }

  /** Else the one to come would silently undo this one. */
  void requireNothingToCome(Optional<Activation> toCome) {
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

  /** While one version is tried on a part of the papers, nothing else comes in force. */
  static void requireNoOtherStage(Optional<OpenStage> open, String sha256) {
    open.filter(stage -> !stage.candidate().equals(sha256))
        .ifPresent(
            stage -> {
              throw new StepRefusedException(
                  Why.WRONG_STATE,
                  "版本 %s 正在部分启用，其间不启用别的版本。请先全面启用它或停用它；情况紧急时可以退回曾经启用的版本。"
                      .formatted(RuleSet.versionOf(stage.candidate())));
            });
  }

  RuleSet compiled(Version version) {
    try {
      return shelf.get(version.sha256());
    } catch (RuleSetRefusedException refused) {
      throw new StepRefusedException(
          Why.UNUSABLE,
          "本版程序不能使用规则集 %s，没有启用。请按下列各条修改后重新起草。".formatted(version.name()),
          refused.problems());
    }
  }

  /**
   * New rules that apply from an earlier day would judge money spent before anybody could know
   * them.
   *
   * @param at when it takes effect; null for at once
   */
  void requireNotRetroactive(Optional<String> inForce, RuleSet next, Instant at) {
    LocalDate knownSince = knownSince(at);
    List<RuleProblem> early = retroactive(inForce, next, knownSince);
    if (!early.isEmpty()) {
      throw new StepRefusedException(
          Why.RETROACTIVE,
          ("规则集 %s 有 %d 处会评判启用日 %s 之前的资金，没有启用。"
                  + "请把新内容改为自启用日或以后施行；确需追溯的，写 retroactive: true 并在 reason 中说明依据。")
              .formatted(next.version(), early.size(), knownSince),
          early);
    }
  }

  boolean isRetroactive(Optional<String> inForce, RuleSet next) {
    return !retroactive(inForce, next, knownSince(null)).isEmpty();
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
}
