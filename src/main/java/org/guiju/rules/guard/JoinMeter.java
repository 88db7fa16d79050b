package org.guiju.rules.guard;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ReteDumper;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * Puts a meter before the condition of every join of an engine base. A join over an index, or
 * without any condition, runs no compiled rule code for its pairs, so nothing woven into that code
 * could stop it; fifty thousand rows of one region joined with themselves would fill the memory.
 */
public final class JoinMeter {
  private static final VarHandle CONSTRAINTS = constraints();

  private JoinMeter() {}

  private static VarHandle constraints() {
    try {
      return MethodHandles.privateLookupIn(BetaNode.class, MethodHandles.lookup())
          .findVarHandle(BetaNode.class, "constraints", BetaConstraints.class);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("the engine keeps its join conditions elsewhere", changed);
    }
  }

  /** Meters all joins of {@code base}, before its first session. */
  public static void install(KieBase base) {
    for (Object node : ReteDumper.collectRete((InternalRuleBase) base)) {
      if (node instanceof BetaNode join) {
        String rules =
            Arrays.stream(join.getAssociatedRules())
                .map(Rule::getName)
                .collect(Collectors.joining("、"));
        CONSTRAINTS.set(join, metered(join, rules));
      }
    }
  }

  @SuppressWarnings("unchecked") // what a join makes as its context is only handed back to it
  private static MeteredConstraints metered(BetaNode join, String rules) {
    return new MeteredConstraints((BetaConstraints<Object>) join.getRawConstraints(), rules);
  }
}
