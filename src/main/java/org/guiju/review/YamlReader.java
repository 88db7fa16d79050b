package org.guiju.review;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.YamlTricks;
import org.guiju.rules.YamlWords;

/**
 * Reads a YAML file with the place of every value. Plain values, objects and lists only: anchors,
 * aliases and tags are refused, so no file can grow or name a class while it is read.
 */
final class YamlReader {
  private static final int MAX_TEXT = 256 * 1024;
  private static final int MAX_DEPTH = 20;
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final Pattern INDENTED_BY_TAB = Pattern.compile("(?m)^ *\\t");

  private final String path;
  private final String text;
  private final List<RuleProblem> problems;
  private final YamlTricks tricks;

  /** A reader of {@code text} that adds what is wrong to {@code problems}. */
  YamlReader(String path, String text, List<RuleProblem> problems) {
    this.path = path;
    this.text = text;
    this.problems = problems;
    this.tricks = new YamlTricks(text.length() > MAX_TEXT ? "" : text);
  }

  /** Its content; empty, with a problem added, when it cannot be read. */
  Optional<YamlNode> read() {
    if (text.length() > MAX_TEXT) {
      problem(0, 0, "文件超过 " + MAX_TEXT / 1024 + " 千字，请减少示例或缩短示例中的列表。");
      return Optional.empty();
    }
    try (YAMLParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        problem(0, 0, "文件是空的。");
        return Optional.empty();
      }
      YamlNode root = value(parser, 0);
      if (parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        problem(at.getLineNr(), at.getColumnNr(), "一个文件只写一份内容，请去掉“---”及其后面的部分。");
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (RefusedException refused) {
      return Optional.empty();
    } catch (JsonProcessingException broken) {
      syntaxProblem(broken);
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private YamlNode value(YAMLParser parser, int depth) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    refuseTricks(parser, at, depth);
    return switch (parser.currentToken()) {
      case START_OBJECT ->
          new YamlNode(at.getLineNr(), at.getColumnNr(), null, fields(parser, depth), null);
      case START_ARRAY ->
          new YamlNode(at.getLineNr(), at.getColumnNr(), null, null, items(parser, depth));
      default -> new YamlNode(at.getLineNr(), at.getColumnNr(), scalar(parser, at), null, null);
    };
  }

  private void refuseTricks(YAMLParser parser, JsonLocation at, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw refused(at, "嵌套超过 " + MAX_DEPTH + " 层，请核对括号和缩进。");
    }
    if (tricks.isShared(parser)) {
      throw refused(at, "不使用锚点（&）和别名（*），请把内容直接写出来；以 & 或 * 开头的文字请加引号。");
    }
    if (tricks.isTagged(parser)) {
      throw refused(at, "不使用标签（!），请直接写值；以 ! 开头的文字请加引号。");
    }
  }

  private Map<String, YamlNode.Field> fields(YAMLParser parser, int depth) throws IOException {
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      refuseTricks(parser, at, depth);
      parser.nextToken();
      YamlNode.Field field =
          new YamlNode.Field(at.getLineNr(), at.getColumnNr(), value(parser, depth + 1));
      YamlNode.Field earlier = fields.putIfAbsent(name, field);
      if (earlier != null) {
        problem(
            field.line(),
            field.column(),
            "字段“" + name + "”重复，第 " + earlier.line() + " 行已有，请只保留一个。");
      }
    }
    return fields;
  }

  private List<YamlNode> items(YAMLParser parser, int depth) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, depth + 1));
    }
    return items;
  }

  private JsonNode scalar(YAMLParser parser, JsonLocation at) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      default -> throw refused(at, "只能写文字、数字、true、false、~、对象和列表。");
    };
  }

  private void syntaxProblem(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    int column = at == null ? 0 : Math.max(0, at.getColumnNr());
    String written = line == 0 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
    String words = YamlWords.of(broken);
    if (INDENTED_BY_TAB.matcher(text).find()) {
      words = "缩进不能用制表符（Tab），请改用空格。";
    } else if (written.contains("：") || written.contains("，")) {
      words += "字段后面用英文冒号和一个空格，各项之间用英文逗号。";
    }
    problem(line, column, words);
  }

  private RefusedException refused(JsonLocation at, String message) {
    problem(at.getLineNr(), at.getColumnNr(), message);
    return new RefusedException();
  }

  private void problem(int line, int column, String message) {
    problems.add(new RuleProblem(path, line, column, null, message));
  }

  /** Ends reading; the problem has been noted. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException() {
      super(null, null, false, false);
    }
  }
}
