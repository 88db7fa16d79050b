package org.guiju.versions;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetRegister.Entries;
import org.guiju.archive.RuleSetStep.Kind;
import org.guiju.review.Depth;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.StepRefusedException.Why;

/**
 * Takes a version from its draft to its use, up to the activation, see {@link ActivationDesk}. Each
 * step is entered with who, when and why.
 */
public final class LifeCycle {
  private final RuleSetRegister register;
  private final Versions versions;
  private final RuleShelf shelf;
  private final RuleReviewer reviewer;

  public LifeCycle(
      RuleSetRegister register, Versions versions, RuleShelf shelf, RuleReviewer reviewer) {
    this.register = register;
    this.versions = versions;
    this.shelf = shelf;
    this.reviewer = reviewer;
  }

  /**
   * A version as drafted.
   *
   * @param version the version
   * @param created false when the same files were drafted before
   */
  public record Drafted(Version version, boolean created) {}

  /**
   * Enters a draft. Who drafts the same files once more becomes one of their authors.
   *
   * @param parent version that the files were changed from; null for none
   * @param reason why; null when not said
   */
  public Drafted draft(RuleFiles files, Person by, String reason, String parent) {
    if (!files.problems().isEmpty()) {
      throw new StepRefusedException(
          Why.UNREADABLE, "规则文件不能读取，没有保存。请按下列各条更正后重试。", files.problems());
    }
    String sha256 = files.sha256();
    boolean created =
        register.alone(
            entries -> {
              boolean isNew = entries.steps(sha256).isEmpty();
              if (!sha256.equals(parent)) {
                enterDraft(entries, files, by, reason, parent);
              }
              return isNew;
            });
    return new Drafted(versions.get(sha256), created);
  }

  static void enterDraft(
      Entries entries, RuleFiles files, Person by, String reason, String parent) {
    boolean isEntered =
        entries.steps(files.sha256()).stream()
            .anyMatch(step -> step.kind() == Kind.DRAFTED && step.person().equals(by.name()));
    if (!isEntered) {
      entries.keep(files);
      entries.enter(RuleSetAction.drafted(files.sha256(), by, reason, parent));
    }
  }

  /** Reviews a version against the one in force, in full, and enters what was found. */
  public RuleReview review(Version version, Person by) {
    Optional<String> inForce = register.inForce().map(Activation::sha256);
    RuleReviewer.Reviewed reviewed =
        reviewer.review(
            versions.files(version), inForce.flatMap(this::usable).orElse(null), Depth.COVERAGE);
    reviewed.rules().ifPresent(shelf::put);
    RuleReview review = reviewed.review();
    register.alone(
        entries -> {
          entries.enter(
              RuleSetAction.reviewed(
                  version.sha256(),
                  by,
                  inForce.orElse(null),
                  review.accepted(),
                  ReviewText.of(review)));
          return null;
        });
    return review;
  }

  private Optional<RuleSet> usable(String sha256) {
    try {
      return Optional.of(shelf.get(sha256));
    } catch (RuleSetRefusedException ofAnotherProgram) {
      return Optional.empty();
    }
  }

  /**
   * Enters the agreement of somebody who has not written any of it.
   *
   * @param budget how much may flip under it; null when nothing is said of that
   */
  public void approve(Version version, Person by, String reason, FlipBudget budget) {
    if (version.state() != Version.State.REVIEWED) {
      throw new StepRefusedException(
          Why.WRONG_STATE,
          "规则集 %s %s，不能批准。审查通过、尚未批准的版本才能批准。".formatted(version.name(), Words.of(version)));
    }
    requireCurrentReview(version);
    if (Authors.include(version.authors(), by.name())) {
      throw new StepRefusedException(
          Why.OWN_WORK,
          "规则集 %s 由%s起草，批准须由另一人办理。请由没有参与起草的人批准。"
              .formatted(version.name(), String.join("、", version.authors())));
    }
    enterUnchanged(version, RuleSetAction.approved(version.sha256(), by, reason, budget));
  }

  /** What was reviewed is the difference to the version in force; that must still be the one. */
  private void requireCurrentReview(Version version) {
    Optional<String> inForce = register.inForce().map(Activation::sha256);
    requireCurrentReview(version, inForce);
  }

  static void requireCurrentReview(Version version, Optional<String> inForce) {
    Optional<String> against = version.lastReview().map(step -> step.other());
    if (!against.equals(inForce)) {
      throw new StepRefusedException(
          Why.OUTDATED,
          "规则集 %s 审查时与版本 %s 比较，而现行版本已是 %s。直接采用会覆盖其间的修改。请在现行版本上重新修改，或重新审查并批准。"
              .formatted(version.name(), Words.name(against), Words.name(inForce)));
    }
  }

  /**
   * Withdraws a version: a pending activation or a stage is taken back, and it needs approval
   * again.
   */
  public void retire(Version version, Person by, String reason) {
    if (version.inForce()) {
      throw new StepRefusedException(
          Why.WRONG_STATE, "规则集 %s 是现行版本，不能停用。请启用另一个版本来代替它。".formatted(version.name()));
    }
    enterUnchanged(version, RuleSetAction.retired(version.sha256(), by, reason));
  }

  private void enterUnchanged(Version version, RuleSetAction action) {
    register.alone(
        entries -> {
          requireUnchanged(entries, version);
          entries.enter(action);
          return null;
        });
  }

  /** What was decided on is how the version stood; somebody else may have been quicker. */
  static void requireUnchanged(Entries entries, Version version) {
    boolean inForce =
        entries.inForce().filter(now -> now.sha256().equals(version.sha256())).isPresent();
    if (inForce != version.inForce() || !entries.steps(version.sha256()).equals(version.steps())) {
      throw new StepRefusedException(
          Why.WRONG_STATE, "规则集 %s 刚被他人办理过，这一次没有保存。请刷新后再办理。".formatted(version.name()));
    }
  }

  /** What is entered of a version that goes in force with its review. */
  static List<RuleSetAction> accepted(
      RuleReview review, Person by, String inForce, String reason, boolean retroactive) {
    String sha256 = review.sha256();
    return List.of(
        RuleSetAction.reviewed(sha256, by, inForce, true, ReviewText.of(review)),
        RuleSetAction.activated(sha256, by, reason, inForce, null, retroactive));
  }
}
