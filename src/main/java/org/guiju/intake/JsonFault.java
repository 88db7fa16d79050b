package org.guiju.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Chinese where a body is no JSON, and what may be meant. */
final class JsonFault {
  private static final Pattern UNEXPECTED = Pattern.compile("Unexpected character \\('(.)'");

  private JsonFault() {}

  /** What is wrong, and what to do. */
  static String hint(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "JSON 内容没有写完，缺少右括号或引号。请补全后重新提交。";
    }
    String where =
        "第 %d 行第 %d 列附近的 JSON 写法有误".formatted(lineOf(e.getLocation()), columnOf(e.getLocation()));
    Matcher unexpected = UNEXPECTED.matcher(e.getOriginalMessage());
    if (!unexpected.find()) {
      return where + "。请更正后重新提交。";
    }
    String character = unexpected.group(1);
    return character.charAt(0) > 0x7F
        ? where + "：出现了“%s”。引号、逗号、冒号和括号请用英文半角，文字请加英文双引号。".formatted(character)
        : where + "：出现了多余的“%s”。请核对此处的引号、逗号和括号。".formatted(character);
  }

  /** Its line from 1; 0 when there is none. */
  static int lineOf(JsonLocation at) {
    return at == null ? 0 : Math.max(0, at.getLineNr());
  }

  /** Its column from 1; 0 when there is none. */
  static int columnOf(JsonLocation at) {
    return at == null ? 0 : Math.max(0, at.getColumnNr());
  }
}
