package org.guiju.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Money;
import org.guiju.facts.Rounding;
import org.guiju.facts.Sha256;

/**
 * One rule file as the engine reads it: with imports before it and annotations blanked out, every
 * line where its author wrote it.
 *
 * @param file path below the rules folder
 * @param packageName engine package, named after the content, so that equal names mean equal rules
 * @param original text of the file
 * @param statements statements of the file that are compiled
 * @param text what the engine compiles
 */
record RuleSource(
    String file, String packageName, String original, List<Statement> statements, String text) {
  /** All types a rule can name. */
  static final Set<String> IMPORTS =
      Stream.concat(
              Stream.of(BigDecimal.class, LocalDate.class, Rounding.class, Money.class),
              FactTypes.list().stream().map(FactTypes.FactType::type))
          .map(Class::getName)
          .collect(Collectors.toCollection(LinkedHashSet::new));

  private static final String HEAD =
      IMPORTS.stream().map(type -> " import " + type + ";").collect(Collectors.joining("", ";", ""))
          + " global org.guiju.findings.FindingSink findings; ";
  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
  private static final int NAME_LENGTH = 24;

  /** Source of {@code statements}, all of one file with this {@code text}. */
  static RuleSource of(String file, String text, List<Statement> statements) {
    StringBuilder rules = new StringBuilder(text.replaceAll("[^\\n]", " "));
    statements.stream()
        .map(Statement::position)
        .sorted(Comparator.comparing(Statement.Position::start))
        .forEach(
            position ->
                rules.replace(
                    position.start(),
                    position.end(),
                    withoutAnnotations(text.substring(position.start(), position.end()))));
    String packageName =
        "guiju.r" + new Sha256().add(file + "\0" + rules).hex().substring(0, NAME_LENGTH);
    return new RuleSource(
        file, packageName, text, List.copyOf(statements), "package " + packageName + HEAD + rules);
  }

  /** The same file with only {@code statement} in it. */
  RuleSource only(Statement statement) {
    return of(file, original, List.of(statement));
  }

  /** Annotations are read by us and never reach the engine, which would evaluate their values. */
  private static String withoutAnnotations(String rule) {
    int when = whenOf(rule);
    int nameEnd = rule.indexOf('"', rule.indexOf('"') + 1) + 1;
    String blank = rule.substring(nameEnd, when).replaceAll("[^\\n]", " ");
    return rule.substring(0, nameEnd) + blank + rule.substring(when);
  }

  private static int whenOf(String rule) {
    Matcher when = WHEN.matcher(TextLint.blankOut(rule));
    if (!when.find()) {
      throw new IllegalStateException("a parsed rule has no `when`");
    }
    return when.start();
  }
}
