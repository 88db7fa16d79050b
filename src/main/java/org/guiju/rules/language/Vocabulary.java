package org.guiju.rules.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.Money;
import org.guiju.facts.Rounding;

/** Every name that rules may use. A name that is not listed here is refused. */
final class Vocabulary {
  private static final String FACTS = Fact.class.getPackageName();
  private static final Set<Class<?>> VALUES =
      Set.of(
          boolean.class,
          Boolean.class,
          long.class,
          Long.class,
          BigDecimal.class,
          String.class,
          LocalDate.class,
          List.class);
  private static final Set<String> OF_EVERYTHING =
      Set.of("equals", "hashCode", "toString", "origin", "at", "stateOf");
  private static final Map<Class<?>, Set<String>> METHODS =
      Map.of(
          String.class,
          Set.of("contains", "startsWith", "endsWith", "length", "isEmpty", "isBlank", "strip"),
          BigDecimal.class,
          Set.of("abs", "negate", "signum"),
          LocalDate.class,
          Set.of(
              "isBefore",
              "isAfter",
              "plusDays",
              "minusDays",
              "plusMonths",
              "minusMonths",
              "plusYears",
              "minusYears",
              "getYear",
              "getMonthValue",
              "getDayOfMonth"),
          List.class,
          Set.of("size", "isEmpty", "contains"));
  private static final Map<String, Class<?>> STATICS =
      Map.of("Rounding", Rounding.class, "Money", Money.class, "LocalDate", LocalDate.class);

  private static final Map<Class<?>, Map<String, ValueType>> PROPERTIES = new ConcurrentHashMap<>();

  private Vocabulary() {}

  static Set<String> staticTypes() {
    return new TreeSet<>(STATICS.keySet());
  }

  /** Names of the fact types. */
  static List<String> facts() {
    return FactTypes.list().stream().map(FactType::name).toList();
  }

  /** Properties of {@code type}: of a fact, or of something a fact has. */
  static Map<String, ValueType> properties(Class<?> type) {
    return PROPERTIES.computeIfAbsent(type, Vocabulary::read);
  }

  private static Map<String, ValueType> read(Class<?> type) {
    Map<String, ValueType> properties = new TreeMap<>();
    if (Fact.class.isAssignableFrom(type)) {
      FactTypes.of(type)
          .properties()
          .forEach((name, property) -> properties.put(name, ValueType.of(property.type())));
    } else if (type.getPackageName().startsWith(FACTS)) {
      methods(type).stream()
          .filter(method -> method.getParameterCount() == 0)
          .forEach(
              method -> properties.put(method.getName(), ValueType.of(method.getReturnType())));
    }
    return properties;
  }

  /** The engine takes such a name for a word of its own. */
  static boolean reserved(String property) {
    return property.equals("unit") || property.matches("is[a-z]\\w*");
  }

  /** Methods called {@code name} of {@code type}. */
  static List<Method> methods(Class<?> type, String name) {
    return methods(type).stream().filter(method -> method.getName().equals(name)).toList();
  }

  /** Methods that can be called on {@code type}; their names serve as suggestions. */
  static Collection<Method> methods(Class<?> type) {
    Class<?> listed = Collection.class.isAssignableFrom(type) ? List.class : type;
    if (METHODS.containsKey(listed)) {
      return publicMethods(listed).filter(m -> METHODS.get(listed).contains(m.getName())).toList();
    }
    if (!type.getPackageName().startsWith(FACTS)) {
      return List.of();
    }
    return publicMethods(type)
        .filter(method -> VALUES.contains(method.getReturnType()))
        .filter(method -> !OF_EVERYTHING.contains(method.getName()))
        .toList();
  }

  private static java.util.stream.Stream<Method> publicMethods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
  }

  /** Static methods called {@code name} of the class called {@code type}. */
  static List<Method> statics(String type, String name) {
    Class<?> owner = STATICS.get(type);
    return owner == null
        ? List.of()
        : Arrays.stream(owner.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> owner != LocalDate.class || ofWholeNumbers(method))
            .filter(method -> method.getName().equals(name))
            .toList();
  }

  private static boolean ofWholeNumbers(Method method) {
    return method.getName().equals("of")
        && Arrays.stream(method.getParameterTypes()).allMatch(int.class::equals);
  }

  /** The property of {@code type} that people call {@code label}. */
  static Optional<String> labelled(Class<?> type, String label) {
    return Fact.class.isAssignableFrom(type)
        ? FactTypes.of(type).properties().values().stream()
            .filter(property -> property.label().equals(label))
            .map(FactTypes.Property::name)
            .findFirst()
        : Optional.empty();
  }
}
