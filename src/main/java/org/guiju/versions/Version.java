package org.guiju.versions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.OpenStage;
import org.guiju.archive.RuleSetStep;
import org.guiju.archive.RuleSetStep.Effect;
import org.guiju.archive.RuleSetStep.Kind;
import org.guiju.rules.RuleSet;

/**
 * A version of the rules with all that was done to it.
 *
 * @param sha256 hash of its files
 * @param inForce true when it is the one in force
 * @param authors who drafted any file of it that no version in force before it had
 * @param steps what was done, oldest first
 * @param stage the part of the papers that it is in force for, beside the version in force
 */
public record Version(
    String sha256,
    boolean inForce,
    SortedSet<String> authors,
    List<RuleSetStep> steps,
    Optional<OpenStage> stage) {
  private static final Set<Kind> REVIEWS = Set.of(Kind.REVIEWED, Kind.REFUSED);
  private static final Set<Kind> WITHDRAWALS = Set.of(Kind.ROLLED_BACK, Kind.RETIRED);

  /** How a version stands. */
  public enum State {
    /** Put together and not reviewed. */
    DRAFT,
    /** Reviewed, with problems. */
    REFUSED,
    /** Reviewed, without problems. */
    REVIEWED,
    /** Agreed to by a second person. */
    APPROVED,
    /** In force for a part of the papers. */
    STAGED,
    /** To come in force at an instant. */
    SCHEDULED,
    /** In force. */
    ACTIVE,
    /** No longer in force, or withdrawn. */
    RETIRED
  }

  /** Short name: the beginning of the hash. */
  public String name() {
    return RuleSet.versionOf(sha256);
  }

  public State state() {
    if (inForce) {
      return State.ACTIVE;
    }
    if (stage.isPresent()) {
      return State.STAGED;
    }
    if (pending().isPresent()) {
      return State.SCHEDULED;
    }
    return lastOf(steps, kind -> kind != Kind.DRAFTED)
        .map(step -> after(step.kind()))
        .orElse(State.DRAFT);
  }

  private static State after(Kind kind) {
    return switch (kind) {
      case DRAFTED -> State.DRAFT;
      case REVIEWED -> State.REVIEWED;
      case REFUSED -> State.REFUSED;
      case APPROVED -> State.APPROVED;
      case ACTIVATED, STAGED, ROLLED_BACK, RETIRED -> State.RETIRED;
    };
  }

  /** The activation that is to come. */
  public Optional<RuleSetStep> pending() {
    return steps.stream().filter(step -> step.effect() == Effect.PENDING).findFirst();
  }

  /** The last review, whatever it said. */
  public Optional<RuleSetStep> lastReview() {
    return lastOf(steps, REVIEWS::contains);
  }

  /** The version it was first drafted from; empty when it was put together from nothing. */
  public Optional<String> parent() {
    return steps.stream()
        .filter(step -> step.kind() == Kind.DRAFTED)
        .findFirst()
        .map(RuleSetStep::other);
  }

  /** True when it has been in force. */
  public boolean wasInForce() {
    return steps.stream().anyMatch(RuleSetStep::tookEffect);
  }

  /** True when it was in force, and has not been withdrawn since: going back to it is allowed. */
  boolean canReturn() {
    long withdrawn = lastOf(steps, WITHDRAWALS::contains).map(RuleSetStep::id).orElse(0L);
    return steps.stream().anyMatch(step -> step.tookEffect() && step.id() > withdrawn);
  }

  /** True when the last that was said of it is a second person's agreement to a good review. */
  boolean isApproved() {
    return lastOf(
            steps, kind -> REVIEWS.contains(kind) || WITHDRAWALS.contains(kind) || isApproval(kind))
        .filter(step -> isApproval(step.kind()))
        .isPresent();
  }

  /** How much may flip under it, as the last approval says; empty when that does not say. */
  public Optional<FlipBudget> budget() {
    return budget(steps);
  }

  static Optional<FlipBudget> budget(List<RuleSetStep> steps) {
    return lastOf(steps, Version::isApproval).map(RuleSetStep::budget);
  }

  private static boolean isApproval(Kind kind) {
    return kind == Kind.APPROVED;
  }

  private static Optional<RuleSetStep> lastOf(List<RuleSetStep> steps, Predicate<Kind> kinds) {
    return steps.stream().filter(step -> kinds.test(step.kind())).reduce((first, last) -> last);
  }
}
