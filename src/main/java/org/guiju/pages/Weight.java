package org.guiju.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.guiju.findings.Severity;
import org.guiju.rules.Statement;

/** How heavy a rule weighs, and why. */
final class Weight {
  private static final String STATED = "轻重：";
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=。)");
  private static final Pattern REASON = Pattern.compile("只作|只提示|警告|提请|疑点|不(直接)?判|不是.{0,12}过错");

  private Weight() {}

  /** What the severity is called on reports. */
  static String name(Severity severity) {
    return switch (severity) {
      case VIOLATION -> "违反";
      case WARNING -> "提醒";
      case ADVISORY -> "参考";
    };
  }

  /**
   * Why the rule weighs what it weighs: what its author says of it, and what its weights mean.
   *
   * @param comment lines of the comment on top of the rule file
   */
  static List<String> reasons(List<Statement> statements, List<String> comment) {
    List<String> reasons = new ArrayList<>(stated(comment));
    statements.stream()
        .map(Statement::severity)
        .distinct()
        .sorted()
        .map(severity -> name(severity) + "：" + meaning(severity))
        .forEach(reasons::add);
    return reasons;
  }

  private static List<String> stated(List<String> comment) {
    return comment.stream()
        .flatMap(
            line ->
                line.startsWith(STATED)
                    ? List.of(line.substring(STATED.length())).stream()
                    : Arrays.stream(SENTENCE_END.split(line)).filter(s -> REASON.matcher(s).find()))
        .map(sentence -> sentence.replaceFirst("^解释：", ""))
        .toList();
  }

  private static String meaning(Severity severity) {
    return switch (severity) {
      case VIOLATION -> "与条文、表内的算术或文件之间的勾稽相抵触，凭已填写的内容就能断定；改正以前结论是“不通过”。";
      case WARNING -> "很可能有误，或缺少应有的依据，但也可能另有原因，要由人核实；不影响“有提醒地通过”。";
      case ADVISORY -> "只供参考，有正当理由可以不改；不影响“通过”。";
    };
  }
}
