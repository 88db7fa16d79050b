package org.guiju.intake;

import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.Related;

/**
 * The facts of a submission without those of other papers.
 *
 * @param header its header, completed
 * @param facts all of them, the header included
 * @param assembly with the keys given so far
 * @param sha256 hash of the submission in canonical form
 */
record OwnFacts(Kind kind, Header header, List<Fact> facts, Assembly assembly, String sha256) {
  OwnFacts {
    facts = List.copyOf(facts);
  }

  /** Together with {@code given}; may be called again with others. */
  FactSet with(Related given) {
    Assembly own = new Assembly(assembly.places(), assembly.submitter(), assembly.naming().copy());
    RelatedAssembler related = new RelatedAssembler(given, own, header, facts);
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(related.facts());
    return new FactSet(kind, header, all, related.given(), sha256);
  }
}
