package org.guiju.findings;

import org.guiju.facts.Place;

/** The one thing a rule can do: say where it found a breach. */
@FunctionalInterface
public interface FindingSink {
  /** Records a breach at {@code place}; the values that prove it are the rule's bound variables. */
  void record(Place place);
}
