package org.guiju.bench.byhand;

import org.guiju.facts.AllocationPlan;
import org.guiju.facts.Fact;
import org.guiju.facts.Header;
import org.guiju.facts.Place;
import org.guiju.findings.Severity;

/** Rules that look at the same part of a plan. */
abstract class Theme {
  final PlanPapers papers;
  final Header header;
  final AllocationPlan plan;
  private final Verdicts verdicts;

  Theme(PlanPapers papers, Verdicts verdicts) {
    this.papers = papers;
    this.header = papers.header;
    this.plan = papers.plan;
    this.verdicts = verdicts;
  }

  /** Records all breaches and what became of each rule. */
  abstract void check();

  final boolean given(Class<? extends Fact> related) {
    return papers.given.contains(related);
  }

  final void advise(String id, Severity severity, String field, String message) {
    breach(id, severity, header.at(field), message, null, null);
  }

  final void breach(
      String id, Severity severity, Place place, String message, String given, String expected) {
    verdicts.add(new Answer.Breach(id, severity, place, message, given, expected));
  }

  final void close(String id, long examined, boolean unchecked) {
    verdicts.close(id, examined, unchecked);
  }
}
