package org.guiju.archive;

import java.util.Optional;

/**
 * What is in force at one moment.
 *
 * @param activation the activation of the version in force
 * @param stage the version that is in force for a part of the papers
 * @param rolledBack the last stage that was rolled back since the activation
 */
public record InForce(
    Activation activation, Optional<OpenStage> stage, Optional<RuleSetStep> rolledBack) {

  /** True when {@code other} comes to the same rules for every paper. */
  public boolean isAs(InForce other) {
    return activation.id() == other.activation().id()
        && stage.map(OpenStage::step).equals(other.stage().map(OpenStage::step))
        && rolledBack.map(RuleSetStep::id).equals(other.rolledBack().map(RuleSetStep::id));
  }
}
