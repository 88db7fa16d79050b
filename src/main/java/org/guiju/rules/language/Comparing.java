package org.guiju.rules.language;

import java.math.BigDecimal;
import java.util.Set;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.ValueType.Family;

/** What can be compared with what, and how. */
final class Comparing {
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/");
  private static final Set<String> LOGICAL = Set.of("&&", "||");
  private static final Set<String> EQUALITY = Set.of("==", "!=");

  private Comparing() {}

  static boolean arithmetic(String operator) {
    return ARITHMETIC.contains(operator);
  }

  static boolean logical(String operator) {
    return LOGICAL.contains(operator);
  }

  /** What is wrong with comparing the two; null when nothing is. */
  static String mistake(Binary binary, ValueType left, ValueType right) {
    if (!left.known() || !right.known()) {
      return null;
    }
    String fraction = fraction(binary.left(), left, binary.right());
    if (fraction != null) {
      return fraction;
    }
    String operator = binary.operator().replace("not ", "");
    return switch (operator) {
      case "==", "!=" -> equality(binary, left, right);
      case "matches" -> matches(binary, left);
      case "contains" -> contains(binary, binary.left(), left, binary.right(), right);
      case "memberOf" -> contains(binary, binary.right(), right, binary.left(), left);
      default -> order(binary, left, right);
    };
  }

  /** What is wrong when a whole number is compared with a fraction; null when it is not. */
  static String fraction(Expression tested, ValueType type, Expression value) {
    boolean fraction =
        value instanceof Literal literal
            && literal.sort() == Literal.Sort.DECIMAL
            && literal.written().contains(".");
    return fraction && type.is(Family.NUMBER) && type.type() != BigDecimal.class
        ? "“" + Wording.of(tested) + "”是整数，不能与小数 " + Wording.of(value) + " 比较。"
        : null;
  }

  private static String equality(Binary binary, ValueType left, ValueType right) {
    if (left.is(Family.NULL) || right.is(Family.NULL)) {
      ValueType other = left.is(Family.NULL) ? right : left;
      String name = Wording.of(left.is(Family.NULL) ? binary.right() : binary.left());
      return other.is(Family.NULL) || !other.blank() && other.type().isPrimitive()
          ? "“" + name + "”总有值，不必和 null 比较。"
          : null;
    }
    if (left.is(Family.LIST) || right.is(Family.LIST)) {
      return "清单不能用“" + binary.operator() + "”比较；请写 清单 contains \"…\" 或 清单.size() > 0。";
    }
    boolean same =
        left.family() == right.family() && (!left.is(Family.FACT) || left.type() == right.type());
    return same ? null : different(binary, left, right);
  }

  private static String order(Binary binary, ValueType left, ValueType right) {
    if (left.is(Family.TEXT) && right.is(Family.TEXT)) {
      return "文本不能用“" + binary.operator() + "”比大小：“10”会排在“9”前面。请用 ==、!=、in 或 matches。";
    }
    if (left.family() != right.family()) {
      return different(binary, left, right);
    }
    return left.is(Family.NUMBER) || left.is(Family.DATE)
        ? null
        : "“"
            + Wording.of(binary.left())
            + "”是"
            + left.family().words()
            + "，不能用“"
            + binary.operator()
            + "”比大小。";
  }

  private static String different(Binary binary, ValueType left, ValueType right) {
    return different(Wording.of(binary.left()), left, Wording.of(binary.right()), right);
  }

  static String different(String left, ValueType leftType, String right, ValueType rightType) {
    String message =
        "“"
            + left
            + "”是"
            + leftType.family().words()
            + "，“"
            + right
            + "”是"
            + rightType.family().words()
            + "，不能比较。";
    return message + advice(leftType, right, rightType);
  }

  private static String advice(ValueType left, String right, ValueType rightType) {
    boolean literal = right.startsWith("\"");
    if (left.is(Family.NUMBER) && literal) {
      return "数字不加引号。";
    }
    if (left.is(Family.TEXT) && rightType.is(Family.NUMBER) && right.matches("-?\\d.*")) {
      return "文字要加双引号：\"" + right + "\"。";
    }
    if (left.is(Family.DATE) && literal) {
      return "日期请写 LocalDate.of(2024, 12, 31)。";
    }
    return left.is(Family.TRUTH) && literal ? "是/否写 true 或 false，不加引号。" : "";
  }

  private static String matches(Binary binary, ValueType left) {
    if (!left.is(Family.TEXT) || left.type() != String.class) {
      return "matches 只能用于文本，“" + Wording.of(binary.left()) + "”是" + left.family().words() + "。";
    }
    boolean constant =
        binary.right() instanceof Literal literal && literal.sort() == Literal.Sort.TEXT;
    return constant ? null : "matches 后面只能写一段加引号的文字，不能写字段或变量。";
  }

  private static String contains(
      Binary binary, Expression list, ValueType listType, Expression item, ValueType itemType) {
    boolean text = listType.type() == String.class && binary.operator().endsWith("contains");
    if (!text && !listType.is(Family.LIST)) {
      return "“" + Wording.of(list) + "”是" + listType.family().words() + "，不是清单。";
    }
    return itemType.is(Family.TEXT)
        ? null
        : "“" + Wording.of(item) + "”是" + itemType.family().words() + "，这里要写文本。";
  }

  static boolean equality(String operator) {
    return EQUALITY.contains(operator);
  }
}
