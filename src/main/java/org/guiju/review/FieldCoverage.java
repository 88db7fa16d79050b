package org.guiju.review;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.facts.Derived;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Property;
import org.guiju.rules.Statement;

/** Which of the fields that a rule reads its examples fill in, and which they leave blank. */
final class FieldCoverage {
  private final Set<String> unfilled = new TreeSet<>();
  private final Set<String> unblanked = new TreeSet<>();

  FieldCoverage(Collection<Statement> statements, Collection<Example> examples) {
    for (Statement statement : statements) {
      unfilled.addAll(statement.fieldsRead());
    }
    unfilled.removeIf(field -> !isSubmitted(field));
    unblanked.addAll(unfilled);
    unblanked.removeIf(field -> property(field).type().isPrimitive());
    for (Example example : examples) {
      unfilled.removeIf(field -> anyFact(example, field, true));
      unblanked.removeIf(field -> anyFact(example, field, false));
    }
  }

  List<String> neverFilled() {
    return List.copyOf(unfilled);
  }

  List<String> neverBlank() {
    return List.copyOf(unblanked);
  }

  private static boolean anyFact(Example example, String field, boolean filled) {
    Class<? extends Fact> type = type(field).type();
    Property property = property(field);
    return example.facts().facts().stream()
        .filter(type::isInstance)
        .anyMatch(fact -> (property.read(fact) != null) == filled);
  }

  /** What is worked out from other fields cannot be filled in by an author. */
  private static boolean isSubmitted(String field) {
    return Arrays.stream(type(field).type().getRecordComponents())
        .filter(component -> !component.isAnnotationPresent(Derived.class))
        .map(RecordComponent::getName)
        .anyMatch(name(field)::equals);
  }

  private static FactType type(String field) {
    return FactTypes.named(field.substring(0, field.indexOf('.'))).orElseThrow();
  }

  private static Property property(String field) {
    return type(field).properties().get(name(field));
  }

  private static String name(String field) {
    return field.substring(field.indexOf('.') + 1);
  }
}
