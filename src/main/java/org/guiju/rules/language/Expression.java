package org.guiju.rules.language;

import java.util.List;
import java.util.stream.Stream;

/** Part of a condition, as a tree. */
public sealed interface Expression {
  /** Character it begins at. */
  int start();

  /** The expressions it is made of, in written order. */
  default List<Expression> parts() {
    return List.of();
  }

  /** It and everything within it. */
  default Stream<Expression> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
  }

  /** A value written out: a text, number, {@code true}, {@code false} or {@code null}. */
  record Literal(int start, Sort sort, String written) implements Expression {
    /** What a literal can be. */
    public enum Sort {
      TEXT,
      WHOLE,
      LONG,
      DECIMAL,
      TRUTH,
      NULL
    }

    /** What stands between the quotes of a text. */
    public String content() {
      return Strings.content(written);
    }
  }

  /** A property of the pattern's own fact, or {@code this}. */
  record Name(int start, String name) implements Expression {}

  /** A variable such as {@code $row}. */
  record Variable(int start, String name) implements Expression {}

  /** A class whose static method is called. */
  record ClassName(int start, String name) implements Expression {}

  /**
   * A property read through something, as {@code $row.amount} or {@code region!.code}.
   *
   * @param guarded true with {@code !.}
   */
  record Property(Expression owner, boolean guarded, String name, int start) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(owner);
    }
  }

  /**
   * A call of a method.
   *
   * @param owner what it is called on; null for the pattern's own fact
   * @param guarded true with {@code !.}
   * @param start character the method's name begins at
   */
  record Call(Expression owner, boolean guarded, String name, List<Expression> arguments, int start)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return owner == null
          ? arguments
          : Stream.concat(Stream.of(owner), arguments.stream()).toList();
    }
  }

  /** {@code !} before something. */
  record Negation(int start, Expression negated) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(negated);
    }
  }

  /** Something in parentheses. */
  record Grouped(int start, Expression inner) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(inner);
    }
  }

  /**
   * Two sides with an operator between them.
   *
   * @param operator as written, {@code not} included: {@code "not matches"}
   * @param sign character the operator begins at
   */
  record Binary(Expression left, String operator, int sign, Expression right)
      implements Expression {
    @Override
    public int start() {
      return left.start();
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** {@code x in (a, b)} or {@code x not in (a, b)}. */
  record Choice(Expression tested, boolean negated, List<Expression> values) implements Expression {
    @Override
    public int start() {
      return tested.start();
    }

    @Override
    public List<Expression> parts() {
      return Stream.concat(Stream.of(tested), values.stream()).toList();
    }
  }
}
