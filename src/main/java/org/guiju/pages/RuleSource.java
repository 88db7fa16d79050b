package org.guiju.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/**
 * One rule with all it is made of.
 *
 * @param group document it belongs to
 * @param statements its latest wording
 * @param wordings its statements in all wordings, earliest first
 */
record RuleSource(
    RuleSet rules, RuleGroup group, List<Statement> statements, List<Statement> wordings) {
  private static final Pattern COMMENT = Pattern.compile("/\\*(.*?)\\*/", Pattern.DOTALL);

  /** The rule {@code id} of {@code group}, which has it. */
  static RuleSource of(RuleSet rules, RuleGroup group, String id) {
    List<Statement> all =
        group.statements().stream()
            .filter(statement -> statement.id().equals(id))
            .sorted(Comparator.comparing(Statement::effectiveFrom))
            .toList();
    LocalDate latest = all.get(all.size() - 1).effectiveFrom();
    List<Statement> now = all.stream().filter(s -> s.effectiveFrom().equals(latest)).toList();
    return new RuleSource(rules, group, now, all);
  }

  String id() {
    return statements.get(0).id();
  }

  String title() {
    return Statement.titleOf(statements);
  }

  /** Path of its folder, with a slash at the end. */
  String folder() {
    String file = statements.get(0).position().file();
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** Paragraphs of the comment on top of its file; empty when there is none. */
  List<String> comment() {
    String file = group.texts().get(statements.get(0).position().file());
    Matcher comment = COMMENT.matcher(file);
    boolean onTop = comment.find() && file.substring(0, comment.start()).isBlank();
    return onTop ? paragraphs(comment.group(1)) : List.of();
  }

  /** Lines belong together until one ends a sentence. */
  private static List<String> paragraphs(String comment) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : comment.lines().toList()) {
      String words = line.strip().replaceFirst("^\\*\\s*", "");
      current.append(words);
      if (!current.isEmpty() && (words.isEmpty() || words.endsWith("。"))) {
        paragraphs.add(current.toString());
        current.setLength(0);
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(current.toString());
    }
    return paragraphs;
  }
}
