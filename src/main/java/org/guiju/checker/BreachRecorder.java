package org.guiju.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.Fact;
import org.guiju.facts.Place;
import org.guiju.findings.FindingSink;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/** Collects what rules record, together with the match that made them fire. */
final class BreachRecorder extends DefaultAgendaEventListener implements FindingSink {
  private final List<RecordedBreach> breaches = new ArrayList<>();
  private final Deadline deadline;
  private Match match;

  BreachRecorder(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    deadline.check();
    match = event.getMatch();
  }

  @Override
  public void record(Place place) {
    Map<String, Object> values = new TreeMap<>();
    Map<String, Fact> facts = new TreeMap<>();
    for (String variable : match.getDeclarationIds()) {
      Object value = match.getDeclarationValue(variable);
      if (value instanceof Fact fact) {
        facts.put(variable, fact);
      } else if (variable.startsWith("$")) {
        values.put(variable.substring(1), value);
      }
    }
    breaches.add(new RecordedBreach(match.getRule().getName(), place, values, facts));
  }

  List<RecordedBreach> breaches() {
    return breaches;
  }
}
