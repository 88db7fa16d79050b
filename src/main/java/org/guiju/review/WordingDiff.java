package org.guiju.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.findings.RulePage;
import org.guiju.review.RuleSetDiff.WordingChange;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/** What changed inside one rule. */
final class WordingDiff {
  private final String ruleId;
  private final RuleSet from;
  private final RuleSet to;
  private final List<WordingChange> changes = new ArrayList<>();

  WordingDiff(String ruleId, RuleSet from, RuleSet to) {
    this.ruleId = ruleId;
    this.from = from;
    this.to = to;
  }

  List<WordingChange> changes() {
    Map<LocalDate, List<Statement>> before = byDate(from);
    Map<LocalDate, List<Statement>> after = byDate(to);
    TreeSet<LocalDate> days = new TreeSet<>(before.keySet());
    days.addAll(after.keySet());
    for (LocalDate day : days) {
      if (!before.containsKey(day)) {
        add(after.get(day).get(0), "wording", null, "自 " + day + " 起的写法");
      } else if (!after.containsKey(day)) {
        add(before.get(day).get(0), "wording", "自 " + day + " 起的写法", null);
      } else {
        compare(before.get(day), after.get(day));
      }
    }
    return changes;
  }

  private Map<LocalDate, List<Statement>> byDate(RuleSet set) {
    return set.statements(ruleId).stream()
        .collect(
            Collectors.groupingBy(Statement::effectiveFrom, TreeMap::new, Collectors.toList()));
  }

  /** Statements are matched by name; those left over on both sides were renamed. */
  private void compare(List<Statement> before, List<Statement> after) {
    Map<String, Statement> old = new LinkedHashMap<>();
    before.forEach(statement -> old.put(statement.name(), statement));
    List<Statement> unmatched = new ArrayList<>();
    for (Statement now : after) {
      Statement earlier = old.remove(now.name());
      if (earlier == null) {
        unmatched.add(now);
      } else {
        compare(earlier, now);
      }
    }
    List<Statement> gone = new ArrayList<>(old.values());
    int renamed = Math.min(gone.size(), unmatched.size());
    for (int i = 0; i < renamed; i++) {
      compare(gone.get(i), unmatched.get(i));
    }
    gone.stream()
        .skip(renamed)
        .forEach(statement -> add(statement, "statement", statement.name(), null));
    unmatched.stream()
        .skip(renamed)
        .forEach(statement -> add(statement, "statement", null, statement.name()));
  }

  private void compare(Statement before, Statement after) {
    TextDiff.of(texts(before), texts(after))
        .forEach(change -> add(after, change.key(), change.old(), change.now()));
    List<ConditionText.Part> parts = ConditionText.parts(after, text(to, after));
    List<String> old = texts(ConditionText.parts(before, text(from, before)));
    for (TextDiff.Change<Integer> change : TextDiff.of(old, texts(parts))) {
      int line =
          change.key() < parts.size() ? parts.get(change.key()).line() : after.position().line();
      add(after, line, "condition", change.old(), change.now());
    }
  }

  private static List<String> texts(List<ConditionText.Part> parts) {
    return parts.stream().map(ConditionText.Part::text).toList();
  }

  private static String text(RuleSet set, Statement statement) {
    return set.files().texts().get(statement.position().file());
  }

  private static Map<String, String> texts(Statement statement) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("name", statement.name());
    texts.put("severity", statement.severity().name());
    texts.put("message", statement.message());
    texts.put("fix", statement.fix());
    texts.put("at", statement.subject() + " " + statement.field());
    texts.put("document", statement.citation().document());
    texts.put("article", statement.citation().article());
    texts.put("note", statement.citation().note());
    texts.put("penalty", statement.penalty());
    texts.put("title", statement.ruleTitle());
    texts.values().removeIf(java.util.Objects::isNull);
    return texts;
  }

  private void add(Statement statement, String what, String old, String now) {
    add(statement, statement.position().line(), what, old, now);
  }

  private void add(Statement statement, int line, String what, String old, String now) {
    changes.add(
        new WordingChange(
            ruleId,
            statement.name(),
            statement.effectiveFrom().toString(),
            statement.position().file(),
            line,
            what,
            old,
            now,
            RulePage.of(ruleId)));
  }
}
