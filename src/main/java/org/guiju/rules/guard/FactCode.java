package org.guiju.rules.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Property;
import org.guiju.facts.Money;
import org.guiju.facts.Rounding;
import org.objectweb.asm.Type;

/** What compiled rules may use of the fact types, found by reflection, so that it never lags. */
final class FactCode {
  private static final Set<Class<?>> FACTS = facts();
  private static final Set<String> FACT_NAMES = names(FACTS.stream());
  private static final Set<String> VALUE_NAMES = names(values());
  private static final Set<String> METHODS = methods();

  private FactCode() {}

  /** True for the fact types, and for types of our own that their fields hold. */
  static boolean isFact(String internalName) {
    return FACT_NAMES.contains(internalName);
  }

  /** True for types that a field of a fact can hold, and what the engine widens them to. */
  static boolean isValue(String internalName) {
    return VALUE_NAMES.contains(internalName);
  }

  /** True for public methods of the fact types and of the two helpers rules may call. */
  static boolean isMethod(String owner, String name, String descriptor) {
    return METHODS.contains(owner + "." + name + descriptor);
  }

  private static Set<Class<?>> facts() {
    Set<Class<?>> facts = new HashSet<>();
    for (FactType type : FactTypes.list()) {
      facts.add(type.type());
      type.properties().values().stream()
          .map(Property::type)
          .filter(held -> held.getName().startsWith("org.guiju.facts."))
          .forEach(facts::add);
    }
    return facts;
  }

  private static Stream<Class<?>> values() {
    Stream<Class<?>> held =
        FactTypes.list().stream()
            .flatMap(type -> type.properties().values().stream())
            .map(Property::type);
    Stream<Class<?>> widened =
        Stream.of(
            Object.class,
            Comparable.class,
            Number.class,
            CharSequence.class,
            String.class,
            Boolean.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            LocalDate.class,
            List.class,
            Set.class,
            Collection.class);
    return Stream.concat(held, widened).filter(type -> !type.isPrimitive());
  }

  private static Set<String> names(Stream<Class<?>> types) {
    Set<String> names = new HashSet<>();
    types.map(Type::getInternalName).forEach(names::add);
    return names;
  }

  private static Set<String> methods() {
    Set<String> methods = new HashSet<>();
    for (Class<?> fact : FACTS) {
      add(methods, fact, false);
    }
    add(methods, Rounding.class, true);
    add(methods, Money.class, true);
    return methods;
  }

  private static void add(Set<String> methods, Class<?> type, boolean statics) {
    Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> Modifier.isStatic(method.getModifiers()) == statics)
        .map(method -> signature(type, method))
        .forEach(methods::add);
  }

  private static String signature(Class<?> type, Method method) {
    return Type.getInternalName(type) + "." + method.getName() + Type.getMethodDescriptor(method);
  }
}
