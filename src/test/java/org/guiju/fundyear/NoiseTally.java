package org.guiju.fundyear;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.Kind;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;

/** What correct papers are told. An alarm is a finding above {@link Severity#ADVISORY}. */
final class NoiseTally {
  private static final int KEPT = 20;

  /** Advice that correct papers may get, by rule, and why. */
  private static final Map<String, String> EXPLAINED = Map.of();

  private final Map<Kind, Integer> papers = new EnumMap<>(Kind.class);
  private final Map<String, Integer> advice = new TreeMap<>();
  private final List<String> alarms = new ArrayList<>();

  synchronized void add(GeneratedPaper paper, CheckReport report) {
    papers.merge(paper.kind(), 1, Integer::sum);
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.ADVISORY) {
        advice.merge(finding.ruleId(), 1, Integer::sum);
      } else if (alarms.size() < KEPT) {
        alarms.add(alarm(paper, finding));
      }
    }
  }

  private static String alarm(GeneratedPaper paper, Finding finding) {
    return "%s %s of %s %d: %s"
        .formatted(
            finding.ruleId(),
            paper.kind(),
            paper.regionCode(),
            paper.fiscalYear(),
            finding.message());
  }

  int count() {
    return papers.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The first alarms. */
  List<String> alarms() {
    return alarms;
  }

  /** Rules that gave advice which is not explained. */
  List<String> unexplained() {
    return advice.keySet().stream().filter(rule -> !EXPLAINED.containsKey(rule)).toList();
  }

  @Override
  public String toString() {
    return "papers " + papers + ", advice " + advice + ", alarms " + alarms;
  }
}
