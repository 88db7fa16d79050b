package org.guiju.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.Property;
import org.guiju.rules.Conditions.Chain;
import org.guiju.rules.Conditions.Step;

/**
 * What one pattern of a compiled rule looks at: facts of one type that meet its conditions and,
 * where it is tied to another pattern by {@code this == $fact} or {@code text == $text}, that fit
 * some fact of that other pattern. Every fact that can take part in a match is among them; a few
 * that cannot may be, too.
 */
final class Look {
  private static final java.util.regex.Pattern TIE =
      java.util.regex.Pattern.compile("\\s*(\\w+)\\s*==\\s*(\\$\\w+)\\s*");

  private final Chain conditions;
  private final Chain tied;
  private final boolean needed;

  private Look(Chain conditions, Chain tied, boolean needed) {
    this.conditions = conditions;
    this.tied = tied;
    this.needed = needed;
  }

  /** The looks of all patterns below {@code element}. */
  static List<Look> all(RuleConditionElement element, Conditions conditions) {
    IdentityHashMap<Pattern, Look> looks = new IdentityHashMap<>();
    List<Look> inOrder = new ArrayList<>();
    collect(element, true, conditions, looks, inOrder);
    return inOrder;
  }

  private static void collect(
      RuleConditionElement element,
      boolean needed,
      Conditions conditions,
      IdentityHashMap<Pattern, Look> looks,
      List<Look> inOrder) {
    if (element instanceof Pattern pattern
        && pattern.getObjectType() instanceof ClassObjectType type
        && Fact.class.isAssignableFrom(type.getClassType())) {
      Chain none = conditions.none(type.getClassType().asSubclass(Fact.class));
      Look look = of(pattern, none, needed && pattern.getSource() == null, conditions, looks);
      looks.put(pattern, look);
      inOrder.add(look);
    }
    boolean needsNested =
        needed && element instanceof GroupElement group && (group.isAnd() || group.isExists());
    for (RuleConditionElement nested : element.getNestedElements()) {
      collect(nested, needsNested, conditions, looks, inOrder);
    }
  }

  private static Look of(
      Pattern pattern,
      Chain none,
      boolean needed,
      Conditions conditions,
      IdentityHashMap<Pattern, Look> looks) {
    Chain own = none;
    List<Step> ties = new ArrayList<>();
    for (Constraint constraint : pattern.getConstraints()) {
      if (onOneFact(constraint, pattern)) {
        own = conditions.then(own, (AlphaNodeFieldConstraint) constraint);
      } else if (constraint instanceof LambdaConstraint lambda) {
        tie(none.type(), lambda, looks).ifPresent(ties::add);
      }
    }
    Chain tied = own;
    for (Step tie : ties) {
      tied = conditions.tied(tied, tie);
    }
    return new Look(own, tied, needed);
  }

  /** Two patterns of a rule may be equal, so it must be the very pattern. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean onOneFact(Constraint constraint, Pattern pattern) {
    return constraint instanceof AlphaNodeFieldConstraint
        && Arrays.stream(constraint.getRequiredDeclarations())
            .map(Declaration::getPattern)
            .allMatch(declaring -> declaring == pattern);
  }

  private static Optional<Step> tie(
      Class<? extends Fact> type,
      LambdaConstraint constraint,
      IdentityHashMap<Pattern, Look> looks) {
    Declaration[] needed = constraint.getRequiredDeclarations();
    Matcher tie = TIE.matcher(constraint.getPredicateInformation().getStringConstraint());
    if (needed.length != 1 || !tie.matches()) {
      return Optional.empty();
    }
    Look other = looks.get(needed[0].getPattern());
    Property property = FactTypes.of(type).properties().get(tie.group(1));
    if (other == null || !tie.group(2).equals(needed[0].getIdentifier())) {
      return Optional.empty();
    }
    if (tie.group(1).equals("this") && other.type().equals(type)) {
      return Optional.of((asked, sieve) -> both(asked, sieve.passing(other.tied)));
    }
    return property != null && property.type().equals(String.class)
        ? Optional.of((asked, sieve) -> fitting(asked, sieve, type, property, other, needed[0]))
        : Optional.empty();
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  private static BitSet fitting(
      BitSet asked,
      Sieve sieve,
      Class<? extends Fact> type,
      Property property,
      Look other,
      Declaration theirs) {
    Set<Object> texts = new HashSet<>();
    List<Fact> others = sieve.facts(other.type());
    sieve.passing(other.tied).stream()
        .forEach(i -> texts.add(theirs.getValue(null, others.get(i))));
    return sieve.kept(
        type, asked, handle -> texts.contains(property.read((Fact) handle.getObject())));
  }

  Class<? extends Fact> type() {
    return conditions.type();
  }

  /** True when the rule cannot fire unless some fact is among those it looks at. */
  boolean needed() {
    return needed;
  }

  /** What it asks of single facts, without its ties. */
  Chain conditions() {
    return conditions;
  }

  /** Positions of the facts it looks at; not to be changed. */
  BitSet passing(Sieve sieve) {
    return sieve.passing(tied);
  }
}
