package org.guiju.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.BalanceReport;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.ExpenditureReport;
import org.guiju.facts.Header;
import org.guiju.facts.ManagementMeasure;
import org.guiju.facts.SelfEvaluation;
import org.guiju.rules.ConstraintShape;
import org.guiju.rules.PatternShape;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.rules.Statement;

/**
 * A throw-away rule tree in which statements stand beside variants of themselves, each lacking one
 * condition. It goes through the same reader as any other tree, so nothing is tried that could not
 * be activated.
 */
final class VariantTree {
  private static final Pattern ARTICLES =
      Pattern.compile("(?m)^articles\\s*:[^\\n]*(?:\\n(?:[ \\t#-][^\\n]*)?(?=\\n|$))*");
  private static final Pattern LOOKUP = Pattern.compile("(?:code|list)\\s*==\\s*\"[^\"]*\"");

  private static final Pattern SAME_FACT = Pattern.compile("this\\s*==\\s*\\$\\w+");
  private static final Set<Class<?>> ONE_OF_A_KIND =
      Set.of(
          Header.class,
          AllocationPlan.class,
          ExpenditureReport.class,
          ExecutionReport.class,
          BalanceReport.class,
          DepartmentBudget.class,
          SelfEvaluation.class,
          ManagementMeasure.class);

  private final RuleSet rules;
  private final List<Variant> variants = new ArrayList<>();

  /**
   * A statement as it is, or without one of its conditions.
   *
   * @param id id it carries in the throw-away tree
   * @param statement the statement
   * @param without the condition that was taken away; null for none
   * @param text its text
   */
  record Variant(String id, Statement statement, ConstraintShape without, String text) {}

  /** Variants of the statements of one rule of {@code rules}. */
  VariantTree(RuleSet rules, Collection<Statement> statements) {
    this.rules = rules;
    for (Statement statement : statements) {
      add(statement, null);
      for (ConstraintShape condition : conditions(statement)) {
        add(statement, condition);
      }
    }
  }

  /**
   * What a rule asks of the facts. A binding asks nothing, the code of a limit only says which
   * number is meant, and the one plan of a submission can only be the same plan again.
   */
  static List<ConstraintShape> conditions(Statement statement) {
    List<ConstraintShape> conditions = new ArrayList<>();
    for (PatternShape pattern : statement.patterns()) {
      for (ConstraintShape constraint : pattern.constraints()) {
        if (constraint.test() && constraint.variable() == null && asks(pattern, constraint)) {
          conditions.add(constraint);
        }
      }
    }
    return conditions;
  }

  private static boolean asks(PatternShape pattern, ConstraintShape constraint) {
    String text = constraint.text().strip();
    boolean sameFact =
        pattern.type() != null
            && ONE_OF_A_KIND.contains(pattern.type().type())
            && SAME_FACT.matcher(text).matches();
    return !sameFact && !LOOKUP.matcher(text).matches();
  }

  /** All statements and their variants. */
  List<Variant> variants() {
    return variants;
  }

  /** Compiles them; those that would be refused are taken out of {@link #variants}. */
  RuleSet compile() {
    while (true) {
      SortedMap<String, List<Variant>> byFile = byFile();
      try {
        return RuleSetReader.read(files(byFile));
      } catch (RuleSetRefusedException refused) {
        takeOut(refused, byFile);
      }
    }
  }

  private void takeOut(RuleSetRefusedException refused, SortedMap<String, List<Variant>> byFile) {
    Set<Variant> bad = new HashSet<>();
    for (RuleProblem problem : refused.problems()) {
      for (Variant variant : byFile.getOrDefault(problem.file(), List.of())) {
        boolean named = problem.rule() != null && problem.rule().startsWith(variant.id() + " ");
        if (variant.without() != null && named) {
          bad.add(variant);
        }
      }
    }
    if (!variants.removeAll(bad)) {
      throw new IllegalStateException("variants of accepted rules were refused", refused);
    }
  }

  private SortedMap<String, List<Variant>> byFile() {
    SortedMap<String, List<Variant>> byFile = new TreeMap<>();
    for (Variant variant : variants) {
      String file = variant.statement().position().file();
      byFile.computeIfAbsent(file, path -> new ArrayList<>()).add(variant);
    }
    return byFile;
  }

  private RuleFiles files(SortedMap<String, List<Variant>> byFile) {
    Map<String, String> texts = new TreeMap<>();
    rules
        .files()
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith("/document.yaml")) {
                texts.put(path, ARTICLES.matcher(text).replaceFirst(""));
              } else if (isLimits(path)) {
                texts.put(path, text);
              }
            });
    byFile.forEach(
        (path, together) ->
            texts.put(path, String.join("\n", together.stream().map(Variant::text).toList())));
    SortedMap<String, byte[]> tables = new TreeMap<>(rules.files().tables());
    tables.keySet().removeIf(path -> !isLimits(path));
    return new RuleFiles(new TreeMap<>(texts), tables, List.of());
  }

  private boolean isLimits(String path) {
    return !path.endsWith(".drl")
        && !path.endsWith("/cases.yaml")
        && path.startsWith(variants.get(0).statement().documentId() + "/");
  }

  private void add(Statement statement, ConstraintShape without) {
    int number = variants.size();
    String id = "V%c-%03d".formatted('A' + number / 1000, number % 1000);
    String file = rules.files().texts().get(statement.position().file());
    StringBuilder text =
        new StringBuilder(file.substring(statement.position().start(), statement.position().end()));
    if (without != null) {
      cut(text, offset(file, without) - statement.position().start(), without.text().length());
    }
    String renamed =
        text.toString()
            .replaceFirst("\"" + statement.id() + " ", Matcher.quoteReplacement("\"" + id + " "))
            .replaceFirst(
                "(@Id\\(\\s*\")" + statement.id() + "\"",
                "$1" + Matcher.quoteReplacement(id + "\""));
    variants.add(new Variant(id, statement, without, renamed));
  }

  private static int offset(String file, ConstraintShape condition) {
    int start = 0;
    for (int line = 1; line < condition.line(); line++) {
      start = file.indexOf('\n', start) + 1;
    }
    return start + condition.column() - 1;
  }

  /** Takes a condition away together with the comma that parted it from its neighbour. */
  private static void cut(StringBuilder text, int at, int length) {
    int from = at;
    int to = at + length;
    int next = skipBlanks(text, to, 1);
    if (text.charAt(next) == ',') {
      to = next + 1;
    } else {
      int previous = skipBlanks(text, from - 1, -1);
      from = text.charAt(previous) == ',' ? previous : from;
    }
    text.replace(from, to, text.substring(from, to).replaceAll("[^\\n]", " "));
  }

  private static int skipBlanks(StringBuilder text, int from, int step) {
    int at = from;
    while (Character.isWhitespace(text.charAt(at))) {
      at += step;
    }
    return at;
  }
}
