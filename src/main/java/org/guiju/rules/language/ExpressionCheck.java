package org.guiju.rules.language;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.Choice;
import org.guiju.rules.language.Expression.ClassName;
import org.guiju.rules.language.Expression.Grouped;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Negation;
import org.guiju.rules.language.Expression.Property;
import org.guiju.rules.language.Expression.Variable;
import org.guiju.rules.language.ValueType.Family;

/** Finds what the expressions of one pattern mean, and the first thing wrong with each. */
final class ExpressionCheck {
  private final Class<?> fact;
  private final Scope scope;
  private final Guards guards = new Guards();

  /**
   * A check within a pattern.
   *
   * @param fact type of the pattern's fact; null after an accumulate, where there is none
   */
  ExpressionCheck(Class<?> fact, Scope scope) {
    this.fact = fact;
    this.scope = scope;
  }

  /** Checks what must be true or false, and remembers what it makes certain. */
  void test(Expression expression) throws MistakeException {
    condition(expression);
    if (expression.all().noneMatch(ExpressionCheck::reads)) {
      throw mistake(expression, "这个条件没有读任何字段。");
    }
    guards.learn(expression);
    same(expression).map(scope::guards).ifPresent(guards::learnAll);
  }

  /** The variable that {@code this} must be the same fact as. */
  private static Optional<String> same(Expression expression) {
    boolean same =
        expression instanceof Binary binary
            && binary.operator().equals("==")
            && Wording.of(binary.left()).equals("this")
            && binary.right() instanceof Variable;
    return same ? Optional.of(Wording.of(((Binary) expression).right())) : Optional.empty();
  }

  private static boolean reads(Expression part) {
    return part instanceof Name
        || part instanceof Variable
        || part instanceof Call call && call.owner() == null;
  }

  /** The type of what a variable stands for. */
  ValueType bound(Expression expression) throws MistakeException {
    Expression inner = expression instanceof Grouped grouped ? grouped.inner() : expression;
    boolean sum = inner instanceof Binary binary && Comparing.arithmetic(binary.operator());
    if (sum && inner == expression) {
      throw mistake(expression, "绑定算式要加括号，写成 $变量 : ( … )，否则只绑定第一个字段。");
    }
    boolean test = inner instanceof Binary || inner instanceof Choice || inner instanceof Negation;
    if (test && !sum) {
      throw mistake(expression, "绑定和条件要分开写：$变量 : 字段, 字段 > 5。");
    }
    if (inner instanceof Literal) {
      throw mistake(expression, "变量只能取字段或算式的值；固定的值请直接写在条件里。");
    }
    if (expression.all().anyMatch(Variable.class::isInstance)) {
      throw mistake(expression, "绑定里不能用别的变量；请把算式直接写在条件里。");
    }
    return type(expression);
  }

  /** What is read of the own fact and certainly filled in. */
  Guards guards() {
    return guards;
  }

  private void condition(Expression expression) throws MistakeException {
    if (expression instanceof Grouped grouped) {
      condition(grouped.inner());
    } else if (expression instanceof Negation negation) {
      condition(negation.negated());
    } else if (expression instanceof Binary binary && Comparing.logical(binary.operator())) {
      junction(binary);
    } else if (expression instanceof Binary binary && !Comparing.arithmetic(binary.operator())) {
      compare(binary);
    } else if (expression instanceof Choice choice) {
      choice(choice);
    } else {
      truth(expression);
    }
  }

  /** In {@code a && b}, what {@code a} makes certain holds for {@code b}. */
  private void junction(Binary binary) throws MistakeException {
    Guards before = guards.copy();
    condition(binary.left());
    if (binary.operator().equals("&&")) {
      guards.learn(binary.left());
    } else {
      guards.learnOpposite(binary.left());
    }
    condition(binary.right());
    guards.reset(before);
  }

  private void truth(Expression expression) throws MistakeException {
    ValueType type = type(expression);
    if (!type.known()) {
      return;
    }
    if (!type.is(Family.TRUTH)) {
      throw mistake(
          expression, "单独写的“" + words(expression) + "”不是是/否，请写成比较，例如 " + example(expression, type));
    }
  }

  private static String example(Expression expression, ValueType type) {
    return words(expression) + (type.is(Family.NUMBER) ? " > 0。" : " != null。");
  }

  private void compare(Binary binary) throws MistakeException {
    if (binary.left() instanceof Literal) {
      throw mistake(binary.left(), "比较时把字段写在前面，固定的值写在后面，例如 amount > 5。");
    }
    ValueType left = operand(binary.left());
    ValueType right = operand(binary.right());
    String wrong = Comparing.mistake(binary, left, right);
    if (wrong != null) {
      throw new MistakeException(binary.start(), wrong);
    }
    if (binary.operator().endsWith("matches")) {
      Expression tested = binary.left();
      if (binary.operator().startsWith("not") && left.blank() && !guards.filled(tested)) {
        throw mistake(tested, "not matches 之前要先写 " + words(tested) + " != null，否则空着的也会漏过。");
      }
      RegexCheck.check((Literal) binary.right());
    }
  }

  private ValueType operand(Expression expression) throws MistakeException {
    Expression inner = expression instanceof Grouped grouped ? grouped.inner() : expression;
    boolean test =
        inner instanceof Choice
            || inner instanceof Negation
            || inner instanceof Binary binary && !Comparing.arithmetic(binary.operator());
    if (test) {
      throw mistake(expression, "不能拿一个条件的结果再作比较，请用 && 或 || 连接。");
    }
    return type(expression);
  }

  private void choice(Choice choice) throws MistakeException {
    if (choice.tested() instanceof Literal) {
      throw mistake(choice.tested(), "in 前面要写字段，不能写固定的值。");
    }
    if (choice.tested() instanceof Binary) {
      throw mistake(choice.tested(), "in 前面的算式要加括号：( a + b ) in (…)。");
    }
    ValueType tested = operand(choice.tested());
    for (Expression value : choice.values()) {
      ValueType type = type(value);
      if (value instanceof Literal literal && literal.written().matches("-.*B")) {
        throw mistake(value, "in 里不能写带 B 的负数；请写成 a == " + literal.written() + " || …。");
      }
      String fraction = Comparing.fraction(choice.tested(), tested, value);
      if (fraction != null) {
        throw mistake(value, fraction);
      }
      if (type.is(Family.NULL)) {
        throw mistake(value, "in 里不写 null；请另写一个条件 == null。");
      }
      if (tested.known() && type.known() && type.family() != tested.family()) {
        throw mistake(
            value, Comparing.different(words(choice.tested()), tested, words(value), type));
      }
    }
  }

  private ValueType type(Expression expression) throws MistakeException {
    if (expression instanceof Literal literal) {
      return literal(literal);
    }
    if (expression instanceof Grouped grouped) {
      return grouped(grouped);
    }
    if (expression instanceof Name name) {
      return name(name);
    }
    if (expression instanceof Variable variable) {
      return variable(variable);
    }
    if (expression instanceof Property property) {
      return property(property);
    }
    if (expression instanceof Call call) {
      return call(call);
    }
    if (expression instanceof Binary binary && Comparing.arithmetic(binary.operator())) {
      return new Arithmetic(this::type, guards).type(binary);
    }
    if (expression instanceof ClassName type) {
      throw mistake(type, "“" + type.name() + "”不能单独使用。");
    }
    throw mistake(expression, "这里要写一个值，不能写条件。");
  }

  private ValueType grouped(Grouped grouped) throws MistakeException {
    if (!(grouped.inner() instanceof Binary)) {
      throw mistake(grouped, "这对括号是多余的，请去掉。");
    }
    return type(grouped.inner());
  }

  private static ValueType literal(Literal literal) throws MistakeException {
    return switch (literal.sort()) {
      case TEXT -> ValueType.of(String.class).filled();
      case WHOLE -> ValueType.of(int.class);
      case LONG ->
          throw mistake(literal, "后缀 L 只用于方法的参数，这里写成 " + literal.written().replace("L", "") + "。");
      case DECIMAL -> ValueType.of(BigDecimal.class).filled();
      case TRUTH -> ValueType.TRUTH;
      case NULL -> ValueType.NULL;
    };
  }

  private ValueType name(Name name) throws MistakeException {
    if (fact == null) {
      throw mistake(name, "accumulate 的条件里只用它算出的变量，例如 $s > 5。");
    }
    if (scope.type("$" + name.name()) != null
        && !Vocabulary.properties(fact).containsKey(name.name())) {
      throw mistake(name, "没有字段“" + name.name() + "”；如果是变量，请写成 $" + name.name() + "。");
    }
    return name.name().equals("this")
        ? ValueType.of(fact).filled()
        : property(fact, name.name(), name.start(), guards.filled(name));
  }

  private static ValueType property(Class<?> owner, String name, int start, boolean filled)
      throws MistakeException {
    Map<String, ValueType> properties = Vocabulary.properties(owner);
    ValueType type = properties.get(name);
    if (type == null) {
      throw new MistakeException(start, Unknown.property(owner, name, properties.keySet()));
    }
    if (Vocabulary.reserved(name)) {
      throw new MistakeException(start, "字段“" + name + "”在规则里不能使用（规则语言另有所用），请改用其他字段。");
    }
    return filled ? type.filled() : type;
  }

  private ValueType variable(Variable variable) throws MistakeException {
    ValueType type = scope.type(variable.name());
    if (type != null) {
      return type;
    }
    throw mistake(
        variable,
        scope.definedElsewhere(variable.name())
            ? "变量 " + variable.name() + " 在这里还不能用：它定义在后面，或在 not、exists、accumulate 的括号里面。"
            : "变量 "
                + variable.name()
                + " 没有定义。"
                + Spelling.suggestion(variable.name(), scope.names()));
  }

  private ValueType property(Property property) throws MistakeException {
    if (property.owner() instanceof ClassName type) {
      throw mistake(type, Unknown.staticUse(type.name()));
    }
    ValueType owner = type(property.owner());
    return owner.known()
        ? property(
            owner.type(),
            property.name(),
            property.start(),
            scope.guards(Wording.of(property.owner())).filled(property.name()))
        : owner;
  }

  private ValueType call(Call call) throws MistakeException {
    return new CallCheck(this::type).check(call, fact);
  }

  /** The expression as people would point at it. */
  static String words(Expression expression) {
    return Wording.of(expression);
  }

  private static MistakeException mistake(Expression expression, String message) {
    return new MistakeException(expression.start(), message);
  }
}
