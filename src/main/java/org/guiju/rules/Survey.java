package org.guiju.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.facts.Fact;
import org.guiju.rules.guard.TimeBudget;

/**
 * How far each statement of a bundle reaches in the facts of one check, and which facts the engine
 * needs to see. What no condition lets through cannot matter and stays outside.
 */
public final class Survey {
  private final Map<String, Probe> probes;
  private final Map<String, Probe.Reach> reaches;
  private final Map<String, String> failures = new TreeMap<>();
  private final Map<Class<? extends Fact>, BitSet> chosen = new LinkedHashMap<>();
  private final FactIndex facts;

  Survey(Map<String, Probe> probes, Sieve sieve, FactIndex facts) {
    this.probes = probes;
    this.reaches = new HashMap<>(2 * probes.size());
    this.facts = facts;
    probes.forEach((name, probe) -> look(name, probe, sieve));
  }

  private void look(String name, Probe probe, Sieve sieve) {
    try {
      Probe.Reach reach = probe.reach(facts, sieve);
      if (reach.live() && probe.canFire(sieve)) {
        choose(probe.looks(), sieve);
      }
      reaches.put(name, reach);
    } catch (RuntimeException failure) {
      TimeBudget.ExhaustedException.rethrow(failure);
      failures.put(name, failure.getClass().getSimpleName());
    }
  }

  /** The reach of the statement called {@code name}. */
  public Probe.Reach reach(String name) {
    return reaches.get(name);
  }

  /** Statements with a condition that failed, with the kind of error. */
  public Map<String, String> failures() {
    return failures;
  }

  /**
   * True when a breach of the statement called {@code name} at {@code subject} can be relied on.
   */
  public boolean reliable(String name, Fact subject) {
    return reaches.get(name).live() && !probes.get(name).lacksFields(subject);
  }

  private void choose(List<Look> looks, Sieve sieve) {
    for (Look look : looks) {
      chosen.computeIfAbsent(look.type(), type -> new BitSet()).or(look.passing(sieve));
    }
  }

  /**
   * Facts that some statement, which can report something, may look at, in no particular order;
   * none when no statement can.
   */
  public List<Fact> worthInserting() {
    List<Fact> worth = new ArrayList<>();
    chosen.forEach(
        (type, positions) -> {
          List<Fact> ofType = facts.of(type);
          positions.stream().forEach(position -> worth.add(ofType.get(position)));
        });
    return worth;
  }
}
