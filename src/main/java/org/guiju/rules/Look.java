package org.guiju.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.Property;

/**
 * What one pattern of a compiled rule looks at: facts of one type that meet its conditions and,
 * where it is tied to another pattern by {@code this == $fact} or {@code text == $text}, that fit
 * some fact of that other pattern. Every fact that can take part in a match is among them; a few
 * that cannot may be, too.
 */
final class Look {
  private static final java.util.regex.Pattern TIE =
      java.util.regex.Pattern.compile("\\s*(\\w+)\\s*==\\s*(\\$\\w+)\\s*");

  private final Class<? extends Fact> type;
  private final int[] conditions;
  private final List<Tie> ties;

  private Look(Class<? extends Fact> type, int[] conditions, List<Tie> ties) {
    this.type = type;
    this.conditions = conditions;
    this.ties = ties;
  }

  /** Narrows down the facts of a look to those that fit some fact of another look. */
  private interface Tie {
    void narrow(BitSet alive, Sieve sieve);
  }

  /** The looks of all patterns below {@code element}. */
  static List<Look> all(RuleConditionElement element, Conditions conditions) {
    IdentityHashMap<Pattern, Look> looks = new IdentityHashMap<>();
    List<Look> inOrder = new ArrayList<>();
    collect(element, conditions, looks, inOrder);
    return inOrder;
  }

  private static void collect(
      RuleConditionElement element,
      Conditions conditions,
      IdentityHashMap<Pattern, Look> looks,
      List<Look> inOrder) {
    if (element instanceof Pattern pattern) {
      if (pattern.getObjectType() instanceof ClassObjectType type
          && Fact.class.isAssignableFrom(type.getClassType())) {
        Look look = of(pattern, type.getClassType().asSubclass(Fact.class), conditions, looks);
        looks.put(pattern, look);
        inOrder.add(look);
      }
      if (pattern.getSource() != null) {
        collect((RuleConditionElement) pattern.getSource(), conditions, looks, inOrder);
      }
    }
    for (RuleConditionElement nested : element.getNestedElements()) {
      collect(nested, conditions, looks, inOrder);
    }
  }

  private static Look of(
      Pattern pattern,
      Class<? extends Fact> type,
      Conditions conditions,
      IdentityHashMap<Pattern, Look> looks) {
    List<Integer> own = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    for (Constraint constraint : pattern.getConstraints()) {
      if (onOneFact(constraint, pattern)) {
        own.add(conditions.number(type, (AlphaNodeFieldConstraint) constraint));
      } else if (constraint instanceof LambdaConstraint lambda) {
        addTie(type, lambda, looks, ties);
      }
    }
    return new Look(type, own.stream().mapToInt(Integer::intValue).toArray(), ties);
  }

  /** Two patterns of a rule may be equal, so it must be the very pattern. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean onOneFact(Constraint constraint, Pattern pattern) {
    return constraint instanceof AlphaNodeFieldConstraint
        && Arrays.stream(constraint.getRequiredDeclarations())
            .map(Declaration::getPattern)
            .allMatch(declaring -> declaring == pattern);
  }

  private static void addTie(
      Class<? extends Fact> type,
      LambdaConstraint constraint,
      IdentityHashMap<Pattern, Look> looks,
      List<Tie> ties) {
    Declaration[] needed = constraint.getRequiredDeclarations();
    Matcher tie = TIE.matcher(constraint.getPredicateInformation().getStringConstraint());
    if (needed.length != 1 || !tie.matches()) {
      return;
    }
    Look other = looks.get(needed[0].getPattern());
    Property property = FactTypes.of(type).properties().get(tie.group(1));
    if (other == null || !tie.group(2).equals(needed[0].getIdentifier())) {
      return;
    }
    if (tie.group(1).equals("this") && other.type.equals(type)) {
      ties.add((alive, sieve) -> alive.and(other.passing(sieve)));
    } else if (property != null && property.type().equals(String.class)) {
      ties.add((alive, sieve) -> narrow(alive, sieve, type, property, other, needed[0]));
    }
  }

  private static void narrow(
      BitSet alive,
      Sieve sieve,
      Class<? extends Fact> type,
      Property property,
      Look other,
      Declaration theirs) {
    Set<Object> texts = new HashSet<>();
    List<Fact> others = sieve.facts(other.type);
    other.passing(sieve).stream().forEach(i -> texts.add(theirs.getValue(null, others.get(i))));
    List<Fact> own = sieve.facts(type);
    for (int i = alive.nextSetBit(0); i >= 0; i = alive.nextSetBit(i + 1)) {
      if (!texts.contains(property.read(own.get(i)))) {
        alive.clear(i);
      }
    }
  }

  Class<? extends Fact> type() {
    return type;
  }

  /** Positions of the facts it looks at. */
  BitSet passing(Sieve sieve) {
    BitSet alive = sieve.passing(type, conditions);
    for (Tie tie : ties) {
      if (!alive.isEmpty()) {
        tie.narrow(alive, sieve);
      }
    }
    return alive;
  }
}
