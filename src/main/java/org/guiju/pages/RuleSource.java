package org.guiju.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.guiju.rules.RuleComment;
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

  /** The comment on top of its file. */
  RuleComment comment() {
    return RuleComment.of(group.texts().get(statements.get(0).position().file()));
  }
}
