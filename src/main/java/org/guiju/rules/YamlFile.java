package org.guiju.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.rules.language.Spelling;

/**
 * A YAML file of the rule tree, and what is wrong with its form.
 *
 * @param path path below the rules folder
 * @param text its text
 */
public record YamlFile(String path, String text) {
  private static final int LONGEST = 2_000_000;
  private static final int MOST_VALUES = 100_000;
  private static final int DEEPEST = 30;
  private static final Pattern ENDLESS_NUMBER = Pattern.compile("[-+]?[0-9_]{100,}+.*");
  private static final Pattern FULL_WIDTH_COLON =
      Pattern.compile("(?m)^[ \\t]*(?:- )?[ \\t]*[A-Za-z][\\w-]*：");
  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Its content; empty, with a problem added, when it cannot be read. */
  public <T> Optional<T> read(Class<T> type, List<RuleProblem> problems) {
    try {
      Optional<RuleProblem> form = form();
      if (form.isPresent()) {
        problems.add(form.get());
        return Optional.empty();
      }
      return Optional.of(YAML.readValue(text, type));
    } catch (UnrecognizedPropertyException unknown) {
      problems.add(unknownField(unknown));
    } catch (JsonProcessingException broken) {
      boolean syntax = !(broken instanceof JsonMappingException);
      problems.add(
          (syntax ? oddQuotes() : Optional.<RuleProblem>empty())
              .orElseGet(() -> problem(broken.getLocation(), YamlWords.of(broken))));
    }
    return Optional.empty();
  }

  /**
   * A quote that is never closed spoils all lines below it, and only the last one is complained of.
   */
  private Optional<RuleProblem> oddQuotes() {
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (line.chars().filter(sign -> sign == '"').count() % 2 != 0) {
        return Optional.of(at(start + line.indexOf('"'), "这一行的双引号没有成对。"));
      }
      start += line.length() + 1;
    }
    return Optional.empty();
  }

  /** Its content as a tree; empty, with a problem added, when it cannot be read. */
  public Optional<JsonNode> tree(List<RuleProblem> problems) {
    return read(JsonNode.class, problems);
  }

  /** What is wrong before anything is made of the file: size, depth, aliases, tags. */
  private Optional<RuleProblem> form() throws JsonProcessingException {
    if (text.length() > LONGEST) {
      return Optional.of(whole("文件太大，最多 " + LONGEST / 1_000_000 + " 百万字。"));
    }
    Matcher colon = FULL_WIDTH_COLON.matcher(text);
    if (colon.find()) {
      return Optional.of(at(colon.end() - 1, "出现全角字符“：”，请改为半角“:”，后面加一个空格。"));
    }
    try (YAMLParser parser = ((YAMLFactory) YAML.getFactory()).createParser(text)) {
      return form(parser);
    } catch (JsonProcessingException broken) {
      throw broken;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Optional<RuleProblem> form(YAMLParser parser) throws IOException {
    int values = 0;
    int depth = 0;
    int documents = 0;
    YamlTricks tricks = new YamlTricks(text);
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      documents += depth == 0 ? 1 : 0;
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      String wrong = wrong(parser, tricks, ++values, depth);
      if (wrong != null) {
        return Optional.of(problem(parser.currentTokenLocation(), wrong));
      }
      if (documents > 1) {
        return Optional.of(problem(parser.currentTokenLocation(), "一个文件只写一份内容，不用“---”分成几份。"));
      }
    }
    return values == 0 || text.isBlank() ? Optional.of(whole("文件是空的。")) : Optional.empty();
  }

  private static String wrong(YAMLParser parser, YamlTricks tricks, int values, int depth)
      throws IOException {
    if (tricks.isShared(parser)) {
      return "不能使用 & 和 *（锚点和引用）；值以 & 或 * 开头时请加双引号。";
    }
    if (tricks.isTagged(parser)) {
      return "不能使用以 ! 开头的标记；值以 ! 开头时请加双引号。";
    }
    if (parser.currentToken() == JsonToken.VALUE_STRING
        && ENDLESS_NUMBER.matcher(parser.getText()).matches()) {
      return "这个数字太长。";
    }
    if (values > MOST_VALUES) {
      return "内容太多，最多 " + MOST_VALUES + " 个值。";
    }
    return depth > DEEPEST ? "层次太深，最多 " + DEEPEST + " 层。" : null;
  }

  /** The parser is past the field by the time it complains, so its place is looked up. */
  private RuleProblem unknownField(UnrecognizedPropertyException unknown) {
    String name = unknown.getPropertyName();
    List<String> known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
    String suggestion = Spelling.suggestion(name, known);
    return problemAt(
        "(?<![\\w-])" + Pattern.quote(name) + "[\"']?\\s*:",
        "没有字段“"
            + name
            + "”。"
            + (suggestion.isEmpty() ? "可用的有 " + String.join("、", known) + "。" : suggestion));
  }

  /** A problem at the last place that {@code pattern} matches, or of the whole file without one. */
  RuleProblem problemAt(String pattern, String message) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    int found = -1;
    while (matcher.find()) {
      found = matcher.start();
    }
    return found < 0 ? whole(message) : at(found, message);
  }

  private RuleProblem at(int offset, String message) {
    TextPlace place = TextPlace.of(text, offset);
    return new RuleProblem(path, place.line(), place.column(), null, message);
  }

  private RuleProblem whole(String message) {
    return new RuleProblem(path, 0, 0, null, message);
  }

  private RuleProblem problem(JsonLocation location, String message) {
    JsonLocation at = Objects.requireNonNullElse(location, JsonLocation.NA);
    return new RuleProblem(
        path, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), null, message);
  }
}
