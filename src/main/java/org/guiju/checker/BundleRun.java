package org.guiju.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guiju.facts.Fact;
import org.guiju.rules.Bundle;
import org.guiju.rules.FactIndex;
import org.guiju.rules.Statement;
import org.guiju.rules.TimeBudget;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Runs the statements of one bundle over the facts. A statement that throws is named, left out, and
 * the others are run again without it.
 */
final class BundleRun {
  /** Creating a configuration reads jar entries under a lock, so there is one for all sessions. */
  private static final KieSessionConfiguration CONFIGURATION =
      KieServices.get().newKieSessionConfiguration();

  private final Function<Set<String>, Bundle> bundles;
  private final Deadline deadline;
  private final Map<String, String> failures = new TreeMap<>();
  private Bundle bundle;
  private List<RecordedBreach> breaches = List.of();

  BundleRun(Function<Set<String>, Bundle> bundles, Deadline deadline) {
    this.bundles = bundles;
    this.deadline = deadline;
  }

  void run(FactIndex facts) {
    bundle = bundles.apply(Set.of());
    while (!bundle.statements().isEmpty()) {
      BreachRecorder recorder = new BreachRecorder(deadline);
      try {
        execute(recorder, facts);
        breaches = recorder.breaches();
        return;
      } catch (RuntimeException failure) {
        rethrowTimeout(failure);
        leaveOutCulprit(failure);
      }
    }
  }

  private void execute(BreachRecorder recorder, FactIndex facts) {
    deadline.check();
    StatelessKieSession session = bundle.base().newStatelessKieSession(CONFIGURATION);
    session.addEventListener(recorder);
    session.setGlobal("findings", recorder);
    List<Fact> read = new ArrayList<>();
    bundle.reads().forEach(type -> read.addAll(facts.of(type)));
    TimeBudget.run(deadline.end(), () -> session.execute(read));
  }

  private void rethrowTimeout(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CheckTimeoutException timeout) {
        throw timeout;
      }
      if (cause instanceof TimeBudget.ExhaustedException) {
        throw deadline.exceeded();
      }
    }
  }

  private void leaveOutCulprit(RuntimeException failure) {
    Set<String> named = new HashSet<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String words = String.valueOf(cause.getMessage());
      bundle.statements().stream().map(Statement::name).filter(words::contains).forEach(named::add);
    }
    if (named.isEmpty()) {
      throw failure;
    }
    named.forEach(name -> failures.put(name, rootMessage(failure)));
    bundle = bundles.apply(Set.copyOf(failures.keySet()));
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  List<RecordedBreach> breaches() {
    return breaches;
  }

  /** Statements that threw, with the kind of error. */
  Map<String, String> failures() {
    return failures;
  }

  Bundle bundle() {
    return bundle;
  }
}
