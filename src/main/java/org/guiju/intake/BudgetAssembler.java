package org.guiju.intake;

import java.util.List;
import org.guiju.facts.Fact;

/** Lists the budget of a department. */
final class BudgetAssembler implements Assembler {
  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    return List.of(assembly.naming().named(body, null, "department-budget"));
  }
}
