package org.guiju.recheck;

import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.Kind;
import org.guiju.recheck.GroupView.Said;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Scope;

/**
 * All of a version that decides what one rule says of a paper, the facts of the paper aside. Two
 * equal states give equal findings and an equal outcome.
 *
 * @param documentId document it belongs to
 * @param summary its title and weight in reports
 * @param answer whether the document concerns the paper
 * @param left true when the rule is left unchecked because that cannot be told
 * @param said what it says; null when the document does not concern the paper
 */
record RuleState(
    String documentId, RuleGroup.Summary summary, Scope.Answer answer, boolean left, Said said) {

  /** True when it is not applicable, whatever the paper holds. */
  boolean mute() {
    return said == null ? !left : said.nothing();
  }

  /** State of every rule of {@code view} for papers that it meets so, by id. */
  static Map<String, RuleState> all(GroupView view, Kind kind, Meeting meeting) {
    RuleGroup group = view.group();
    Scope.Answer answer = meeting.answer();
    Map<String, RuleState> states = new TreeMap<>();
    if (answer.applies()) {
      view.said(kind, meeting.turn())
          .forEach((id, said) -> states.put(id, of(group, id, answer, false, said)));
      return states;
    }
    for (String id : group.ruleIds()) {
      boolean left = answer.unknown() && group.concerns(id, kind);
      states.put(id, of(group, id, answer, left, null));
    }
    return states;
  }

  private static RuleState of(
      RuleGroup group, String id, Scope.Answer answer, boolean left, Said said) {
    return new RuleState(group.document().id(), group.summary(id), answer, left, said);
  }
}
