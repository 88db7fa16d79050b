package org.guiju.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.Choice;
import org.guiju.rules.language.Expression.ClassName;
import org.guiju.rules.language.Expression.Grouped;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Literal.Sort;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Negation;
import org.guiju.rules.language.Expression.Property;
import org.guiju.rules.language.Expression.Variable;
import org.guiju.rules.language.Token.Kind;

/**
 * Reads one constraint. The grammar is a small part of the engine's: whatever is read here, the
 * engine reads the same way.
 */
final class ExpressionParser {
  private static final int LONGEST = 150;
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> WORDS = Set.of("matches", "contains", "memberOf");

  private final Cursor words;

  ExpressionParser(Cursor words) {
    this.words = words;
  }

  Constraint constraint() throws MistakeException {
    int start = words.peek().start();
    String variable = null;
    if (words.at(Kind.VARIABLE) && words.peek(1).is(":")) {
      variable = Words.variable(words.take());
      words.take();
    }
    int before = words.position();
    Expression expression = either();
    if (words.position() - before > LONGEST) {
      throw new MistakeException(start, "这个条件太长，请分成几个条件。");
    }
    return new Constraint(start, words.previous().end(), variable, expression);
  }

  private Expression either() throws MistakeException {
    Expression left = both();
    while (words.at("||")) {
      int sign = words.take().start();
      left = new Binary(left, "||", sign, both());
    }
    return left;
  }

  private Expression both() throws MistakeException {
    Expression left = comparison();
    while (words.at("&&")) {
      int sign = words.take().start();
      left = new Binary(left, "&&", sign, comparison());
    }
    return left;
  }

  private Expression comparison() throws MistakeException {
    Expression left = sum();
    Token sign = words.peek();
    boolean negated = sign.is("not") && negatable(words.peek(1));
    Token operator = negated ? words.peek(1) : sign;
    if (operator.is("in")) {
      skip(negated ? 2 : 1);
      return new Choice(left, negated, values());
    }
    boolean compares = !negated && COMPARISONS.contains(operator.text());
    if (operator.kind() == Kind.STRING || !compares && !WORDS.contains(operator.text())) {
      return left;
    }
    skip(negated ? 2 : 1);
    Expression right = sum();
    if (COMPARISONS.contains(words.peek().text())) {
      throw words.mistake("比较不能连写；请写成 a > 1 && a < 5。");
    }
    return new Binary(
        left, negated ? "not " + operator.text() : operator.text(), sign.start(), right);
  }

  private static boolean negatable(Token token) {
    return token.is("in") || WORDS.contains(token.text());
  }

  private void skip(int count) {
    for (int i = 0; i < count; i++) {
      words.take();
    }
  }

  private List<Expression> values() throws MistakeException {
    Token open = words.expect("(", "in 后面要写括号和各个值：in (\"甲\", \"乙\")。");
    return list(open);
  }

  private Expression sum() throws MistakeException {
    Expression left = product();
    while (words.at("+") || words.at("-")) {
      Token sign = words.take();
      left = new Binary(left, sign.text(), sign.start(), product());
    }
    return left;
  }

  private Expression product() throws MistakeException {
    Expression left = signed();
    while (words.at("*") || words.at("/")) {
      Token sign = words.take();
      left = new Binary(left, sign.text(), sign.start(), signed());
    }
    return left;
  }

  private Expression signed() throws MistakeException {
    if (words.at("!")) {
      int start = words.take().start();
      if (words.at("!")) {
        throw words.mistake("两个“!”互相抵消，请删去。");
      }
      return new Negation(start, value());
    }
    if (words.at("-")) {
      Token minus = words.take();
      if (!words.at(Kind.NUMBER)) {
        throw new MistakeException(minus.start(), "负号只能写在数字前面；取负数请写 0 - …。");
      }
      Literal number = number(words.take());
      return new Literal(minus.start(), number.sort(), "-" + number.written());
    }
    return value();
  }

  private Expression value() throws MistakeException {
    Expression value = plain();
    while (words.at(".") || words.at("!.")) {
      boolean guarded = words.take().is("!.");
      Token name = words.expect(Kind.WORD, "“.”后面要写字段或方法的名称。");
      value =
          words.at("(")
              ? new Call(value, guarded, name.text(), arguments(words.take()), name.start())
              : new Property(value, guarded, name.text(), name.start());
    }
    return value;
  }

  private Expression plain() throws MistakeException {
    Token token = words.peek();
    if (token.is("(")) {
      words.take();
      Expression inner = either();
      if (!words.at(")")) {
        throw Words.unexpected(words, token);
      }
      words.take();
      return new Grouped(token.start(), inner);
    }
    return switch (token.kind()) {
      case STRING -> new Literal(words.take().start(), Sort.TEXT, token.text());
      case NUMBER -> number(words.take());
      case VARIABLE -> new Variable(words.take().start(), Words.variable(token));
      case WORD -> word(token);
      default -> throw Words.noValue(words);
    };
  }

  private Literal number(Token token) throws MistakeException {
    Numbers.check(token);
    if (words.at(",") && words.peek(1).text().matches("\\d{3}")) {
      throw words.mistake("数字里不写千分位的逗号。");
    }
    Sort sort =
        Numbers.whole(token.text())
            ? Sort.WHOLE
            : Numbers.decimal(token.text()) ? Sort.DECIMAL : Sort.LONG;
    return new Literal(token.start(), sort, token.text());
  }

  private Expression word(Token token) throws MistakeException {
    if (Words.strange(token) != null || token.is("then") || token.is("end") || token.is("not")) {
      throw Words.noValue(words);
    }
    words.take();
    if (token.is("null")) {
      return new Literal(token.start(), Sort.NULL, token.text());
    }
    if (token.is("true") || token.is("false")) {
      return new Literal(token.start(), Sort.TRUTH, token.text());
    }
    if (words.at("(")) {
      return new Call(null, false, token.text(), arguments(words.take()), token.start());
    }
    boolean type = Character.isUpperCase(token.text().codePointAt(0)) && words.at(".");
    return type
        ? new ClassName(token.start(), token.text())
        : new Name(token.start(), token.text());
  }

  private List<Expression> arguments(Token open) throws MistakeException {
    if (words.takeIf(")")) {
      return List.of();
    }
    return list(open);
  }

  private List<Expression> list(Token open) throws MistakeException {
    List<Expression> values = new ArrayList<>();
    do {
      values.add(sum());
    } while (words.takeIf(","));
    if (!words.at(")")) {
      throw Words.unexpected(words, open);
    }
    words.take();
    return values;
  }
}
