package org.guiju.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.review.RuleSetDiff;
import org.guiju.review.RuleSetDiff.DocumentChange;
import org.guiju.review.RuleSetDiff.LimitChange;
import org.guiju.review.RuleSetDiff.RuleRef;
import org.guiju.review.RuleSetDiff.WordingChange;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/**
 * What in a new version would judge money that was spent before it was known: rules, wordings,
 * numbers and scopes that are new or say something else than before, from a day before the day they
 * come in force. Other words for the same obligation judge nothing.
 */
final class RetroactiveRules {
  private static final Set<String> JUDGING = Set.of("condition", "severity");
  private static final Set<String> WORDS = Set.of("label", "article");

  private final RuleSet next;
  private final LocalDate knownSince;
  private final List<RuleProblem> found = new ArrayList<>();

  private RetroactiveRules(RuleSet next, LocalDate knownSince) {
    this.next = next;
    this.knownSince = knownSince;
  }

  /** What {@code next} has so, against {@code inForce}, when it is known since that day. */
  static List<RuleProblem> between(RuleSet inForce, RuleSet next, LocalDate knownSince) {
    RuleSetDiff diff = RuleSetDiff.between(inForce, next);
    RetroactiveRules rules = new RetroactiveRules(next, knownSince);
    diff.added().forEach(rules::addRule);
    diff.wordings().forEach(rules::addWording);
    diff.limits().forEach(rules::addLimit);
    diff.documents().forEach(rules::addDocument);
    return rules.found.stream().distinct().toList();
  }

  private void addRule(RuleRef rule) {
    TreeMap<LocalDate, Statement> wordings = new TreeMap<>();
    next.statements(rule.ruleId())
        .forEach(statement -> wordings.putIfAbsent(from(statement), statement));
    wordings.forEach((from, statement) -> add(statement, from, "规则 " + rule.ruleId() + " 是新的"));
  }

  private void addWording(WordingChange change) {
    boolean judges = JUDGING.contains(change.what()) || isNew(change);
    if (!judges) {
      return;
    }
    next.statements(change.ruleId()).stream()
        .filter(statement -> statement.position().file().equals(change.file()))
        .filter(statement -> statement.name().equals(change.statement()))
        .findFirst()
        .ifPresent(
            statement -> add(statement, from(statement), "规则 " + change.ruleId() + " 的内容变了"));
  }

  private static boolean isNew(WordingChange change) {
    return change.old() == null
        && (change.what().equals("wording") || change.what().equals("statement"));
  }

  /** First day on which a statement can report anything. */
  private LocalDate from(Statement statement) {
    LocalDate document = document(statement.documentId()).effectiveFrom();
    LocalDate wording = statement.effectiveFrom();
    return document != null && document.isAfter(wording) ? document : wording;
  }

  private RuleDocument document(String id) {
    return next.group(id).orElseThrow().document();
  }

  private void add(Statement statement, LocalDate from, String what) {
    if (from.isBefore(knownSince)) {
      String message = words(what, from);
      found.add(
          new RuleProblem(
              statement.position().file(),
              statement.position().line(),
              0,
              statement.name(),
              message));
    }
  }

  private void addLimit(LimitChange change) {
    if (WORDS.contains(change.what()) || next.group(change.documentId()).isEmpty()) {
      return;
    }
    LocalDate from = firstDay(change);
    if (from == null || from.isBefore(knownSince)) {
      String what = "“%s”（%s）的内容变了".formatted(change.label(), change.code());
      found.add(limit(change, words(what, from)));
    }
  }

  /** First day on which a changed value matters; null for since ever. */
  private static LocalDate firstDay(LimitChange change) {
    if (change.what().equals("to")) {
      return dayAfterEarlier(change.old(), change.now());
    }
    return change.from() == null ? null : LocalDate.parse(change.from());
  }

  /** A last day that moves changes what follows the earlier of the two. */
  private static LocalDate dayAfterEarlier(String old, String now) {
    if (old == null || now == null) {
      return LocalDate.parse(old == null ? now : old).plusDays(1);
    }
    return LocalDate.parse(old.compareTo(now) < 0 ? old : now).plusDays(1);
  }

  private RuleProblem limit(LimitChange change, String message) {
    String file = change.documentId() + "/limits.yaml";
    String text = next.files().texts().getOrDefault(file, "");
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(".*\\bcode:\\s*[\"']?" + change.code() + "\\b.*")) {
        return new RuleProblem(file, i + 1, 0, null, message);
      }
    }
    return new RuleProblem(change.documentId() + "/", 0, 0, null, message);
  }

  private void addDocument(DocumentChange change) {
    boolean judges =
        change.what().startsWith("scope")
            || change.what().equals("effectiveFrom")
            || change.what().equals("effectiveTo");
    if (!judges || next.group(change.documentId()).isEmpty()) {
      return;
    }
    RuleDocument document = document(change.documentId());
    LocalDate from = document.effectiveFrom();
    if (from == null || from.isBefore(knownSince)) {
      String message = words("文件的适用范围或施行日期变了（" + change.what() + "）", from);
      found.add(new RuleProblem(document.id() + "/document.yaml", 0, 0, null, message));
    }
  }

  private String words(String what, LocalDate from) {
    String since = from == null ? "不论何时" : "自 " + from + " 起";
    return what + "，" + since + "适用，而 " + knownSince + " 才启用，会用来评判此前的资金。";
  }
}
