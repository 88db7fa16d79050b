package org.guiju.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.Fact;
import org.guiju.facts.Place;
import org.guiju.findings.FindingSink;
import org.guiju.rules.Bundle;
import org.guiju.rules.Statement;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/** Collects what rules record, together with the match that made them fire. */
final class BreachRecorder extends DefaultAgendaEventListener implements FindingSink {
  private final List<RecordedBreach> breaches = new ArrayList<>();
  private final Bundle bundle;
  private final Deadline deadline;
  private Match match;

  BreachRecorder(Bundle bundle, Deadline deadline) {
    this.bundle = bundle;
    this.deadline = deadline;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    deadline.check();
    match = event.getMatch();
  }

  @Override
  public void record(Place place) {
    Statement statement = bundle.statement(match.getRule().getName());
    Map<String, Object> values = new TreeMap<>();
    Fact subject = null;
    for (String variable : match.getDeclarationIds()) {
      Object value = match.getDeclarationValue(variable);
      if (value instanceof Fact fact) {
        subject = variable.equals(statement.subject()) ? fact : subject;
      } else if (variable.startsWith("$")) {
        values.put(variable.substring(1), value);
      }
    }
    breaches.add(new RecordedBreach(statement, place, subject, values));
  }

  List<RecordedBreach> breaches() {
    return breaches;
  }
}
