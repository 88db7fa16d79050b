package org.guiju.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.guiju.facts.Kind;
import org.kie.api.KieBase;

/**
 * Statements that run together over one submission: those of some documents that concern its kind,
 * in the wording of one day, compiled and ready.
 */
public final class Bundle {
  private static final int DAYS_KEPT = 400;

  private final List<RuleGroup> groups;
  private final Map<String, CompiledFile> files = new LinkedHashMap<>();
  private final Map<String, Statement> byName = new LinkedHashMap<>();
  private final Map<String, Probe> probes = new LinkedHashMap<>();
  private final Conditions conditions = new Conditions();
  private final Map<Set<String>, Bundle> reduced = new ConcurrentHashMap<>();
  private final Map<LocalDate, Limits> limits = new ConcurrentHashMap<>();
  private final KieBase base;

  /**
   * The limits and lists of its documents on one day.
   *
   * @param sieve has evaluated the conditions on them, which no submission can change
   */
  private record Limits(FactIndex facts, Sieve sieve) {}

  private Bundle(List<RuleGroup> groups, Map<Statement, CompiledFile> statements) {
    this.groups = groups;
    statements.forEach(
        (statement, file) -> {
          files.put(statement.name(), file);
          byName.put(statement.name(), statement);
        });
    this.base = KieCompiler.base(files);
    statements.forEach(
        (statement, file) -> {
          RuleImpl rule = (RuleImpl) base.getRule(file.model().getName(), statement.name());
          probes.put(statement.name(), new Probe(statement, rule.getLhs(), conditions));
        });
  }

  /** The statements of {@code groups} for {@code kind} in the wording of {@code asOf}. */
  static Bundle of(List<RuleGroup> groups, Kind kind, LocalDate asOf, CompiledFiles compiled) {
    List<Statement> statements =
        groups.stream().flatMap(group -> group.statements(kind, asOf).stream()).toList();
    Map<String, CompiledFile> byPath =
        compiled.get(statements.stream().map(statement -> statement.position().file()).toList());
    Map<Statement, CompiledFile> chosen = new LinkedHashMap<>();
    statements.forEach(s -> chosen.put(s, byPath.get(s.position().file())));
    return new Bundle(List.copyOf(groups), chosen);
  }

  /** The same without the statements called {@code names}. */
  public Bundle without(Set<String> names) {
    return reduced.computeIfAbsent(
        Set.copyOf(names),
        leftOut -> {
          Map<Statement, CompiledFile> chosen = new LinkedHashMap<>();
          byName.values().stream()
              .filter(statement -> !leftOut.contains(statement.name()))
              .forEach(statement -> chosen.put(statement, files.get(statement.name())));
          return new Bundle(groups, chosen);
        });
  }

  /** The documents whose statements it holds. */
  public List<RuleGroup> groups() {
    return groups;
  }

  /** The engine base, for sessions. */
  public KieBase base() {
    return base;
  }

  /** The statement of the engine rule called {@code name}. */
  public Statement statement(String name) {
    return byName.get(name);
  }

  public Collection<Statement> statements() {
    return byName.values();
  }

  /** Looks at {@code facts} and the limits on {@code asOf} through all conditions. */
  public Survey survey(FactIndex facts, LocalDate asOf) {
    Limits onTheDay = limits(asOf);
    FactIndex all = facts.with(onTheDay.facts());
    return new Survey(probes, onTheDay.sieve().over(all), all);
  }

  private Limits limits(LocalDate asOf) {
    if (limits.size() > DAYS_KEPT) {
      limits.clear();
    }
    return limits.computeIfAbsent(asOf, this::limitsOn);
  }

  private Limits limitsOn(LocalDate day) {
    FactIndex facts =
        new FactIndex(
            groups.stream().flatMap(group -> group.limits().factsOn(day).stream()).toList(),
            Set.of());
    return new Limits(facts, Sieve.ofLimits(conditions, facts));
  }
}
