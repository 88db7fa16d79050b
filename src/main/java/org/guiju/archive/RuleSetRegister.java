package org.guiju.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.facts.FactSet;
import org.guiju.rules.RuleFiles;

/** The register of what was done to each version of the rules. Entries are only ever added. */
public interface RuleSetRegister {
  /** What was done to a version, oldest first; empty when it is not in the register. */
  List<RuleSetStep> steps(String sha256);

  /** Hash of the version whose hash begins with {@code prefix}, 12 to 64 digits. */
  Optional<String> find(String prefix);

  /**
   * Versions, those drafted last first.
   *
   * @param below number of a first step; only versions begun before it are listed
   */
  List<String> list(Optional<Long> below, int limit);

  /** The last review of a version, as it was entered. */
  Optional<Content> review(String sha256);

  /** The activation in force now, by the clock of the archive, which all processes share. */
  Optional<Activation> inForce();

  /** All that is in force now, seen at one moment; empty before the first activation. */
  Optional<InForce> now();

  /** The stage that was open at {@code instant}; never one of the future. */
  Optional<OpenStage> stageAt(Instant instant);

  /** The activation in force at {@code instant}; never one that has yet to take effect. */
  Optional<Activation> inForceAt(Instant instant);

  /** What put the version in force that was for {@code paper} at {@code instant}. */
  default Optional<Activation> inForceAt(Instant instant, FactSet paper) {
    return stageAt(instant)
        .filter(open -> open.stage().includes(paper))
        .map(OpenStage::asActivation)
        .or(() -> inForceAt(instant));
  }

  /** Activations that took effect, the latest first. */
  List<Activation> past(int limit);

  /** The activation that takes effect next. */
  Optional<Activation> next();

  /**
   * Does {@code work} while no other process enters anything; all its entries are kept, or none.
   */
  <T> T alone(Function<Entries, T> work);

  /** The register while nobody else writes in it. */
  interface Entries {
    /** What was done to a version so far. */
    List<RuleSetStep> steps(String sha256);

    /** The activation in force now. */
    Optional<Activation> inForce();

    /** The stage that is open now. */
    Optional<OpenStage> stage();

    /** The activation that takes effect next. */
    Optional<Activation> next();

    /** Keeps the texts of a version, unless they are there. */
    void keep(RuleFiles files);

    /** Enters {@code action} about a version whose texts are kept. */
    void enter(RuleSetAction action);
  }
}
