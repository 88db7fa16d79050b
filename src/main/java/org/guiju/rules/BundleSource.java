package org.guiju.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.facts.FactTypes;

/** Prepares the text of chosen statements for the engine, keeping every line number. */
final class BundleSource {
  private static final String PREFIX =
      "package guiju; import java.math.BigDecimal; import java.time.LocalDate;"
          + " import org.guiju.facts.Rounding; import org.guiju.facts.Money;"
          + FactTypes.list().stream()
              .map(type -> " import " + type.type().getName() + ";")
              .collect(Collectors.joining())
          + " global org.guiju.findings.FindingSink findings; ";

  private BundleSource() {}

  /** Engine text by file, holding only {@code statements}; everything else is blanked out. */
  static Map<String, String> of(List<Statement> statements, Map<String, String> texts) {
    Map<String, List<Statement>> byFile =
        statements.stream().collect(Collectors.groupingBy(s -> s.position().file()));
    Map<String, String> sources = new TreeMap<>();
    byFile.forEach((file, chosen) -> sources.put(file, source(texts.get(file), chosen)));
    return sources;
  }

  private static String source(String text, List<Statement> chosen) {
    StringBuilder source = new StringBuilder(text.replaceAll("[^\\n]", " "));
    chosen.stream()
        .map(Statement::position)
        .sorted(Comparator.comparing(Statement.Position::start))
        .forEach(
            position ->
                source.replace(
                    position.start(),
                    position.end(),
                    withoutAnnotations(text.substring(position.start(), position.end()))));
    return PREFIX + source;
  }

  /** Annotations are read by us and never reach the engine, which would evaluate their values. */
  private static String withoutAnnotations(String rule) {
    int when = whenOf(rule);
    int nameEnd = rule.indexOf('"', rule.indexOf('"') + 1) + 1;
    String blank = rule.substring(nameEnd, when).replaceAll("[^\\n]", " ");
    return rule.substring(0, nameEnd) + blank + rule.substring(when);
  }

  private static int whenOf(String rule) {
    Matcher when = Pattern.compile("\\bwhen\\b").matcher(TextLint.blankOut(rule));
    if (!when.find()) {
      throw new IllegalStateException("a parsed rule has no `when`");
    }
    return when.start();
  }
}
