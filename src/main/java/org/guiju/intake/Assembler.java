package org.guiju.intake;

import java.util.List;
import org.guiju.facts.Fact;

/** Turns the body of one kind of submission into the flat list of facts that rules see. */
interface Assembler {
  /** The body itself, its rows, and what can be derived from them, in printed order. */
  List<Fact> assemble(Fact body, Assembly assembly);
}
