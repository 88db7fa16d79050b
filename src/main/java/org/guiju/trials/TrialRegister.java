package org.guiju.trials;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;

/** The trials there are and were. */
public interface TrialRegister {
  /** The last trial of a version. */
  Optional<Trial> last(String candidate, Trial.Kind kind);

  /** Trials that go on. */
  List<Trial> open();

  /** What a trial has seen so far. */
  Observed observed(Trial trial);

  /** What was seen of a stage that is open; empty before its first look. */
  Optional<FlipBudget.Seen> seen(OpenStage stage);

  /**
   * Begins a shadow.
   *
   * @param most so many reports wait at most
   * @return false when one of the version goes on already
   */
  boolean begin(String candidate, Person by, String reason, int most);

  /**
   * Ends a shadow; what is waiting is not judged any more.
   *
   * @return false when it had ended
   */
  boolean end(Trial shadow, Person by, String reason);
}
