package org.guiju.rules.guard;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/** The condition of one join, told to the {@link TimeBudget} for every pair that is tried. */
@SuppressWarnings({"rawtypes", "TypeParameterUnusedInFormals"}) // as the engine writes it
final class MeteredConstraints implements BetaConstraints<MeteredConstraints.Context> {
  private final BetaConstraints<Object> inner;
  private final String rules;

  /**
   * What a join remembers between two pairs, once for each session.
   *
   * @param inner what the metered condition remembers
   * @param budget the budget of the check that the session belongs to; null for none
   */
  record Context(Object inner, TimeBudget budget) {
    private boolean met(boolean fits, String rules) {
      if (budget != null) {
        budget.pair(fits, rules);
      }
      return fits;
    }
  }

  MeteredConstraints(BetaConstraints<Object> inner, String rules) {
    this.inner = inner;
    this.rules = rules;
  }

  @Override
  public boolean isAllowedCachedLeft(Context context, FactHandle right) {
    return context.met(inner.isAllowedCachedLeft(context.inner, right), rules);
  }

  @Override
  public boolean isAllowedCachedRight(BaseTuple left, Context context) {
    return context.met(inner.isAllowedCachedRight(left, context.inner), rules);
  }

  @Override
  public Context createContext() {
    return new Context(inner.createContext(), TimeBudget.current());
  }

  @Override
  public void updateFromTuple(Context context, ValueResolver resolver, Tuple tuple) {
    inner.updateFromTuple(context.inner, resolver, tuple);
  }

  @Override
  public void updateFromFactHandle(Context context, ValueResolver resolver, FactHandle handle) {
    inner.updateFromFactHandle(context.inner, resolver, handle);
  }

  @Override
  public BetaConstraint[] getConstraints() {
    return inner.getConstraints();
  }

  @Override
  public BetaConstraints getOriginalConstraint() {
    return inner.getOriginalConstraint();
  }

  @Override
  public boolean isIndexed() {
    return inner.isIndexed();
  }

  @Override
  public int getIndexCount() {
    return inner.getIndexCount();
  }

  @Override
  public boolean isEmpty() {
    return inner.isEmpty();
  }

  @Override
  public BetaMemory createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
    BetaMemory<?> memory = inner.createBetaMemory(configuration, nodeType);
    return new BetaMemory<>(
        memory.getLeftTupleMemory(),
        memory.getRightTupleMemory(),
        new Context(memory.getContext(), TimeBudget.current()),
        nodeType);
  }

  @Override
  public void resetTuple(Context context) {
    inner.resetTuple(context.inner);
  }

  @Override
  public void resetFactHandle(Context context) {
    inner.resetFactHandle(context.inner);
  }

  @Override
  public BitMask getListenedPropertyMask(
      Pattern pattern, ObjectType type, List<String> properties) {
    return inner.getListenedPropertyMask(pattern, type, properties);
  }

  @Override
  public void init(BuildContext context, int nodeType) {
    inner.init(context, nodeType);
  }

  @Override
  public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
    inner.initIndexes(depth, nodeType, configuration);
  }

  @Override
  public <T> T cloneIfInUse() {
    return inner.cloneIfInUse();
  }

  @Override
  public boolean isLeftUpdateOptimizationAllowed() {
    return inner.isLeftUpdateOptimizationAllowed();
  }

  @Override
  public void registerEvaluationContext(BuildContext context) {
    inner.registerEvaluationContext(context);
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("engine bases are never serialised");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("engine bases are never serialised");
  }
}
