package org.guiju.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.rules.PatternShape.Role;
import org.guiju.rules.language.Spelling;

/** Checks what a statement means as a whole: limits, subject, guards, placeholders. */
final class StatementLint {
  private static final Map<String, String> CODES = Map.of("Limit", "code", "ListEntry", "list");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern ACCUMULATED = Pattern.compile("(\\$\\w+)\\s*:\\s*\\w+\\(");

  private final Statement statement;
  private final String text;
  private final Set<String> limitCodes;
  private final List<RuleProblem> problems;
  private final Set<String> variables = new HashSet<>();

  StatementLint(
      Statement statement, String text, Set<String> limitCodes, List<RuleProblem> problems) {
    this.statement = statement;
    this.text = text;
    this.limitCodes = limitCodes;
    this.problems = problems;
  }

  void check() {
    declareVariables();
    statement.patterns().forEach(this::checkLimit);
    checkSubject();
    checkPlaceholders();
  }

  private void declareVariables() {
    for (PatternShape pattern : statement.patterns()) {
      if (pattern.role() != Role.PRESENT) {
        continue;
      }
      if (pattern.binding() != null) {
        variables.add(pattern.binding());
      }
      pattern.constraints().stream()
          .map(ConstraintShape::variable)
          .filter(java.util.Objects::nonNull)
          .forEach(variables::add);
    }
    Matcher accumulated = ACCUMULATED.matcher(statementText());
    while (accumulated.find()) {
      variables.add(accumulated.group(1));
    }
  }

  private void checkLimit(PatternShape pattern) {
    boolean listed = pattern.type() != null && CODES.containsKey(pattern.type().name());
    Optional<String> code = pattern.limitCode();
    if (listed && code.isEmpty()) {
      String field = CODES.get(pattern.type().name());
      problem(
          pattern.line(),
          pattern.column(),
          pattern.type().name() + " 要写明取哪一个：" + field + " == \"…\"，代码见 limits.yaml。");
    } else if (code.isPresent() && !limitCodes.contains(code.get())) {
      problem(
          pattern.line(),
          pattern.column(),
          "limits.yaml 中没有“" + code.get() + "”。" + Spelling.suggestion(code.get(), limitCodes));
    }
  }

  private void checkSubject() {
    List<PatternShape> bound =
        statement.patterns().stream()
            .filter(pattern -> statement.subject().equals(pattern.binding()))
            .filter(pattern -> pattern.role() == Role.PRESENT)
            .toList();
    if (bound.size() == 1 && bound.get(0).type() == null) {
      return;
    }
    if (bound.size() != 1) {
      problemAt(
          then() + statementText().substring(then()).indexOf(statement.subject()),
          "then 中的 " + statement.subject() + " 必须是 when 里一个事实的变量。");
      return;
    }
    if (!statement.field().isEmpty()
        && !bound.get(0).type().properties().containsKey(statement.field())) {
      problemAt(
          then() + statementText().substring(then()).indexOf('"') + 1,
          bound.get(0).typeName()
              + " 没有字段“"
              + statement.field()
              + "”。"
              + Spelling.suggestion(statement.field(), bound.get(0).type().properties().keySet()));
    }
    checkGuards();
  }

  /** Patterns up to the subject say what the rule is about, so each must stand by itself. */
  private void checkGuards() {
    int subject = statement.subjectIndex();
    Set<String> earlier = new HashSet<>();
    for (int i = 0; i <= subject; i++) {
      PatternShape pattern = statement.patterns().get(i);
      if (pattern.role() != Role.PRESENT) {
        problem(
            pattern.line(),
            pattern.column(),
            "not、exists、accumulate 应写在 " + statement.subject() + " 之后。");
      }
      Set<String> own = new HashSet<>();
      for (ConstraintShape constraint : pattern.constraints()) {
        if (constraint.variable() != null) {
          own.add(constraint.variable());
        }
        boolean guard = !statement.breach().map(constraint::equals).orElse(false);
        boolean foreign =
            constraint.variables().stream()
                .anyMatch(used -> earlier.contains(used) && !own.contains(used));
        if (guard && constraint.test() && foreign) {
          problem(
              constraint,
              "适用条件不能引用其他事实的变量；请把“"
                  + constraint.text()
                  + "”放到 "
                  + statement.subject()
                  + " 之后的事实里，或作为最后一个条件。");
        }
      }
      earlier.addAll(own);
      earlier.add(pattern.binding());
    }
  }

  private void checkPlaceholders() {
    Set<String> allowed = new HashSet<>(Set.of("rowName"));
    variables.forEach(variable -> allowed.add(variable.substring(1)));
    Matcher matcher = PLACEHOLDER.matcher(statement.message() + statement.fix());
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!allowed.contains(name)) {
        problemAt(
            statementText().indexOf(matcher.group()),
            "文字中的 {" + name + "} 没有对应的变量 $" + name + "。" + Spelling.suggestion(name, allowed));
      }
    }
  }

  private String statementText() {
    return text.substring(statement.position().start(), statement.position().end());
  }

  /** Where the one line of the consequence begins in the statement's text. */
  private int then() {
    return statementText().lastIndexOf("findings");
  }

  /** A problem at the character {@code offset} of the statement's text. */
  private void problemAt(int offset, String message) {
    TextPlace place = TextPlace.of(text, statement.position().start() + offset);
    problem(place.line(), place.column(), message);
  }

  private void problem(ConstraintShape constraint, String message) {
    problem(constraint.line(), constraint.column(), message);
  }

  private void problem(int line, int column, String message) {
    problems.add(
        new RuleProblem(statement.position().file(), line, column, statement.name(), message));
  }

  static List<RuleProblem> check(Statement statement, String text, Set<String> limitCodes) {
    List<RuleProblem> problems = new ArrayList<>();
    new StatementLint(statement, text, limitCodes, problems).check();
    return problems;
  }
}
