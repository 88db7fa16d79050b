package org.guiju.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.rules.PatternShape.Role;

/** Checks what a statement means: fields, variables, literals, placeholders, limits, guards. */
final class StatementLint {
  private static final Pattern BARE_DECIMAL =
      Pattern.compile("(?<![\\w.\"])\\d+\\.\\d+(?![\\dBb])");
  private static final Pattern SUM_BINDING = Pattern.compile("^\\$\\w+\\s*:\\s*\\w+\\s*[-+*/]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern ACCUMULATED = Pattern.compile("(\\$\\w+)\\s*:\\s*\\w+\\(");

  private final Statement statement;
  private final String text;
  private final Set<String> limitCodes;
  private final List<RuleProblem> problems;
  private final Map<String, FactType> typeOf = new HashMap<>();
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
    statement.patterns().forEach(this::checkPattern);
    checkSubject();
    checkPlaceholders();
  }

  private void declareVariables() {
    for (PatternShape pattern : statement.patterns()) {
      if (pattern.binding() != null) {
        typeOf.put(pattern.binding(), pattern.type());
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

  private void checkPattern(PatternShape pattern) {
    for (ConstraintShape constraint : pattern.constraints()) {
      if (pattern.type() != null) {
        checkNames(pattern.type(), constraint);
      }
      checkVariables(constraint);
      checkLiterals(constraint);
    }
    Optional<String> code = pattern.limitCode();
    if (code.isPresent() && !limitCodes.contains(code.get())) {
      problem(
          pattern.line(),
          pattern.column(),
          "limits.yaml 中没有“" + code.get() + "”。" + Spelling.suggestion(code.get(), limitCodes));
    }
  }

  private void checkNames(FactType type, ConstraintShape constraint) {
    for (String name : constraint.names()) {
      if (!type.properties().containsKey(name)) {
        problem(
            constraint,
            type.name()
                + " 没有字段“"
                + name
                + "”。"
                + Spelling.suggestion(name, type.properties().keySet()));
      }
    }
  }

  private void checkVariables(ConstraintShape constraint) {
    for (String variable : constraint.variables()) {
      if (!variables.contains(variable)) {
        problem(constraint, "变量 " + variable + " 没有定义。" + Spelling.suggestion(variable, variables));
      }
    }
    for (String read : constraint.variableReads()) {
      int dot = read.indexOf('.');
      FactType owner = typeOf.get(read.substring(0, dot));
      String name = read.substring(dot + 1);
      if (owner != null && !owner.properties().containsKey(name)) {
        problem(
            constraint,
            owner.name()
                + " 没有字段“"
                + name
                + "”。"
                + Spelling.suggestion(name, owner.properties().keySet()));
      }
    }
  }

  private void checkLiterals(ConstraintShape constraint) {
    String code = STRING.matcher(constraint.text()).replaceAll("\"\"");
    Matcher decimal = BARE_DECIMAL.matcher(code);
    if (decimal.find()) {
      problem(constraint, "小数 " + decimal.group() + " 必须加后缀 B，写成 " + decimal.group() + "B。");
    }
    if (SUM_BINDING.matcher(code).find()) {
      problem(constraint, "绑定算式要加括号，写成 $变量 : ( … )，否则只绑定第一个字段。");
    }
  }

  private void checkSubject() {
    List<PatternShape> bound =
        statement.patterns().stream()
            .filter(pattern -> statement.subject().equals(pattern.binding()))
            .filter(pattern -> pattern.role() == Role.PRESENT)
            .toList();
    if (bound.size() != 1 || bound.get(0).type() == null) {
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
    for (int i = 0; i <= subject; i++) {
      PatternShape pattern = statement.patterns().get(i);
      if (pattern.role() != Role.PRESENT || pattern.type() == null) {
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
        if (guard && constraint.test() && !own.containsAll(constraint.variables())) {
          problem(
              constraint,
              "适用条件不能引用其他事实的变量；请把“"
                  + constraint.text()
                  + "”放到 "
                  + statement.subject()
                  + " 之后的事实里，或作为最后一个条件。");
        }
      }
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
