package org.guiju.facts.region;

import java.util.List;

/**
 * What a name on paper was found to mean. A doubtful name is reported with all it may mean and
 * never guessed (ALLOC-007).
 *
 * @param state whether the name has one meaning, several, or none
 * @param region the place meant; for a unit, the place whose unit it is; null unless resolved
 * @param kind whether the name is a place or an office; null when unknown
 * @param candidates every place the name may mean, by code; one when resolved, none when unknown
 */
public record Resolution(State state, Region region, Kind kind, List<Region> candidates) {

  /** How many meanings the name has. */
  public enum State {
    /** Exactly one. */
    RESOLVED,
    /** Several; the paper must say more, such as the city in front. */
    AMBIGUOUS,
    /** None that is registered. Total rows such as 合计 end here too. */
    UNKNOWN
  }

  /** What the name names. */
  public enum Kind {
    /** The place itself: 南昌县. */
    REGION,
    /** A government office of the place, or its own level: 南昌市医疗保障局, 市本级. */
    UNIT
  }

  public Resolution {
    candidates = List.copyOf(candidates);
  }

  /** Whether the name has exactly one meaning. */
  public boolean isResolved() {
    return state == State.RESOLVED;
  }

  static Resolution of(Kind kind, List<Region> candidates) {
    return switch (candidates.size()) {
      case 0 -> new Resolution(State.UNKNOWN, null, null, candidates);
      case 1 -> new Resolution(State.RESOLVED, candidates.get(0), kind, candidates);
      default -> new Resolution(State.AMBIGUOUS, null, kind, candidates);
    };
  }
}
