package org.guiju.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Property;
import org.guiju.findings.Missing;
import org.guiju.findings.Outcome;
import org.guiju.rules.Conditions.Chain;
import org.guiju.rules.Probe.Reach;

/** The conditions of one pattern up to the subject, compiled. */
final class Guard {
  /**
   * A field that may be left blank.
   *
   * @param blank finds the facts that do, among those it matters for
   */
  private record Field(Property property, Chain blank) {}

  private final PatternShape shape;
  private final Chain conditions;
  private final List<Field> conditionFields;
  private final List<Field> neededFields;
  private final Reach notApplicable;

  Guard(Statement statement, PatternShape shape, Pattern compiled, Conditions numbers) {
    this.shape = shape;
    List<ConstraintShape> tests = shape.tests();
    List<Constraint> constraints = compiled.getConstraints();
    if (tests.size() != constraints.size()) {
      throw new IllegalStateException(
          statement.name()
              + ": "
              + tests.size()
              + " conditions written, "
              + constraints.size()
              + " compiled");
    }
    Optional<ConstraintShape> breach =
        shape.equals(statement.subjectPattern()) ? statement.breach() : Optional.empty();
    Chain chain = numbers.none(shape.type().type());
    int tried = 0;
    Set<String> conditionNames = new LinkedHashSet<>();
    for (int i = 0; i < tests.size(); i++) {
      if (breach.map(tests.get(i)::equals).orElse(false) && i == tests.size() - 1) {
        continue;
      }
      chain = numbers.then(chain, (AlphaNodeFieldConstraint) constraints.get(i));
      tried++;
      conditionNames.addAll(tests.get(i).needs(shape.type()));
    }
    this.conditions = chain;
    conditionNames.removeAll(nullTested());
    this.conditionFields = fields(conditionNames, numbers, numbers.none(shape.type().type()));
    this.neededFields = fields(neededNames(statement, breach), numbers, chain);
    this.notApplicable = new Reach(Outcome.NOT_APPLICABLE, 0, false, describe(tried), List.of());
  }

  private Set<String> nullTested() {
    Set<String> names = new LinkedHashSet<>();
    shape.tests().forEach(test -> names.addAll(test.nullTested()));
    return names;
  }

  private Set<String> neededNames(Statement statement, Optional<ConstraintShape> breach) {
    Set<String> names = new LinkedHashSet<>();
    breach.ifPresent(constraint -> names.addAll(constraint.needs(shape.type())));
    Set<String> usedVariables = new LinkedHashSet<>();
    int own = statement.patterns().indexOf(shape);
    for (PatternShape later : statement.patterns().subList(own, statement.patterns().size())) {
      for (ConstraintShape constraint : later.constraints()) {
        usedVariables.addAll(constraint.variables());
        if (shape.binding() != null) {
          names.addAll(constraint.readsThrough(shape.binding()));
        }
      }
    }
    for (ConstraintShape constraint : shape.constraints()) {
      if (usedVariables.contains(constraint.variable())) {
        constraint.boundProperty().ifPresent(names::add);
      }
    }
    names.removeAll(nullTested());
    return names;
  }

  private List<Field> fields(Set<String> names, Conditions numbers, Chain before) {
    return names.stream()
        .map(name -> shape.type().properties().get(name))
        .filter(property -> property != null && !property.type().isPrimitive())
        .map(property -> new Field(property, numbers.blank(before, property)))
        .toList();
  }

  PatternShape shape() {
    return shape;
  }

  FactType type() {
    return shape.type();
  }

  /** That nothing meets its conditions. */
  Reach notApplicable() {
    return notApplicable;
  }

  private String describe(int tried) {
    String conditionTexts =
        shape.tests().stream()
            .limit(tried)
            .map(test -> GuardWords.of(test.text(), shape.type()))
            .collect(Collectors.joining("，"));
    return conditionTexts.isEmpty()
        ? "没有" + shape.type().label()
        : "没有符合条件的" + shape.type().label() + "（" + conditionTexts + "）";
  }

  /**
   * What of the facts a guard lets through.
   *
   * @param count facts that meet the conditions
   * @param complete those of them with every needed field filled in
   * @param missing fields that were blank
   */
  record Matches(long count, long complete, List<Missing> missing) {
    long concerned() {
      return count + missing.size();
    }
  }

  Matches matches(FactIndex index, Sieve sieve) {
    BitSet met = sieve.passing(conditions);
    int count = met.cardinality();
    if (neededFields.isEmpty() && conditionFields.isEmpty()) {
      return new Matches(count, count, List.of());
    }
    BitSet incomplete = anyBlank(neededFields, sieve);
    BitSet unsettled = anyBlank(conditionFields, sieve);
    unsettled.andNot(met);
    int complete = count - incomplete.cardinality();
    List<Missing> missing = new ArrayList<>();
    incomplete.or(unsettled);
    for (int i = incomplete.nextSetBit(0); i >= 0; i = incomplete.nextSetBit(i + 1)) {
      List<Field> fields = met.get(i) ? neededFields : conditionFields;
      addMissing(index.of(type().type()).get(i), fields, missing);
    }
    return new Matches(count, complete, missing);
  }

  /** Facts that leave one of {@code fields} blank, in a set of their own. */
  private static BitSet anyBlank(List<Field> fields, Sieve sieve) {
    BitSet blank = new BitSet();
    for (Field field : fields) {
      blank.or(sieve.passing(field.blank()));
    }
    return blank;
  }

  boolean lacksFields(Fact fact) {
    for (Field field : neededFields) {
      if (field.property().read(fact) == null) {
        return true;
      }
    }
    return false;
  }

  private void addMissing(Fact fact, List<Field> fields, List<Missing> missing) {
    fields.stream()
        .map(Field::property)
        .filter(property -> property.read(fact) == null)
        .flatMap(property -> type().blank(property, fact).stream())
        .distinct()
        .forEach(property -> missing.add(missing(fact, property)));
  }

  private Missing missing(Fact fact, Property field) {
    String row = fact.origin().rowName();
    String where = row == null ? shape.type().label() : shape.type().label() + "“" + row + "”";
    return new Missing(
        shape.type().name(),
        field.name(),
        field.label(),
        row,
        fact.origin().pointer(),
        where + "未填写“" + field.label() + "”");
  }
}
