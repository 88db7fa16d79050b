package org.guiju.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A YAML file of the rule tree, and what is wrong with its form.
 *
 * @param path path below the rules folder
 * @param text its text
 */
record YamlFile(String path, String text) {
  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Its content; empty, with a problem added, when it cannot be read. */
  <T> Optional<T> read(Class<T> type, List<RuleProblem> problems) {
    try {
      Optional<T> content = Optional.ofNullable(YAML.readValue(text, type));
      if (content.isEmpty()) {
        problems.add(new RuleProblem(path, 0, 0, null, "文件是空的。"));
      }
      return content;
    } catch (UnrecognizedPropertyException unknown) {
      problems.add(unknownField(unknown));
    } catch (JsonProcessingException broken) {
      JsonLocation at = Objects.requireNonNullElse(broken.getLocation(), JsonLocation.NA);
      problems.add(
          new RuleProblem(
              path,
              Math.max(0, at.getLineNr()),
              Math.max(0, at.getColumnNr()),
              null,
              words(broken)));
    }
    return Optional.empty();
  }

  /** The parser is past the field by the time it complains, so its place is looked up. */
  private RuleProblem unknownField(UnrecognizedPropertyException unknown) {
    String name = unknown.getPropertyName();
    List<String> known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
    return problemAt(
        "(?<![\\w-])" + Pattern.quote(name) + "[\"']?\\s*:",
        "没有字段“" + name + "”。" + Spelling.suggestion(name, known));
  }

  /** A problem at the last place that {@code pattern} matches, or of the whole file without one. */
  RuleProblem problemAt(String pattern, String message) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    int found = -1;
    while (matcher.find()) {
      found = matcher.start();
    }
    if (found < 0) {
      return new RuleProblem(path, 0, 0, null, message);
    }
    TextPlace place = TextPlace.of(text, found);
    return new RuleProblem(path, place.line(), place.column(), null, message);
  }

  private static String words(JsonProcessingException broken) {
    if (broken instanceof InvalidFormatException value) {
      return "“" + value.getValue() + "”" + expected(value.getTargetType());
    }
    if (broken instanceof MismatchedInputException shape) {
      return shape.getPath().isEmpty()
          ? "文件内容的写法不对，应为“字段: 值”。"
          : "“" + field(shape) + "”的写法不对，请对照其他文件夹中的同名文件。";
    }
    return "YAML 写法有误，请核对缩进、冒号、引号和括号。";
  }

  private static String expected(Class<?> type) {
    if (type == LocalDate.class) {
      return "不是有效的日期，请写成 年-月-日，例如 2024-05-24。";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "不是数字。";
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
