package org.guiju.handling;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where dossiers are kept. */
public interface Dossiers {
  /**
   * Opens the dossier of a paper to add to it. Until the work is done, nobody else adds to it and
   * no other report of the paper comes to stand; when it throws, nothing is added.
   *
   * @return what the work came to; empty when there is no such submission
   */
  <T> Optional<T> change(long submission, Function<Dossier, T> work);

  /** Opens the dossier of a paper to read it as it is at one moment. */
  <T> Optional<T> read(long submission, Function<Dossier, T> work);

  /** Open doubts that fit, newest first. */
  List<OpenDoubt> list(DoubtFilter filter);

  /** How many open doubts each rule has, by severity, in order of rule. */
  List<DoubtCount> count(DoubtFilter filter);
}
