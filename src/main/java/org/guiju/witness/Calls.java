package org.guiju.witness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.facts.Money;
import org.guiju.facts.Rounding;

/** Calls the methods that rules may call; the rule reader has let nothing else through. */
final class Calls {
  private static final Map<String, Class<?>> STATICS =
      Map.of("Rounding", Rounding.class, "Money", Money.class, "LocalDate", LocalDate.class);

  private static final Set<Class<?>> NUMBERS =
      Set.of(BigDecimal.class, long.class, Long.class, int.class, Integer.class);

  private Calls() {}

  /** {@code owner.name(arguments)}. */
  static Object on(Object owner, String name, List<Object> arguments) {
    Class<?> type = owner instanceof Collection ? List.class : owner.getClass();
    return invoke(method(type, name, arguments, false), owner, arguments);
  }

  /** The static method {@code name} of the class that rules call {@code type}. */
  static Object onClass(String type, String name, List<Object> arguments) {
    return invoke(method(STATICS.get(type), name, arguments, true), null, arguments);
  }

  private static Method method(
      Class<?> type, String name, List<Object> arguments, boolean isStatic) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .filter(method -> takes(method.getParameterTypes(), arguments))
        .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no method " + type + "." + name));
  }

  private static boolean takes(Class<?>[] types, List<Object> arguments) {
    if (types.length != arguments.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      boolean number = NUMBERS.contains(types[i]);
      Object argument = arguments.get(i);
      boolean fits = number ? argument instanceof Number : types[i].isInstance(argument);
      if (!fits && (argument != null || types[i].isPrimitive())) {
        return false;
      }
    }
    return true;
  }

  private static Object invoke(Method method, Object owner, List<Object> arguments) {
    Class<?>[] types = method.getParameterTypes();
    Object[] fitting = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      fitting[i] = fitting(arguments.get(i), types[i]);
    }
    try {
      return method.invoke(owner, fitting);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException("call of " + method.getName() + " failed", failure);
    }
  }

  private static Object fitting(Object argument, Class<?> type) {
    if (!(argument instanceof Number number) || type.isInstance(argument)) {
      return argument;
    }
    if (type == BigDecimal.class) {
      return Numbers.plain(number);
    }
    if (type == int.class || type == Integer.class) {
      return number.intValue();
    }
    return number.longValue();
  }
}
