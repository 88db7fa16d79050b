package org.guiju.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What tests and codes of facts are called: {@code phrases.properties}, {@code codes.properties}.
 */
final class Phrases {
  /** Ends the name of a value in the line that says whether it is there at all. */
  static final String FILLED = "?";

  private static final Map<String, String> TESTS = read("phrases.properties");
  private static final Map<String, String> CODES = read("codes.properties");

  private Phrases() {}

  private static Map<String, String> read(String file) {
    Properties lines = new Properties();
    try (InputStream in = Phrases.class.getResourceAsStream(file)) {
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, lines::getProperty, (a, b) -> a, TreeMap::new));
  }

  /** True when the test {@code type.name} has words of its own. */
  static boolean knows(String type, String name) {
    return TESTS.containsKey(type + "." + name);
  }

  /**
   * What it says when the test {@code name} of {@code type} holds, or does not.
   *
   * @param label what to call it when it has no words of its own
   * @param arguments its arguments, in words
   */
  static String test(
      String type, String name, String label, boolean holds, List<String> arguments) {
    String both = TESTS.get(type + "." + name);
    if (both == null) {
      return plain(label, holds);
    }
    String phrase = both.substring(holds ? 0 : both.indexOf('|') + 1);
    phrase = holds ? phrase.substring(0, phrase.indexOf('|')) : phrase;
    for (int i = 0; i < arguments.size(); i++) {
      phrase = phrase.replace("{" + i + "}", arguments.get(i));
    }
    return phrase;
  }

  private static String plain(String label, boolean holds) {
    return label.startsWith("是否")
        ? (holds ? "" : "不") + label.substring(2)
        : label + "：" + (holds ? "是" : "否");
  }

  /**
   * What the value {@code name} of {@code type} is called; {@code label} unless it has a name of
   * its own.
   */
  static String noun(String type, String name, String label) {
    String own = TESTS.get(type + "." + name);
    return own == null || own.indexOf('|') >= 0 ? label : own;
  }

  /** What the code {@code value} of {@code field} is called; itself when it is no code. */
  static String code(String field, String value) {
    return CODES.getOrDefault(field + "." + value, value);
  }
}
