package org.guiju.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.facts.FactTypes;
import org.guiju.findings.Citation;
import org.guiju.findings.Severity;
import org.guiju.rules.PatternShape.Role;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Group;
import org.guiju.rules.language.ConditionCheck;
import org.guiju.rules.language.Mistake;
import org.guiju.rules.language.RuleText;
import org.guiju.rules.language.RuleTree;
import org.guiju.rules.language.RuleTree.Annotation;
import org.guiju.rules.language.Spelling;

/** Reads the statements of one rule file, and everything that is wrong with their form. */
final class StatementReader {
  private static final Pattern DATED = Pattern.compile("from-(\\d{4}-\\d{2}-\\d{2})\\.drl");
  private static final Pattern ID = Pattern.compile("[A-Z]{2,6}-\\d{3}");
  private static final List<String> REQUIRED =
      List.of("Id", "Article", "Severity", "Message", "Fix");
  private static final List<String> OPTIONAL = List.of("Title", "Source", "Note", "Penalty");

  private final String file;
  private final String text;
  private final RuleDocument document;
  private final CompiledArchive archive;
  private final List<RuleProblem> problems;
  private final List<RuleProblem> found = new ArrayList<>();

  StatementReader(
      String file,
      String text,
      RuleDocument document,
      CompiledArchive archive,
      List<RuleProblem> problems) {
    this.file = file;
    this.text = text;
    this.document = document;
    this.archive = archive;
    this.problems = problems;
  }

  List<Statement> read() {
    LocalDate effectiveFrom = effectiveFrom();
    RuleText read = RuleText.of(text);
    read.mistakes().forEach(misread -> problem(misread.mistake(), misread.rule()));
    List<Statement> statements = new ArrayList<>();
    for (RuleTree rule : read.rules()) {
      ConditionCheck.check(rule).forEach(mistake -> problem(mistake, rule.name()));
      Statement statement = statement(rule, effectiveFrom);
      if (statement != null) {
        statements.add(statement);
      }
    }
    if (found.isEmpty() && !archive.knows(file, text)) {
      found.addAll(EngineReading.differences(file, text, read.rules()));
    }
    problems.addAll(found);
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
    problem(new Mistake(-1, "文件名应为 from-年-月-日.drl，例如 from-2024-05-24.drl，表示从哪一天起执行。"), null);
    return null;
  }

  private Statement statement(RuleTree rule, LocalDate effectiveFrom) {
    Severity severity = severity(rule);
    if (!headIsWhole(rule) || severity == null || effectiveFrom == null) {
      return null;
    }
    List<PatternShape> patterns = new ArrayList<>();
    rule.conditions().forEach(condition -> collect(condition, Role.PRESENT, patterns));
    String id = annotation(rule, "Id");
    return new Statement(
        id,
        rule.name(),
        rule.name().substring(id.length()).strip(),
        annotation(rule, "Title"),
        document.id(),
        severity,
        citation(rule, patterns),
        annotation(rule, "Message"),
        annotation(rule, "Fix"),
        annotation(rule, "Penalty"),
        effectiveFrom,
        new Statement.Position(
            file,
            TextPlace.of(text, rule.span().start()).line(),
            rule.span().start(),
            rule.span().end()),
        List.copyOf(patterns),
        rule.subject().text(),
        rule.field().text());
  }

  private boolean headIsWhole(RuleTree rule) {
    int before = found.size();
    for (String required : REQUIRED) {
      if (rule.annotation(required).isEmpty() && !misspelt(rule, required)) {
        problem(rule.span().name(), rule, "缺少 @" + required + "(\"…\")。");
      }
    }
    Set<String> seen = new HashSet<>();
    for (Annotation annotation : rule.annotations()) {
      checkAnnotation(rule, annotation, seen);
    }
    checkId(rule);
    return found.size() == before;
  }

  /** True when an annotation that nobody knows was surely meant to be {@code required}. */
  private static boolean misspelt(RuleTree rule, String required) {
    return rule.annotations().stream()
        .filter(annotation -> !known(annotation.name()))
        .anyMatch(annotation -> Spelling.isLikely(annotation.name(), required));
  }

  private static boolean known(String annotation) {
    return REQUIRED.contains(annotation) || OPTIONAL.contains(annotation);
  }

  private void checkAnnotation(RuleTree rule, Annotation annotation, Set<String> seen) {
    String name = annotation.name();
    if (!known(name)) {
      problem(
          annotation.start(),
          rule,
          "不认识 @" + name + "，必写的有 " + listed(REQUIRED) + "，可选的有 " + listed(OPTIONAL) + "。");
    } else if (!seen.add(name)) {
      problem(annotation.start(), rule, "@" + name + " 写了两次，请留一个。");
    } else if (annotation.value().isBlank()) {
      problem(annotation.valueStart(), rule, "@" + name + " 的内容是空的。");
    }
  }

  private void checkId(RuleTree rule) {
    Annotation id = rule.annotation("Id").orElse(null);
    if (id == null || id.value().isBlank()) {
      return;
    }
    if (!ID.matcher(id.value()).matches()) {
      problem(id.start(), rule, "编号“" + id.value() + "”的写法不对，应形如 ALLOC-001。");
    } else if (!rule.name().startsWith(id.value() + " ")) {
      problem(rule.span().name(), rule, "规则名应以 @Id 的编号 " + id.value() + " 和一个空格开头。");
    }
  }

  private static String listed(List<String> annotations) {
    return annotations.stream().map(name -> "@" + name).collect(Collectors.joining("、"));
  }

  private Severity severity(RuleTree rule) {
    Annotation severity = rule.annotation("Severity").orElse(null);
    for (Severity known : Severity.values()) {
      if (severity != null && known.name().equals(severity.value())) {
        return known;
      }
    }
    if (severity != null && !severity.value().isBlank()) {
      problem(
          severity.start(),
          rule,
          "@Severity 写成了“" + severity.value() + "”，只能是 VIOLATION、WARNING 或 ADVISORY。");
    }
    return null;
  }

  private Citation citation(RuleTree rule, List<PatternShape> patterns) {
    String source = annotation(rule, "Source");
    String note = annotation(rule, "Note");
    return new Citation(
        document.id(),
        source == null ? document.shownName() : source,
        annotation(rule, "Article"),
        note == null ? null : NoteWords.of(note, patterns));
  }

  private void collect(Condition condition, Role role, List<PatternShape> patterns) {
    if (condition instanceof Fact fact) {
      patterns.add(shape(fact, role));
    } else if (condition instanceof Accumulate accumulate) {
      patterns.add(shape(accumulate.source(), Role.ACCUMULATED));
    } else if (condition instanceof Group group) {
      group.conditions().forEach(part -> collect(part, Role.NESTED, patterns));
    }
  }

  private PatternShape shape(Fact fact, Role role) {
    TextPlace place = TextPlace.of(text, fact.start());
    return new PatternShape(
        fact.variable(),
        fact.type(),
        FactTypes.named(fact.type()).orElse(null),
        fact.constraints().stream()
            .map(constraint -> ConstraintShape.of(constraint, text))
            .toList(),
        role,
        place.line(),
        place.column());
  }

  private static String annotation(RuleTree rule, String name) {
    return rule.annotation(name).map(Annotation::value).orElse(null);
  }

  private void problem(int offset, RuleTree rule, String message) {
    problem(new Mistake(offset, message), rule.name());
  }

  private void problem(Mistake mistake, String rule) {
    if (mistake.offset() < 0) {
      found.add(new RuleProblem(file, 0, 0, rule, mistake.message()));
      return;
    }
    TextPlace place = TextPlace.of(text, mistake.offset());
    found.add(new RuleProblem(file, place.line(), place.column(), rule, mistake.message()));
  }
}
