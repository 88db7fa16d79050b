package org.guiju.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;

/** Says in Chinese what the parser could not understand. */
final class SyntaxWords {
  private static final Pattern UNEXPECTED =
      Pattern.compile("\\[ERR 10[12]\\].*? input '(.*?)'(?: in .*)?", Pattern.DOTALL);

  private SyntaxWords() {}

  static String of(DroolsError error) {
    Matcher unexpected = UNEXPECTED.matcher(error.getMessage());
    if (!unexpected.matches()) {
      return "语法错误：" + error.getMessage().replaceAll("\\s+", " ");
    }
    String found = unexpected.group(1);
    if (found.equals("<eof>")) {
      return "语法错误：文件到这里就结束了，可能缺少 end 或右括号。";
    }
    return found.isBlank()
        ? "语法错误：此处的符号不能识别，请改用半角符号。"
        : "语法错误：此处不应出现“" + found + "”，它前面可能缺少内容、逗号、括号，或 when、then、end。";
  }
}
