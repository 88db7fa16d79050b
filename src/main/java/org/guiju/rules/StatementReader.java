package org.guiju.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.guiju.facts.FactTypes;
import org.guiju.findings.Citation;
import org.guiju.findings.Severity;
import org.guiju.rules.PatternShape.Role;

/** Reads the statements of one rule file, and everything that is wrong with their form. */
final class StatementReader {
  private static final Pattern DATED = Pattern.compile("from-(\\d{4}-\\d{2}-\\d{2})\\.drl");
  private static final Pattern CONSEQUENCE =
      Pattern.compile("\\s*findings\\.record\\(\\s*(\\$\\w+)\\.at\\(\\s*\"(\\w*)\"\\s*\\)\\s*\\)\\s*;\\s*");
  private static final Pattern ID = Pattern.compile("[A-Z]{2,6}-\\d{3}");
  private static final Map<String, String> NOTES =
      Map.of(
          "PRACTICE", "阈值来自审计实践，可由管理人员配置，不是法律规定",
          "UNVERIFIED", "依据的原文尚未核实，请人工确认");
  private static final List<String> REQUIRED = List.of("Id", "Article", "Severity", "Message", "Fix");
  private static final List<String> OPTIONAL = List.of("Title", "Source", "Note", "Penalty");

  private final String file;
  private final String text;
  private final RuleDocument document;
  private final List<RuleProblem> problems;

  StatementReader(String file, String text, RuleDocument document, List<RuleProblem> problems) {
    this.file = file;
    this.text = text;
    this.document = document;
    this.problems = problems;
  }

  List<Statement> read() {
    List<RuleProblem> form = TextLint.check(file, text);
    problems.addAll(form);
    LocalDate effectiveFrom = effectiveFrom();
    if (!form.isEmpty() || effectiveFrom == null) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    for (RuleDescr rule : parse()) {
      Statement statement = statement(rule, effectiveFrom);
      if (statement != null) {
        statements.add(statement);
      }
    }
    return statements;
  }

  private LocalDate effectiveFrom() {
    Matcher dated = DATED.matcher(file.substring(file.lastIndexOf('/') + 1));
    try {
      if (dated.matches()) {
        return LocalDate.parse(dated.group(1));
      }
    } catch (DateTimeException notADate) {
      // reported below, like any other name that tells no date
    }
    problem(0, 0, null, "文件名应为 from-年-月-日.drl，例如 from-2024-05-24.drl，表示从哪一天起执行。");
    return null;
  }

  private List<RuleDescr> parse() {
    DrlParser parser = new DrlParser();
    try {
      PackageDescr parsed = parser.parse(false, text);
      for (DroolsError error : parser.getErrors()) {
        int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
        problem(line, 0, null, "语法错误：" + error.getMessage().replaceAll("\\s+", " "));
      }
      if (parsed == null || parser.hasErrors()) {
        return List.of();
      }
      refuseEverythingButRules(parsed);
      return parsed.getRules();
    } catch (DroolsParserException broken) {
      problem(0, 0, null, "语法错误：" + broken.getMessage());
      return List.of();
    }
  }

  private void refuseEverythingButRules(PackageDescr parsed) {
    boolean other =
        !parsed.getFunctions().isEmpty()
            || !parsed.getImports().isEmpty()
            || !parsed.getFunctionImports().isEmpty()
            || !parsed.getAccumulateImports().isEmpty()
            || !parsed.getGlobals().isEmpty()
            || !parsed.getTypeDeclarations().isEmpty()
            || !parsed.getEnumDeclarations().isEmpty()
            || !parsed.getAttributes().isEmpty()
            || !parsed.getNamespace().isEmpty();
    if (other) {
      problem(1, 0, null, "规则文件只写 rule … end，不写 package、import、function、declare、global。");
    }
  }

  private Statement statement(RuleDescr rule, LocalDate effectiveFrom) {
    int before = problems.size();
    String id = annotation(rule, "Id");
    for (String required : REQUIRED) {
      if (annotation(rule, required) == null) {
        problem(rule, "缺少 @" + required + "(\"…\")。");
      }
    }
    for (String name : rule.getAnnotationNames()) {
      if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
        problem(rule, "不认识 @" + name + "，可用的有 " + REQUIRED + " " + OPTIONAL + "。");
      }
    }
    if (id != null && (!ID.matcher(id).matches() || !rule.getName().startsWith(id + " "))) {
      problem(rule, "规则名应以编号 " + id + " 和一个空格开头，编号形如 ALLOC-001。");
    }
    Severity severity = severity(rule);
    if (!rule.getAttributes().isEmpty() || !rule.getNamedConsequences().isEmpty()) {
      problem(rule, "不使用 salience、no-loop、timer 等属性，也不使用多个 then。");
    }
    Matcher consequence = CONSEQUENCE.matcher(String.valueOf(rule.getConsequence()));
    if (!consequence.matches()) {
      problem(
          rule.getConsequenceLine(), 0, rule.getName(),
          "then 只写一行：findings.record($变量.at(\"字段\"));");
    }
    List<PatternShape> patterns = new ArrayList<>();
    collect(rule, rule.getLhs(), Role.PRESENT, patterns);
    if (problems.size() > before) {
      return null;
    }
    return new Statement(
        id,
        rule.getName(),
        rule.getName().substring(id.length()).strip(),
        annotation(rule, "Title"),
        document.id(),
        severity,
        citation(rule),
        annotation(rule, "Message"),
        annotation(rule, "Fix"),
        annotation(rule, "Penalty"),
        effectiveFrom,
        new Statement.Position(
            file, rule.getLine(), rule.getStartCharacter(), rule.getEndCharacter() + 1),
        List.copyOf(patterns),
        consequence.group(1),
        consequence.group(2));
  }

  private Severity severity(RuleDescr rule) {
    String severity = annotation(rule, "Severity");
    for (Severity known : Severity.values()) {
      if (known.name().equals(severity)) {
        return known;
      }
    }
    if (severity != null) {
      problem(rule, "@Severity 只能是 VIOLATION、WARNING 或 ADVISORY。");
    }
    return null;
  }

  private Citation citation(RuleDescr rule) {
    String source = annotation(rule, "Source");
    String note = annotation(rule, "Note");
    return new Citation(
        document.id(),
        source == null ? document.shownName() : source,
        annotation(rule, "Article"),
        note == null ? null : NOTES.getOrDefault(note, note));
  }

  private void collect(
      RuleDescr rule, BaseDescr descr, Role role, List<PatternShape> patterns) {
    if (descr instanceof PatternDescr pattern) {
      collectPattern(rule, pattern, role, patterns);
    } else if (descr instanceof AccumulateDescr accumulate) {
      collect(rule, accumulate.getInput(), Role.ACCUMULATED, patterns);
    } else if (descr instanceof ConditionalElementDescr element) {
      boolean top = descr == rule.getLhs();
      for (Object child : element.getDescrs()) {
        collect(rule, (BaseDescr) child, top ? role : nested(role), patterns);
      }
    } else {
      problem(
          descr.getLine(), descr.getColumn(), rule.getName(),
          "不能使用 eval、forall 之外的写法；只写事实类型和条件、not、exists、accumulate。");
    }
  }

  private static Role nested(Role role) {
    return role == Role.PRESENT ? Role.NESTED : role;
  }

  private void collectPattern(
      RuleDescr rule, PatternDescr pattern, Role role, List<PatternShape> patterns) {
    if (pattern.getSource() != null) {
      collect(rule, pattern.getSource(), role, patterns);
    }
    String type = pattern.getObjectType();
    var known = FactTypes.named(type).orElse(null);
    if (known == null && pattern.getSource() == null) {
      problem(
          pattern.getLine(), pattern.getColumn() + 1, rule.getName(),
          "没有名为“" + type + "”的事实类型。"
              + Spelling.suggestion(type, FactTypes.list().stream().map(t -> t.name()).toList()));
    }
    List<ConstraintShape> constraints = new ArrayList<>();
    for (BaseDescr constraint : pattern.getDescrs()) {
      constraints.add(
          ConstraintShape.of(
              constraint.getText(), constraint.getLine(), constraint.getColumn() + 1));
    }
    patterns.add(
        new PatternShape(
            pattern.getIdentifier(), type, known, List.copyOf(constraints), role,
            pattern.getLine(), pattern.getColumn() + 1));
  }

  private static String annotation(RuleDescr rule, String name) {
    AnnotationDescr annotation = rule.getAnnotation(name);
    Object value = annotation == null ? null : annotation.getSingleValueStripped();
    return value == null ? null : value.toString();
  }

  private void problem(RuleDescr rule, String message) {
    problem(rule.getLine(), 0, rule.getName(), message);
  }

  private void problem(int line, int column, String rule, String message) {
    problems.add(new RuleProblem(file, line, column, rule, message));
  }
}
