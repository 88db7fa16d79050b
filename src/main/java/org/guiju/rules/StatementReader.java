package org.guiju.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.guiju.facts.FactTypes;
import org.guiju.findings.Citation;
import org.guiju.findings.Severity;
import org.guiju.rules.PatternShape.Role;

/** Reads the statements of one rule file, and everything that is wrong with their form. */
final class StatementReader {
  private static final Pattern DATED = Pattern.compile("from-(\\d{4}-\\d{2}-\\d{2})\\.drl");
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "\\s*findings\\.record\\(\\s*(\\$\\w+)\\.at\\(\\s*\"(\\w*)\"\\s*\\)\\s*\\)\\s*;\\s*");
  private static final Pattern ID = Pattern.compile("[A-Z]{2,6}-\\d{3}");
  private static final Map<String, String> NOTES =
      Map.of(
          "PRACTICE", "阈值来自审计实践，可由管理人员配置，不是法律规定",
          "UNVERIFIED", "依据的原文尚未核实，请人工确认");
  private static final String ONLY_RULES =
      "规则文件只写 rule … end，不写 package、import、global、function、declare、query。";
  private static final String ONLY_FACTS =
      "不能使用 eval、from 等写法；只写事实类型和条件、and、or、not、exists、forall、accumulate。";
  private static final Set<Class<?>> LOGICAL =
      Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class);
  private static final List<String> REQUIRED =
      List.of("Id", "Article", "Severity", "Message", "Fix");
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
      if (rule instanceof QueryDescr) {
        problem(rule, ONLY_RULES);
        continue;
      }
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
        boolean placed = error instanceof ParserError;
        int line = placed ? ((ParserError) error).getRow() : 0;
        int column = placed ? ((ParserError) error).getCol() + 1 : 0;
        problem(line, column, null, SyntaxWords.of(error));
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
    if (!parsed.getNamespace().isEmpty()) {
      problem(1, 0, null, ONLY_RULES);
    }
    Stream.of(
            parsed.getImports(),
            parsed.getFunctionImports(),
            parsed.getAccumulateImports(),
            parsed.getGlobals(),
            parsed.getFunctions(),
            parsed.getTypeDeclarations(),
            parsed.getEnumDeclarations(),
            parsed.getEntryPointDeclarations(),
            parsed.getWindowDeclarations(),
            parsed.getAttributes())
        .flatMap(Collection::stream)
        .forEach(other -> problem(other.getLine(), 0, null, ONLY_RULES));
    if (parsed.getRules().isEmpty()) {
      problem(0, 0, null, "文件中没有规则。");
    }
  }

  private Statement statement(RuleDescr rule, LocalDate effectiveFrom) {
    int before = problems.size();
    checkHead(rule);
    Severity severity = severity(rule);
    Matcher consequence = consequence(rule);
    List<PatternShape> patterns = new ArrayList<>();
    collect(rule, rule.getLhs(), Role.PRESENT, patterns);
    if (problems.size() > before) {
      return null;
    }
    String id = annotation(rule, "Id");
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

  private void checkHead(RuleDescr rule) {
    for (String required : REQUIRED) {
      if (annotation(rule, required) == null) {
        problem(rule, "缺少 @" + required + "(\"…\")。");
      }
    }
    for (String name : rule.getAnnotationNames()) {
      if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
        problem(
            rule,
            name,
            "不认识 @" + name + "，必写的有 " + listed(REQUIRED) + "，可选的有 " + listed(OPTIONAL) + "。");
      }
    }
    String id = annotation(rule, "Id");
    if (id != null && !ID.matcher(id).matches()) {
      problem(rule, "Id", "编号“" + id + "”的写法不对，应形如 ALLOC-001。");
    } else if (id != null && !rule.getName().startsWith(id + " ")) {
      problem(rule, "规则名应以 @Id 的编号 " + id + " 和一个空格开头。");
    }
    boolean plain = rule.getAttributes().isEmpty() && rule.getNamedConsequences().isEmpty();
    if (!plain || rule.getParentName() != null) {
      problem(rule, "不使用 salience、no-loop、timer 等属性，也不使用 extends 和多个 then。");
    }
  }

  private static String listed(List<String> annotations) {
    return annotations.stream().map(name -> "@" + name).collect(Collectors.joining("、"));
  }

  private Matcher consequence(RuleDescr rule) {
    Matcher consequence = CONSEQUENCE.matcher(String.valueOf(rule.getConsequence()));
    if (!consequence.matches()) {
      problem(
          rule.getConsequenceLine(),
          0,
          rule.getName(),
          "then 只写一行：findings.record($变量.at(\"字段\"));");
    }
    return consequence;
  }

  private Severity severity(RuleDescr rule) {
    String severity = annotation(rule, "Severity");
    for (Severity known : Severity.values()) {
      if (known.name().equals(severity)) {
        return known;
      }
    }
    if (severity != null) {
      problem(
          rule, "Severity", "@Severity 写成了“" + severity + "”，只能是 VIOLATION、WARNING 或 ADVISORY。");
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

  private void collect(RuleDescr rule, BaseDescr descr, Role role, List<PatternShape> patterns) {
    if (descr instanceof PatternDescr pattern) {
      collectPattern(rule, pattern, role, patterns);
    } else if (descr instanceof AccumulateDescr accumulate) {
      collect(rule, accumulate.getInput(), Role.ACCUMULATED, patterns);
    } else if (LOGICAL.contains(descr.getClass())) {
      boolean top = descr == rule.getLhs();
      for (Object child : ((ConditionalElementDescr) descr).getDescrs()) {
        collect(rule, (BaseDescr) child, top ? role : nested(role), patterns);
      }
    } else {
      problem(descr.getLine(), 0, rule.getName(), ONLY_FACTS);
    }
  }

  private static Role nested(Role role) {
    return role == Role.PRESENT ? Role.NESTED : role;
  }

  private void collectPattern(
      RuleDescr rule, PatternDescr pattern, Role role, List<PatternShape> patterns) {
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      collect(rule, accumulate, role, patterns);
    } else if (pattern.getSource() != null) {
      problem(pattern.getLine(), pattern.getColumn() + 1, rule.getName(), ONLY_FACTS);
    }
    String type = pattern.getObjectType();
    var known = FactTypes.named(type).orElse(null);
    if (known == null && pattern.getSource() == null) {
      problem(
          pattern.getLine(),
          pattern.getColumn() + 1,
          rule.getName(),
          "没有名为“"
              + type
              + "”的事实类型。"
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
            pattern.getIdentifier(),
            type,
            known,
            List.copyOf(constraints),
            role,
            pattern.getLine(),
            pattern.getColumn() + 1));
  }

  private static String annotation(RuleDescr rule, String name) {
    AnnotationDescr annotation = rule.getAnnotation(name);
    Object value = annotation == null ? null : annotation.getSingleValueStripped();
    return value == null ? null : value.toString();
  }

  /** The parser tells no place of an annotation. */
  private void problem(RuleDescr rule, String annotation, String message) {
    int at = TextLint.blankOut(text).indexOf("@" + annotation, rule.getStartCharacter());
    TextPlace place = TextPlace.of(text, at);
    problem(place.line(), place.column(), rule.getName(), message);
  }

  private void problem(RuleDescr rule, String message) {
    problem(rule.getLine(), 0, rule.getName(), message);
  }

  private void problem(int line, int column, String rule, String message) {
    problems.add(new RuleProblem(file, line, column, rule, message));
  }
}
