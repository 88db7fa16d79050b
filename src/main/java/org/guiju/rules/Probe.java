package org.guiju.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Property;
import org.guiju.facts.FactTypes.Source;
import org.guiju.facts.Related;
import org.guiju.findings.Missing;
import org.guiju.findings.Outcome;
import org.guiju.rules.Conditions.Chain;
import org.guiju.rules.PatternShape.Role;

/**
 * Tells how far a statement reached in a set of facts: what it examined, what it did not concern,
 * and what it lacked.
 */
public final class Probe {
  private final Statement statement;
  private final List<Guard> guards = new ArrayList<>();
  private final List<Input> inputs;
  private final List<Look> looks;

  Probe(Statement statement, GroupElement compiled, Conditions conditions) {
    this.statement = statement;
    List<PatternShape> present =
        statement.patterns().stream().filter(shape -> shape.role() == Role.PRESENT).toList();
    List<Pattern> top =
        compiled.getChildren().stream()
            .filter(Pattern.class::isInstance)
            .map(Pattern.class::cast)
            .toList();
    int last = present.indexOf(statement.subjectPattern());
    for (int i = 0; i <= last; i++) {
      guards.add(new Guard(statement, present.get(i), top.get(i), conditions));
    }
    this.inputs =
        statement.patterns().stream()
            .map(shape -> Input.of(shape, statement))
            .flatMap(Optional::stream)
            .toList();
    this.looks = Look.all(compiled, conditions);
  }

  Statement statement() {
    return statement;
  }

  /** What the patterns of the statement look at. */
  List<Look> looks() {
    return looks;
  }

  /**
   * How far a statement reached.
   *
   * @param outcome PASSED, NOT_APPLICABLE or NOT_CHECKED; findings are counted elsewhere
   * @param examined how many subjects it could judge
   * @param live true when a breach it reports can be relied on
   * @param reason why it does not apply, in Chinese; null otherwise
   * @param missing what it lacked
   */
  public record Reach(
      Outcome outcome, long examined, boolean live, String reason, List<Missing> missing) {}

  /** Looks at {@code facts} through the conditions of the statement. */
  Reach reach(FactIndex facts, Sieve sieve) {
    boolean allGiven = true;
    for (Input input : inputs) {
      if (!input.given(facts)) {
        allGiven = false;
        if (appliesWithout(input.shape(), facts, sieve)) {
          return new Reach(Outcome.NOT_CHECKED, 0, false, null, List.of(input.missing(facts)));
        }
      }
    }
    List<Missing> missing = new ArrayList<>();
    long examined = 0;
    for (Guard guard : guards) {
      Guard.Matches matches = guard.matches(facts, sieve);
      missing.addAll(matches.missing());
      if (matches.concerned() == 0) {
        return guard.notApplicable();
      }
      examined = matches.complete();
    }
    Outcome outcome = missing.isEmpty() ? Outcome.PASSED : Outcome.NOT_CHECKED;
    return new Reach(outcome, examined, examined > 0 && allGiven, null, List.copyOf(missing));
  }

  /** False when something the statement needs is not among the facts, so it cannot fire. */
  boolean canFire(Sieve sieve) {
    for (Look look : looks) {
      sieve.passing(look.conditions()); // one that throws is to be known, whether it matters or not
    }
    for (Look look : looks) {
      if (look.needed() && look.passing(sieve).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** True when {@code subject} leaves a field blank that the statement needs to judge it. */
  boolean lacksFields(Fact subject) {
    return guards.get(guards.size() - 1).lacksFields(subject);
  }

  /** A missing related paper matters only when the submission itself is what the rule is about. */
  private boolean appliesWithout(PatternShape absent, FactIndex facts, Sieve sieve) {
    return guards.stream()
        .filter(
            guard -> !guard.shape().equals(absent) && guard.type().source() == Source.SUBMISSION)
        .allMatch(guard -> guard.matches(facts, sieve).concerned() > 0);
  }

  /**
   * A related paper or a limit that the statement cannot do without.
   *
   * @param shape pattern that asks for it
   * @param code code of the limit or list; null for a related paper
   * @param byRegion how a table by region is looked up; null for anything else
   */
  private record Input(PatternShape shape, String code, RegionTable byRegion) {
    static Optional<Input> of(PatternShape shape, Statement statement) {
      Optional<String> code = shape.limitCode();
      boolean needed =
          code.isPresent() || shape.type() != null && shape.type().source() == Source.RELATED;
      RegionTable byRegion = RegionTable.of(shape, statement).orElse(null);
      return needed ? Optional.of(new Input(shape, code.orElse(null), byRegion)) : Optional.empty();
    }

    boolean given(FactIndex facts) {
      if (byRegion != null) {
        return byRegion.answers(facts);
      }
      return code == null ? facts.given(shape.type().type()) : facts.hasLimit(code);
    }

    Missing missing(FactIndex facts) {
      if (byRegion != null) {
        return byRegion.missing(facts);
      }
      FactType type = shape.type();
      String message =
          code == null
              ? "未提供关联资料“" + type.label() + "”（字段 " + Related.field(type.type()) + "）"
              : "“" + code + "”在检查日期没有有效的" + type.label();
      return new Missing(type.name(), code, type.label(), null, null, message);
    }
  }

  /**
   * A field that may be left blank.
   *
   * @param blank finds the facts that do, among those it matters for
   */
  private record Field(Property property, Chain blank) {}

  /** The conditions of one pattern up to the subject, compiled. */
  private static final class Guard {
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
}
