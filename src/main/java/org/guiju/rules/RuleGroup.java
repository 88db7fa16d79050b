package org.guiju.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.findings.Severity;

/** The rules of one document with its limits. */
public final class RuleGroup {
  private final RuleDocument document;
  private final LimitBook limits;
  private final List<Statement> statements;
  private final Map<String, String> texts;
  private final NavigableMap<LocalDate, Map<String, List<Statement>>> wordings = new TreeMap<>();
  private final SortedSet<String> ruleIds;
  private final Set<String> limitCodes;
  private final Map<String, Summary> summaries = new HashMap<>();

  RuleGroup(
      RuleDocument document,
      LimitBook limits,
      List<Statement> statements,
      Map<String, String> texts) {
    this.document = document;
    this.limits = limits;
    this.statements = List.copyOf(statements);
    this.texts = texts;
    this.ruleIds =
        Collections.unmodifiableSortedSet(
            statements.stream().map(Statement::id).collect(Collectors.toCollection(TreeSet::new)));
    this.limitCodes =
        limits.limits().stream()
            .map(LimitBook.DatedLimit::code)
            .collect(Collectors.toUnmodifiableSet());
    ruleIds.forEach(id -> summaries.put(id, Summary.of(statementsOf(id))));
    changeDates().forEach(day -> wordings.put(day, wordingsFrom(day)));
  }

  /** The same document and limits with no other rules than {@code ids}. */
  RuleGroup only(Set<String> ids) {
    List<Statement> chosen = statements.stream().filter(s -> ids.contains(s.id())).toList();
    return new RuleGroup(document, limits, chosen, texts);
  }

  /** Its rule files as the engine reads them. */
  List<RuleSource> sources() {
    Map<String, List<Statement>> byFile =
        statements.stream()
            .collect(
                Collectors.groupingBy(
                    statement -> statement.position().file(), TreeMap::new, Collectors.toList()));
    return byFile.entrySet().stream()
        .map(file -> RuleSource.of(file.getKey(), texts.get(file.getKey()), file.getValue()))
        .toList();
  }

  /** Codes of all its limits and lists. */
  Set<String> limitCodes() {
    return limitCodes;
  }

  /** First day of the wording in force on {@code asOf}; null when there is none yet. */
  LocalDate wordingDay(LocalDate asOf) {
    return wordings.floorKey(asOf);
  }

  public RuleDocument document() {
    return document;
  }

  public LimitBook limits() {
    return limits;
  }

  /** All statements in all wordings, in order of file and line. */
  public List<Statement> statements() {
    return statements;
  }

  /** Text of the rule files by path. */
  public Map<String, String> texts() {
    return texts;
  }

  /** Whether the document concerns {@code facts} on {@code asOf} as known then, and why not. */
  public Scope.Answer applicability(FactSet facts, LocalDate asOf, LocalDate knownAt) {
    return document.scope().test(facts, document, asOf, knownAt);
  }

  /**
   * What a report says of a rule whatever its outcome.
   *
   * @param title what the rule asks, in Chinese
   * @param heaviest heaviest severity it can report
   */
  public record Summary(String title, Severity heaviest) {
    private static Summary of(List<Statement> statements) {
      Severity heaviest =
          statements.stream().map(Statement::severity).min(Comparator.naturalOrder()).orElseThrow();
      return new Summary(Statement.titleOf(statements), heaviest);
    }
  }

  /** Title and weight of the rule {@code id}, one of {@link #ruleIds}. */
  public Summary summary(String id) {
    return summaries.get(id);
  }

  private List<Statement> statementsOf(String id) {
    return statements.stream().filter(statement -> statement.id().equals(id)).toList();
  }

  /** True when some wording of the rule {@code id} can say something about {@code kind}. */
  public boolean concerns(String id, Kind kind) {
    return statements.stream().anyMatch(s -> s.id().equals(id) && s.concerns(kind));
  }

  /** True when region and fund are covered, whatever the dates. */
  public boolean covers(FactSet facts) {
    return document.scope().covers(facts);
  }

  /**
   * Statements by rule id in the wording of {@code asOf}; an id without a wording yet is absent.
   */
  public Map<String, List<Statement>> wordings(LocalDate asOf) {
    Map.Entry<LocalDate, Map<String, List<Statement>>> current = wordings.floorEntry(asOf);
    return current == null ? Map.of() : current.getValue();
  }

  private Map<String, List<Statement>> wordingsFrom(LocalDate asOf) {
    Map<String, LocalDate> latest = new TreeMap<>();
    for (Statement statement : statements) {
      if (!statement.effectiveFrom().isAfter(asOf)) {
        latest.merge(statement.id(), statement.effectiveFrom(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    Map<String, List<Statement>> current = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (statement.effectiveFrom().equals(latest.get(statement.id()))) {
        current.computeIfAbsent(statement.id(), id -> new ArrayList<>()).add(statement);
      }
    }
    return Collections.unmodifiableMap(current);
  }

  /** Ids of all rules, whatever their wording. */
  public Set<String> ruleIds() {
    return ruleIds;
  }

  /** Statements that concern {@code kind}, in the wording of {@code asOf}. */
  List<Statement> statements(Kind kind, LocalDate asOf) {
    return wordings(asOf).values().stream()
        .flatMap(Collection::stream)
        .filter(statement -> statement.concerns(kind))
        .toList();
  }

  /** Days on which the wording of some rule changes, earliest first. */
  public List<LocalDate> changeDates() {
    return statements.stream().map(Statement::effectiveFrom).distinct().sorted().toList();
  }
}
