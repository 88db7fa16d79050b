package org.guiju.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.facts.Fact;
import org.guiju.findings.Finding;
import org.guiju.rules.Bundle;
import org.guiju.rules.FactIndex;
import org.guiju.rules.Probe;
import org.guiju.rules.Statement;
import org.guiju.rules.Survey;
import org.guiju.rules.guard.TimeBudget;
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

  private final FactIndex facts;
  private final LocalDate asOf;
  private final Deadline deadline;
  private final Map<String, String> failures = new TreeMap<>();
  private final Map<String, List<Finding>> findings = new HashMap<>();
  private Bundle bundle;
  private Survey survey;

  BundleRun(Bundle bundle, FactIndex facts, LocalDate asOf, Deadline deadline) {
    this.bundle = bundle;
    this.facts = facts;
    this.asOf = asOf;
    this.deadline = deadline;
  }

  void run() {
    try {
      TimeBudget.run(deadline.end(), this::runUntilNoneFails);
    } catch (RuntimeException failure) {
      rethrowTimeout(failure);
      throw failure;
    }
  }

  private void runUntilNoneFails() {
    while (true) {
      deadline.check();
      survey = bundle.survey(facts, asOf);
      if (survey.failures().isEmpty() && executed()) {
        return;
      }
      failures.putAll(survey.failures());
      bundle = bundle.without(failures.keySet());
    }
  }

  /** False when a statement threw; it is then among the failures. */
  private boolean executed() {
    List<Fact> worth = survey.worthInserting();
    BreachRecorder recorder = new BreachRecorder(bundle, deadline);
    try {
      if (!worth.isEmpty()) {
        execute(recorder, worth);
      }
      recorder.breaches().forEach(this::word);
      return true;
    } catch (RuntimeException failure) {
      rethrowTimeout(failure);
      nameCulprit(failure);
      return false;
    }
  }

  private void execute(BreachRecorder recorder, List<Fact> read) {
    StatelessKieSession session = bundle.base().newStatelessKieSession(CONFIGURATION);
    session.addEventListener(recorder);
    session.setGlobal("findings", recorder);
    session.execute(read);
  }

  private void rethrowTimeout(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CheckTimeoutException timeout) {
        throw timeout;
      }
      if (cause instanceof TimeBudget.ExhaustedException exhausted) {
        throw deadline.exceeded(exhausted.rules());
      }
    }
  }

  private void nameCulprit(RuntimeException failure) {
    Set<String> named = new HashSet<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String words = String.valueOf(cause.getMessage());
      bundle.statements().stream().map(Statement::name).filter(words::contains).forEach(named::add);
    }
    if (named.isEmpty()) {
      throw failure;
    }
    named.forEach(name -> failures.put(name, rootMessage(failure)));
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  /** What lacks a paper or a field cannot have been found truly: it is missing instead. */
  private void word(RecordedBreach breach) {
    Statement statement = breach.statement();
    if (survey.reliable(statement.name(), breach.subject())) {
      findings.computeIfAbsent(statement.id(), id -> new ArrayList<>()).add(Words.finding(breach));
    }
  }

  /** Findings of the rule {@code id}. */
  List<Finding> findings(String id) {
    return findings.getOrDefault(id, List.of());
  }

  /** How far {@code statement} reached; null when it is not about such papers. */
  Probe.Reach reach(Statement statement) {
    return survey.reach(statement.name());
  }

  /** The kind of error that {@code statement} ended with; null when it did not. */
  String failure(Statement statement) {
    return failures.isEmpty() ? null : failures.get(statement.name());
  }
}
