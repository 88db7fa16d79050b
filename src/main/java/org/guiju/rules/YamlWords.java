package org.guiju.rules;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Chinese what is wrong with a YAML file. */
public final class YamlWords {
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*?)'");

  /** A part of the parser's message, and what it means for the author. */
  private record Cause(String told, String words) {}

  private static final List<Cause> CAUSES =
      List.of(
          new Cause("'\\t", "缩进不能用制表符（Tab），请改用空格。"),
          new Cause("mapping values are not allowed", "这一行的缩进不对，或值里有冒号；值里有冒号时请加双引号。"),
          new Cause("found unexpected end of stream", "引号没有成对，缺少右引号。"),
          new Cause("expected ',' or ']'", "方括号 [ ] 没有成对，或各项之间缺少逗号。"),
          new Cause("expected ',' or '}'", "花括号 { } 没有成对，或各项之间缺少逗号。"),
          new Cause("expected <block end>", "缩进与上一行没有对齐。"),
          new Cause("could not find expected ':'", "这一行或相邻的行缺少冒号和空格，应写成“字段: 值”。"),
          new Cause("cannot start any token", "这个值以特殊符号开头，请给它加上双引号。"),
          new Cause("special characters are not allowed", "出现看不见的字符，请删去。"),
          new Cause("expected the node content", "方括号或花括号没有成对。"),
          new Cause("Malformed numeric value", "数字的写法不对或太长，请只写数字，例如 0.3；不是数字的请加双引号。"),
          new Cause("out of range", "数字太大，请核对。"),
          new Cause("Expected a field name", "字段名应是一个词，不能是清单或另一组字段。"));

  private YamlWords() {}

  /** What {@code broken} means, and what to write instead. */
  public static String of(JsonProcessingException broken) {
    if (broken instanceof InvalidFormatException value) {
      return "“" + value.getValue() + "”" + expected(value.getTargetType());
    }
    if (broken instanceof MismatchedInputException shape) {
      return mismatch(shape);
    }
    Matcher duplicate = DUPLICATE.matcher(broken.getMessage());
    if (broken instanceof JsonParseException && duplicate.find()) {
      return "字段“" + duplicate.group(1) + "”写了两次，请留一个。";
    }
    return CAUSES.stream()
        .filter(cause -> broken.getMessage().contains(cause.told()))
        .map(Cause::words)
        .findFirst()
        .orElse("YAML 写法有误，请核对缩进、冒号、引号和括号。");
  }

  private static String mismatch(MismatchedInputException shape) {
    if (shape.getPath().isEmpty()) {
      return "文件内容的写法不对，应为“字段: 值”，冒号后面要有空格。";
    }
    Class<?> type = shape.getTargetType();
    String wanted =
        List.class.isAssignableFrom(type)
            ? "应为清单，写成 [甲, 乙]，或每项一行、以“- ”开头。"
            : type == String.class ? "应为一段文字。" : "应为“字段: 值”，每个字段一行。";
    return "“" + field(shape) + "”的写法不对，" + wanted;
  }

  private static String expected(Class<?> type) {
    if (type == LocalDate.class) {
      return "不是有效的日期，请写成 年-月-日，例如 2024-05-24。";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "不是数字，请只写数字，例如 0.3，单位写在 unit 里。";
    }
    return type == boolean.class || type == Boolean.class ? "应为 true 或 false。" : "的写法不对。";
  }

  private static String field(JsonMappingException broken) {
    return broken.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .reduce((outer, inner) -> inner)
        .orElse("");
  }
}
