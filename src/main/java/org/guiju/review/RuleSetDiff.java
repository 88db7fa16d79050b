package org.guiju.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/**
 * What one version of the rules changes against another.
 *
 * @param from version compared with
 * @param to version that is looked at
 * @param added rules that only the later version has
 * @param removed rules that only the earlier version has
 * @param wordings changes inside rules that both have
 * @param limits changed numbers, lists and tables
 * @param documents changed documents: scope, validity, articles
 */
public record RuleSetDiff(
    String from,
    String to,
    List<RuleRef> added,
    List<RuleRef> removed,
    List<WordingChange> wordings,
    List<LimitChange> limits,
    List<DocumentChange> documents) {

  /**
   * A rule that one version has and the other has not.
   *
   * @param ruleId the rule
   * @param title what it asks, in Chinese
   * @param documentId document it belongs to
   */
  public record RuleRef(String ruleId, String title, String documentId) {}

  /**
   * One change inside a rule.
   *
   * @param ruleId the rule
   * @param statement name of the statement, as it is now where it still exists
   * @param effectiveFrom first day of the wording
   * @param file rule file, of the later version where it still exists
   * @param line line of the changed condition, or of the statement
   * @param what what changed: statement, wording, condition, name, severity, message, fix …
   * @param old as it was; null when it is new
   * @param now as it is; null when it is gone
   * @param page path of the page of the rule as it is in force, on the service that answers
   */
  public record WordingChange(
      String ruleId,
      String statement,
      String effectiveFrom,
      String file,
      int line,
      String what,
      String old,
      String now,
      String page) {}

  /**
   * One changed number, list entry or table entry.
   *
   * @param documentId document that sets it
   * @param code what rules call it
   * @param label what users call it, in Chinese
   * @param from first day of the value; null for since ever
   * @param article article that sets it
   * @param what what changed: value, to, article, none, label, unit, or the entry of a list or
   *     table
   * @param old as it was; null when it is new
   * @param now as it is; null when it is gone
   */
  public record LimitChange(
      String documentId,
      String code,
      String label,
      String from,
      String article,
      String what,
      String old,
      String now) {}

  /**
   * One changed field of a document.
   *
   * @param documentId the document
   * @param what path of the field in document.yaml; the word "document" when all of it is meant
   * @param old as it was; null when it is new
   * @param now as it is; null when it is gone
   */
  public record DocumentChange(String documentId, String what, String old, String now) {}

  /** Compares two versions. */
  public static RuleSetDiff between(RuleSet from, RuleSet to) {
    Map<String, RuleRef> before = rules(from);
    Map<String, RuleRef> after = rules(to);
    List<WordingChange> wordings = new ArrayList<>();
    after.keySet().stream()
        .filter(before::containsKey)
        .forEach(id -> wordings.addAll(new WordingDiff(id, from, to).changes()));
    return new RuleSetDiff(
        from.version(),
        to.version(),
        without(after, before),
        without(before, after),
        List.copyOf(wordings),
        LimitDiff.between(from, to),
        DocumentDiff.between(from.files(), to.files()));
  }

  /** True when both versions say the same. */
  public boolean same() {
    return added.isEmpty()
        && removed.isEmpty()
        && wordings.isEmpty()
        && limits.isEmpty()
        && documents.isEmpty();
  }

  private static List<RuleRef> without(Map<String, RuleRef> some, Map<String, RuleRef> others) {
    return some.values().stream().filter(rule -> !others.containsKey(rule.ruleId())).toList();
  }

  private static Map<String, RuleRef> rules(RuleSet set) {
    Map<String, RuleRef> rules = new TreeMap<>();
    for (RuleGroup group : set.groups()) {
      for (String id : group.ruleIds()) {
        String title = Statement.titleOf(set.statements(id));
        rules.put(id, new RuleRef(id, title, group.document().id()));
      }
    }
    return rules;
  }
}
