package org.guiju.bench.byhand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.findings.Outcome;

/** Breaches as they are found, and what became of each rule. */
final class Verdicts {
  private static final Comparator<Answer.Breach> ORDER =
      Comparator.comparing(Answer.Breach::severity).thenComparing(Answer.Breach::ruleId);

  private final List<Answer.Breach> breaches = new ArrayList<>();
  private final Map<String, Answer.Result> results = new TreeMap<>();
  private final Set<String> violatedRules = new HashSet<>();

  void add(Answer.Breach breach) {
    violatedRules.add(breach.ruleId());
    breaches.add(breach);
  }

  /** Says what became of a rule once all its breaches are recorded. */
  void close(String id, long examined, boolean unchecked) {
    boolean violated = violatedRules.contains(id);
    Outcome outcome =
        violated
            ? Outcome.VIOLATED
            : unchecked
                ? Outcome.NOT_CHECKED
                : examined > 0 ? Outcome.PASSED : Outcome.NOT_APPLICABLE;
    results.put(id, new Answer.Result(outcome, outcome == Outcome.NOT_APPLICABLE ? 0 : examined));
  }

  Answer answer() {
    breaches.sort(ORDER);
    return new Answer(List.copyOf(breaches), results);
  }
}
