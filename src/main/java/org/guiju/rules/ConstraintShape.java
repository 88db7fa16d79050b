package org.guiju.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.facts.FactTypes.FactType;

/**
 * One comma-separated constraint of a pattern.
 *
 * @param text as written
 * @param variable variable it binds; null when it binds none
 * @param test true when it tests something, false for a mere binding
 * @param names names in it that could be properties of the pattern's type, in order
 * @param nullTested names compared with null
 * @param variables variables it uses
 * @param variableReads properties read through variables, as {@code $row.amount}
 * @param line line it starts in
 * @param column column it starts in, from 1
 */
public record ConstraintShape(
    String text,
    String variable,
    boolean test,
    Set<String> names,
    Set<String> nullTested,
    Set<String> variables,
    Set<String> variableReads,
    int line,
    int column) {

  private static final Pattern BINDING =
      Pattern.compile("^\\s*(\\$\\w+)\\s*:\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.$!])!?([a-z]\\w*)\\b(?!\\s*\\()");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
  private static final Pattern VARIABLE_READ = Pattern.compile("(\\$\\w+)\\.(\\w+)\\b");
  private static final Pattern NULL_TEST = Pattern.compile("([\\w.$]+)\\s*[!=]=\\s*null\\b");
  private static final Pattern PROPERTY = Pattern.compile("[a-z]\\w*");
  private static final Set<String> WORDS =
      Set.of(
          "in",
          "not",
          "contains",
          "memberOf",
          "matches",
          "excludes",
          "null",
          "true",
          "false",
          "this",
          "str",
          "startsWith",
          "endsWith",
          "length",
          "soundslike",
          "instanceof");

  /** Reads one constraint as written. */
  static ConstraintShape of(String text, int line, int column) {
    Matcher binding = BINDING.matcher(text);
    boolean binds = binding.matches();
    String expression = STRING.matcher(binds ? binding.group(2) : text).replaceAll("\"\"");
    boolean test = !binds || !PROPERTY.matcher(expression.strip()).matches();
    return new ConstraintShape(
        text,
        binds ? binding.group(1) : null,
        test,
        found(NAME, expression, WORDS),
        found(NULL_TEST, expression, Set.of()),
        found(VARIABLE, expression, Set.of()),
        reads(expression),
        line,
        column);
  }

  private static Set<String> found(Pattern pattern, String text, Set<String> ignored) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String name = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
      if (!ignored.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Set<String> reads(String text) {
    Set<String> reads = new LinkedHashSet<>();
    Matcher matcher = VARIABLE_READ.matcher(text);
    while (matcher.find()) {
      reads.add(matcher.group());
    }
    return reads;
  }

  /** Properties of {@code type} it reads. */
  Set<String> reads(FactType type) {
    Set<String> reads = new LinkedHashSet<>(names);
    reads.retainAll(type.properties().keySet());
    return reads;
  }

  /** Properties of {@code type} that must be filled in for the constraint to mean anything. */
  Set<String> needs(FactType type) {
    Set<String> needs = new LinkedHashSet<>(reads(type));
    needs.removeAll(nullTested);
    return needs;
  }

  /** The property it merely binds; empty when it tests something or binds nothing. */
  Optional<String> boundProperty() {
    return variable == null || test ? Optional.empty() : names.stream().findFirst();
  }

  /** Every name read through {@code owner}, e.g. {@code amount} of {@code $row.amount}. */
  Set<String> readsThrough(String owner) {
    Set<String> reads = new HashSet<>();
    for (String read : variableReads) {
      if (read.startsWith(owner + ".")) {
        reads.add(read.substring(owner.length() + 1));
      }
    }
    return reads;
  }
}
