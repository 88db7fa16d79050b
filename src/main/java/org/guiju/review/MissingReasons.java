package org.guiju.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.findings.Severity;
import org.guiju.rules.RuleComment;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;
import org.guiju.rules.WeightReason;

/** Rules whose files do not say why they weigh what they weigh. */
final class MissingReasons {
  private final String file;
  private final List<Statement> statements;
  private final List<WeightReason> reasons;
  private final List<RuleProblem> problems = new ArrayList<>();

  private MissingReasons(String file, List<Statement> statements, List<WeightReason> reasons) {
    this.file = file;
    this.statements = statements;
    this.reasons = reasons;
  }

  /** What is lacking in the files that {@code changed} concerns; rules in force may stay. */
  static List<RuleProblem> in(RuleSet rules, ChangedRules changed) {
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleGroup group : rules.groups()) {
      byFile(group)
          .forEach(
              (file, statements) -> {
                if (changed.concern(file)) {
                  List<WeightReason> reasons = RuleComment.of(group.texts().get(file)).reasons();
                  problems.addAll(new MissingReasons(file, statements, reasons).check());
                }
              });
    }
    return problems;
  }

  private static Map<String, List<Statement>> byFile(RuleGroup group) {
    return group.statements().stream()
        .collect(
            Collectors.groupingBy(
                statement -> statement.position().file(), TreeMap::new, Collectors.toList()));
  }

  private List<RuleProblem> check() {
    reasons.forEach(this::checkForm);
    Set<Severity> given = reasons.stream().map(WeightReason::severity).collect(Collectors.toSet());
    for (Statement statement : statements) {
      if (given.add(statement.severity())) {
        problem(statement.position().line(), lacking(statement.severity()));
      }
    }
    return problems;
  }

  private void checkForm(WeightReason reason) {
    if (reason.severity() == null) {
      problem(reason.line(), "“轻重：”后面要先写“违反”“提醒”或“参考”，再写“——”和理由。");
    } else if (reason.words().isEmpty()) {
      problem(reason.line(), "“轻重：%s——”后面没有写理由。".formatted(reason.severity().label()));
    } else if (statements.stream().noneMatch(s -> s.severity() == reason.severity())) {
      String label = reason.severity().label();
      problem(reason.line(), "文件里没有报告“%s”的规则，请删去这个理由，或者改正轻重。".formatted(label));
    }
  }

  private static String lacking(Severity severity) {
    String label = severity.label();
    String advice =
        switch (severity) {
          case VIOLATION -> "写明条文怎样规定，或者为什么凭所填的内容就能断定";
          case WARNING -> "写明为什么只是疑点，还可能是什么原因，要由人核实什么";
          case ADVISORY -> "写明为什么不算错，什么情况下可以不改";
        };
    return "没有写为什么是“%s”。请在文件开头的注释中加一行“轻重：%s——……。”，%s。".formatted(label, label, advice);
  }

  private void problem(int line, String message) {
    problems.add(new RuleProblem(file, line, 0, statements.get(0).id(), message));
  }
}
