package org.guiju.archive;

import java.time.OffsetDateTime;

/**
 * A version that is in force for a part of the papers, beside the one in force.
 *
 * @param step number of the step that says how wide it is now
 * @param began number of the step by which it began
 * @param candidate the version
 * @param base the version in force when it began
 * @param stage the part
 * @param since when it became so wide
 * @param person who made it so wide
 * @param retroactive true when the version may judge what was done before its rules were known
 */
public record OpenStage(
    long step,
    long began,
    String candidate,
    String base,
    Stage stage,
    OffsetDateTime since,
    String person,
    boolean retroactive) {

  /** As it looks to a paper of the stage. */
  Activation asActivation() {
    return new Activation(step, candidate, since, person, 0);
  }
}
