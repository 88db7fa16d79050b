package org.guiju.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Everything a check knows: one submission and the related facts given with it.
 *
 * @param kind kind of the submission, see {@link Kind}
 * @param header what the submission says about itself
 * @param facts all facts in submission order, the header included
 * @param relatedGiven related fact types that were given, even when their list was empty
 * @param sha256 hash of the submission in canonical form
 */
public record FactSet(
    Kind kind,
    Header header,
    List<Fact> facts,
    Set<Class<? extends Fact>> relatedGiven,
    String sha256) {
  public FactSet {
    facts = List.copyOf(facts);
    relatedGiven = Set.copyOf(relatedGiven);
  }

  /** The day a paper is judged by: its signing, else its printing, else the end of its year. */
  public LocalDate businessDate() {
    int year = Math.toIntExact(header.fiscalYear());
    return header.issued() == null ? LocalDate.of(year, 12, 31) : header.issued();
  }
}
