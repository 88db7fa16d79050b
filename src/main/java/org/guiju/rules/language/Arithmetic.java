package org.guiju.rules.language;

import java.math.BigDecimal;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Call;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Property;
import org.guiju.rules.language.Expression.Variable;
import org.guiju.rules.language.ValueType.Family;

/** Checks sums: numbers only, none of them blank, none divided by zero. */
final class Arithmetic {
  private final Typing typing;
  private final Guards guards;

  Arithmetic(Typing typing, Guards guards) {
    this.typing = typing;
    this.guards = guards;
  }

  ValueType type(Binary binary) throws MistakeException {
    if (binary.left() instanceof Literal && binary.right() instanceof Literal) {
      throw new MistakeException(binary.start(), "两个固定的数请直接写出算好的结果。");
    }
    ValueType left = number(binary, binary.left());
    ValueType right = number(binary, binary.right());
    if (!left.known() || !right.known()) {
      return ValueType.UNKNOWN;
    }
    boolean decimal = left.type() == BigDecimal.class || right.type() == BigDecimal.class;
    if (binary.operator().equals("/")) {
      checkDivision(binary, decimal);
    }
    return ValueType.of(decimal ? BigDecimal.class : Long.class).filled();
  }

  private void checkDivision(Binary binary, boolean decimal) throws MistakeException {
    if (!decimal) {
      throw new MistakeException(binary.sign(), "整数相除会丢掉小数，被除数请用金额字段。");
    }
    if (!guards.nonZero(binary.right())) {
      throw new MistakeException(
          binary.right().start(), "除数可能是 0，请在前面先写 " + Wording.of(binary.right()) + " != 0。");
    }
  }

  private ValueType number(Binary binary, Expression side) throws MistakeException {
    ValueType type = typing.of(side);
    if (side.all().anyMatch(Arithmetic::guarded)) {
      throw new MistakeException(side.start(), "算式里不能写“!.”，请先写条件 != null，再用“.”。");
    }
    if (type.known() && !type.is(Family.NUMBER)) {
      throw new MistakeException(
          side.start(),
          "“"
              + Wording.of(side)
              + "”是"
              + type.family().words()
              + "，不能用于“"
              + binary.operator()
              + "”运算。");
    }
    if (type.known() && type.blank() && !guards.filled(side)) {
      throw new MistakeException(
          side.start(),
          "“" + Wording.of(side) + "”可能是空的，参加运算之前要先写条件 " + guardOf(side) + " != null。");
    }
    return type;
  }

  private static boolean guarded(Expression part) {
    return part instanceof Property property && property.guarded()
        || part instanceof Call call && call.guarded();
  }

  private static String guardOf(Expression side) {
    return side instanceof Variable ? "字段" : Wording.of(side);
  }
}
