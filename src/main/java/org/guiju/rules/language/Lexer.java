package org.guiju.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.rules.language.Token.Kind;

/** Cuts the text of a rule file into words and signs. What is not listed here is a mistake. */
final class Lexer {
  private static final int LONGEST_LINE = 1_000;
  private static final int DEEPEST_NESTING = 20;
  private static final String WRONG_ESCAPE = "引号里的反斜杠只能写成 \\\\ 或 \\\"。";
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
  private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{Nd}_$]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?\\w*");
  private static final Pattern SIGN =
      Pattern.compile(
          "===|!==|==|!=|<=|>=|=<|=>|<>|&&|\\|\\||!\\.|:=|->|::|[-(){}\\[\\],;:.<>=!+*/%@&|^?~#`]");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int at;
  private int depth;

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * The words of a text, and what could not be cut.
   *
   * @param tokens in order, without an end mark
   * @param mistakes in order
   */
  record Words(List<Token> tokens, List<Mistake> mistakes) {}

  static Words cut(String text) {
    Lexer lexer = new Lexer(text);
    lexer.checkLines();
    lexer.checkUnicodeEscapes();
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return new Words(lexer.tokens, lexer.mistakes);
  }

  private void checkLines() {
    int start = 0;
    for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
      int stop = end < 0 ? text.length() : end;
      if (stop - start > LONGEST_LINE) {
        mistake(start, "这一行超过 " + LONGEST_LINE + " 个字符，请分成几行。");
      }
      start = stop + 1;
    }
  }

  private void checkUnicodeEscapes() {
    int escape = text.indexOf("\\u");
    if (escape >= 0) {
      mistake(escape, "不能写 \\u 转义，请直接写出这个字符。");
    }
  }

  private void next() {
    char sign = text.charAt(at);
    if (" \t\r\n".indexOf(sign) >= 0) {
      at++;
    } else if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (sign == '"') {
      string();
    } else if (Widths.quote(sign)) {
      fullWidthString();
    } else if (sign == '\'') {
      singleQuotes();
    } else if (!match(NUMBER, Kind.NUMBER)
        && !match(WORD, Kind.WORD)
        && !match(VARIABLE, Kind.VARIABLE)
        && !match(SIGN, Kind.SIGN)) {
      unknown(sign);
    }
  }

  private boolean match(Pattern pattern, Kind kind) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    Token token = new Token(kind, matcher.group(), at);
    tokens.add(token);
    nest(token);
    at = matcher.end();
    return true;
  }

  private void nest(Token token) {
    if (token.is("(") && ++depth == DEEPEST_NESTING + 1) {
      mistake(at, "括号套了 " + depth + " 层，最多 " + DEEPEST_NESTING + " 层。");
    } else if (token.is(")")) {
      depth = Math.max(0, depth - 1);
    }
    if (token.is("then")) {
      depth = 0;
    }
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      mistake(at, "注释没有结束，请在注释末尾加上 */。");
    }
    at = end < 0 ? text.length() : end + 2;
  }

  private void string() {
    int end = Strings.end(text, at);
    if (end < 0) {
      mistake(at, "缺少右引号，文字要写在同一行的一对双引号 \" 里。");
      at = endOfLine();
      return;
    }
    int wrong = Strings.wrongEscape(text, at, end);
    if (wrong >= 0 && !text.startsWith("\\u", wrong)) {
      mistake(wrong, WRONG_ESCAPE);
    }
    for (int i = at; i < end; i++) {
      if (Character.isISOControl(text.charAt(i)) || unseen(text.charAt(i))) {
        mistake(i, unseenWords(text.charAt(i)));
      }
    }
    tokens.add(new Token(Kind.STRING, text.substring(at, end), at));
    at = end;
  }

  /** Read up to the next quote of any kind, so that one wrong pair does not spoil the line. */
  private void fullWidthString() {
    mistake(at, fullWidth(text.charAt(at)));
    int stop = endOfLine();
    for (int i = at + 1; i < stop; i++) {
      if (text.charAt(i) == '"' || Widths.quote(text.charAt(i))) {
        at = i + 1;
        return;
      }
    }
    at = stop;
  }

  private void singleQuotes() {
    mistake(at, "文字要用双引号 \"…\"，不用单引号。");
    int close = text.indexOf('\'', at + 1);
    at = close < 0 || close > endOfLine() ? at + 1 : close + 1;
  }

  private void unknown(char sign) {
    if (Widths.half(sign) != null) {
      mistake(at, fullWidth(sign));
      while (at + 1 < text.length() && text.charAt(at + 1) == sign) {
        at++;
      }
    } else if (sign == '\uFFFD') {
      mistake(at, "文件不是 UTF-8 编码，请另存为 UTF-8 再提交。");
      at = text.length();
    } else if (unseen(sign) || Character.isISOControl(sign)) {
      mistake(at, unseenWords(sign));
    } else if (!text.startsWith("\\u", at)) {
      mistake(at, "此处不能写“" + text.substring(at, text.offsetByCodePoints(at, 1)) + "”，请删去。");
    }
    at =
        Math.min(
            text.length(),
            at + Character.charCount(text.codePointAt(Math.min(at, text.length() - 1))));
  }

  private static boolean unseen(char sign) {
    return Character.getType(sign) == Character.FORMAT
        || Character.getType(sign) == Character.LINE_SEPARATOR
        || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR;
  }

  private static String unseenWords(char sign) {
    return "出现看不见的字符 U+%04X，请删去。".formatted((int) sign);
  }

  private static String fullWidth(char sign) {
    return Character.isSpaceChar(sign)
        ? "出现全角空格，请改为半角空格。"
        : "出现全角字符“" + sign + "”，请改为半角“" + Widths.half(sign) + "”。";
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void mistake(int offset, String message) {
    mistakes.add(new Mistake(offset, message));
  }
}
