package org.guiju.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.ClassName;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.ValueType.Family;

/** Checks calls: only methods of the vocabulary, with arguments that fit. */
final class CallCheck {
  private final Typing typing;

  CallCheck(Typing typing) {
    this.typing = typing;
  }

  ValueType check(Call call, Class<?> fact) throws MistakeException {
    List<Method> methods = methods(call, fact);
    if (methods.isEmpty()) {
      return ValueType.UNKNOWN;
    }
    Method method =
        methods.stream()
            .filter(candidate -> candidate.getParameterCount() == call.arguments().size())
            .findFirst()
            .orElse(null);
    if (method == null) {
      throw new MistakeException(
          call.start(), call.name() + "( ) 的参数应有 " + methods.get(0).getParameterCount() + " 个。");
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      argument(method, i, call.arguments().get(i));
    }
    if (method.getDeclaringClass() == LocalDate.class && method.getName().equals("of")) {
      checkDate(call);
    }
    return ValueType.of(method.getReturnType()).filled();
  }

  /** Methods of that name; none when the owner was reported already. */
  private List<Method> methods(Call call, Class<?> fact) throws MistakeException {
    if (call.owner() instanceof ClassName type) {
      List<Method> statics = Vocabulary.statics(type.name(), call.name());
      if (statics.isEmpty()) {
        throw new MistakeException(type.start(), unknownStatic(type, call));
      }
      return statics;
    }
    if (call.owner() == null && fact == null) {
      throw new MistakeException(call.start(), "accumulate 的条件里只用它算出的变量，例如 $s > 5。");
    }
    ValueType owner = call.owner() == null ? ValueType.of(fact) : typing.of(call.owner());
    if (!owner.known()) {
      return List.of();
    }
    List<Method> methods = Vocabulary.methods(owner.type(), call.name());
    if (methods.isEmpty()) {
      throw new MistakeException(call.start(), Unknown.method(owner.type(), call.name()));
    }
    return methods;
  }

  private static String unknownStatic(ClassName type, Call call) {
    return Vocabulary.staticTypes().contains(type.name())
        ? type.name() + " 没有可用的方法 " + call.name() + "()。"
        : Unknown.staticUse(type.name());
  }

  private void argument(Method method, int index, Expression argument) throws MistakeException {
    Class<?> wanted = method.getParameterTypes()[index];
    if (argument instanceof Literal literal) {
      literal(method, wanted, literal);
      return;
    }
    ValueType given = typing.of(argument);
    if (given.known() && !fits(given, wanted, method)) {
      throw new MistakeException(
          argument.start(), wrong(method, Wording.of(argument), given.family(), wanted));
    }
  }

  private static boolean fits(ValueType given, Class<?> wanted, Method method) {
    if (wanted == Object.class) {
      boolean list = method.getDeclaringClass() == List.class;
      return given.is(Family.NUMBER)
          || list && given.is(Family.TEXT) && given.type() == String.class;
    }
    if (wanted == long.class || wanted == Long.class) {
      return given.type() == Long.class || given.type() == long.class;
    }
    return wanted.isAssignableFrom(given.type());
  }

  private static void literal(Method method, Class<?> wanted, Literal literal)
      throws MistakeException {
    boolean fits =
        switch (literal.sort()) {
          case TEXT -> wanted == String.class || wanted == CharSequence.class || list(method);
          case WHOLE -> wanted == int.class || wanted == long.class;
          case LONG -> wanted == long.class || wanted == Long.class;
          case TRUTH -> wanted == boolean.class || wanted == Boolean.class;
          case DECIMAL, NULL -> false;
        };
    if (!fits) {
      throw new MistakeException(literal.start(), wrongLiteral(method, wanted, literal));
    }
  }

  private static boolean list(Method method) {
    return method.getDeclaringClass() == List.class;
  }

  private static String wrongLiteral(Method method, Class<?> wanted, Literal literal) {
    boolean number =
        literal.sort() == Literal.Sort.WHOLE
            || literal.sort() == Literal.Sort.DECIMAL
            || literal.sort() == Literal.Sort.LONG;
    if (number && wanted == Long.class) {
      return method.getName() + "( ) 的这个参数要写成整数加 L，例如 2024L。";
    }
    if (number && (wanted == BigDecimal.class || wanted == Object.class)) {
      return method.getName() + "( ) 的参数不能直接写数字；请把数字放进 limits.yaml，用 Limit 取出后写变量。";
    }
    Family family =
        number ? Family.NUMBER : literal.sort() == Literal.Sort.TEXT ? Family.TEXT : Family.NULL;
    return wrong(method, literal.written(), family, wanted);
  }

  private static String wrong(Method method, String given, Family family, Class<?> wanted) {
    String needed = wanted == Object.class ? Family.NUMBER.words() : words(wanted);
    return method.getName() + "( ) 的这个参数应为" + needed + "，“" + given + "”是" + family.words() + "。";
  }

  private static String words(Class<?> wanted) {
    Family family = ValueType.of(wanted == CharSequence.class ? String.class : wanted).family();
    return family == Family.FACT
        ? " " + wanted.getSimpleName()
        : wanted == BigDecimal.class
            ? "金额或比率"
            : wanted == Long.class || wanted == long.class || wanted == int.class
                ? "整数"
                : family.words();
  }

  private static void checkDate(Call call) throws MistakeException {
    int[] parts = new int[3];
    for (int i = 0; i < parts.length; i++) {
      if (!(call.arguments().get(i) instanceof Literal part)) {
        throw new MistakeException(
            call.arguments().get(i).start(),
            "LocalDate.of( ) 里只写数字，例如 LocalDate.of(2024, 12, 31)。");
      }
      parts[i] = Integer.parseInt(part.written());
    }
    try {
      LocalDate.of(parts[0], parts[1], parts[2]);
    } catch (DateTimeException noDay) {
      throw new MistakeException(
          call.owner().start(), "没有这一天：" + parts[0] + " 年 " + parts[1] + " 月 " + parts[2] + " 日。");
    }
  }
}
