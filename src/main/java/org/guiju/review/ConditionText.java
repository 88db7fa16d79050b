package org.guiju.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.rules.Statement;

/** The conditions of a statement as its author wrote them, without comments and layout. */
public final class ConditionText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"|[,;()\\[\\]{}]|\\s+|[^,;()\\[\\]{}\"\\s/]+|/",
          Pattern.DOTALL);
  private static final Pattern WHEN = Pattern.compile("^[ \\t]*when\\b", Pattern.MULTILINE);
  private static final Pattern THEN = Pattern.compile("^[ \\t]*then\\b", Pattern.MULTILINE);

  private ConditionText() {}

  /** All conditions of {@code statement}, which stands in {@code file}, in one line. */
  public static String of(Statement statement, String file) {
    return parts(statement, file).stream().map(Part::text).collect(Collectors.joining(", "));
  }

  /**
   * A pattern head or one condition.
   *
   * @param text as written, blanks squeezed
   * @param line line it starts in
   */
  record Part(String text, int line) {}

  /** The parts between {@code when} and {@code then}, split where a pattern opens and at commas. */
  static List<Part> parts(Statement statement, String file) {
    int start = statement.position().start();
    String rule = file.substring(start, statement.position().end());
    Matcher when = WHEN.matcher(rule);
    Matcher then = THEN.matcher(rule);
    if (!when.find() || !then.find(when.end())) {
      return List.of();
    }
    int line = (int) file.substring(0, start + when.end()).chars().filter(c -> c == '\n').count();
    return split(rule.substring(when.end(), then.start()), line + 1);
  }

  private static List<Part> split(String conditions, int firstLine) {
    List<Part> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int line = firstLine;
    int partLine = firstLine;
    int depth = 0;
    Matcher token = TOKEN.matcher(conditions);
    while (token.find()) {
      String text = token.group();
      boolean comment = text.startsWith("//") || text.startsWith("/*");
      if (part.isEmpty()) {
        partLine = line;
      }
      if (comment || text.isBlank()) {
        part.append(part.isEmpty() ? "" : " ");
      } else {
        depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
        boolean opens = text.equals("(") && depth == 1;
        boolean closes = text.equals(")") && depth == 0;
        boolean ends = depth <= 1 && (text.equals(",") || text.equals(";"));
        if (!closes && !ends && !opens) {
          part.append(text);
        }
        if (opens || closes || ends) {
          finish(part, partLine, parts);
        }
      }
      line += (int) text.chars().filter(sign -> sign == '\n').count();
    }
    finish(part, partLine, parts);
    return parts;
  }

  private static void finish(StringBuilder part, int line, List<Part> parts) {
    String text = part.toString().strip().replaceAll(" +", " ");
    if (!text.isEmpty()) {
      parts.add(new Part(text, line));
    }
    part.setLength(0);
  }
}
