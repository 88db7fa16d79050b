package org.guiju.repair;

import java.util.Set;

/**
 * Broken relations that share cells, and what a search for their repair came to.
 *
 * @param relations the relations; findings speak of all of them
 * @param result the search
 */
record Mended(Set<Relation> relations, Search.Result result) {
  /** The likeliest repair; null when there is none. */
  Candidate best() {
    return result.candidates().isEmpty() ? null : result.candidates().get(0);
  }
}
