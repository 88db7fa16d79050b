package org.guiju.rules.language;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.rules.language.Token.Kind;

/** Says what is wrong with a word that does not belong where it stands. */
final class Words {
  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z]\\w{0,39}");
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry(":=", "=="),
          Map.entry("===", "=="),
          Map.entry("!==", "!="),
          Map.entry("<>", "!="),
          Map.entry("=<", "<="),
          Map.entry("=>", ">="),
          Map.entry("&", "&&"),
          Map.entry("|", "||"),
          Map.entry("and", "&&"),
          Map.entry("or", "||"),
          Map.entry("AND", "&&"),
          Map.entry("OR", "||"),
          Map.entry("是", "=="),
          Map.entry("等于", "=="),
          Map.entry("不等于", "!="),
          Map.entry("大于", ">"),
          Map.entry("小于", "<"),
          Map.entry("且", "&&"),
          Map.entry("或", "||"),
          Map.entry(";", ","));
  private static final Set<String> FORBIDDEN =
      Set.of(
          "eval",
          "from",
          "over",
          "collect",
          "new",
          "instanceof",
          "soundslike",
          "excludes",
          "str",
          "after",
          "before",
          "coincides",
          "during",
          "import",
          "function",
          "query",
          "declare",
          "class",
          "super",
          "return",
          "if",
          "for",
          "while",
          "switch",
          "try",
          "throw",
          "static");

  private Words() {}

  static boolean forbidden(Token token) {
    return token.kind() == Kind.WORD && FORBIDDEN.contains(token.text());
  }

  /** The name of a variable, when it is a plain one. */
  static String variable(Token token) throws MistakeException {
    if (!VARIABLE.matcher(token.text()).matches()) {
      throw new MistakeException(token.start(), "变量名写成 $ 加字母和数字，例如 $row。");
    }
    return token.text();
  }

  /** A mistake at the word that stands where a comma or the closing parenthesis should. */
  static MistakeException unexpected(Cursor words, Token open) {
    Token found = words.peek();
    if (found.kind() == Kind.END || found.is("then") || found.is("end") || found.is("rule")) {
      return new MistakeException(open.start(), "这个左括号“(”没有对应的右括号“)”。");
    }
    String instead = INSTEAD.get(found.text());
    if (instead != null && found.kind() != Kind.STRING) {
      return words.mistake("“" + found.text() + "”应写作“" + instead + "”。");
    }
    String strange = strange(found);
    if (strange != null) {
      return words.mistake(strange);
    }
    if (opensFact(words)) {
      return new MistakeException(open.start(), "这个左括号“(”没有对应的右括号“)”。");
    }
    Token before = words.previous();
    return new MistakeException(
        before.end(), "“" + before.text() + "”和“" + found.text() + "”之间缺少逗号，或缺少 ==、&& 等符号。");
  }

  /** True before {@code $row : Type(} and {@code Type(}, which begin the next fact. */
  private static boolean opensFact(Cursor words) {
    int type = words.peek(1).is(":") ? 2 : 0;
    Token name = words.peek(type);
    return ConditionParser.group(words.peek())
        || name.kind() == Kind.WORD
            && Character.isUpperCase(name.text().codePointAt(0))
            && words.peek(type + 1).is("(");
  }

  /** What is wrong with a word that rules never use; null for words that they do use. */
  static String strange(Token token) {
    if (forbidden(token)) {
      return "条件里不能使用 " + token.text() + "。";
    }
    return switch (token.kind() == Kind.STRING ? "" : token.text()) {
      case "[", "]" -> "不能用方括号；判断清单里有没有，写 清单 contains \"…\"。";
      case "{", "}" -> "不能写花括号和代码块。";
      case "%" -> "条件里不写百分号，百分数写成小数，例如 0.05B。";
      case "?", "#", "~", "^", "->", "::", "`" -> "条件里不能使用“" + token.text() + "”。";
      case "@" -> "条件里不能写注解。";
      default -> null;
    };
  }

  /** A mistake at a word that stands where a value should. */
  static MistakeException noValue(Cursor words) {
    Token found = words.peek();
    String strange = strange(found);
    if (strange != null) {
      return words.mistake(strange);
    }
    String instead = INSTEAD.get(found.text());
    Token before = words.previous();
    if (before.is(",") || before.is("(")) {
      boolean comma = before.is(",") && (found.is(")") || found.is(","));
      return comma
          ? new MistakeException(before.start(), "多了一个逗号，请删去。")
          : words.mistake("“" + found.text() + "”前面缺少字段。");
    }
    if (instead != null && found.kind() == Kind.SIGN && !before.is("&&") && !before.is("||")) {
      return words.mistake("“" + before.text() + found.text() + "”的写法不对，请核对比较符号。");
    }
    return new MistakeException(before.end(), "“" + before.text() + "”后面缺少内容。");
  }
}
