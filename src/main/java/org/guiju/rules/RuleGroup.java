package org.guiju.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
  private final Map<String, Summary> summaries = new TreeMap<>();
  private final Map<List<String>, Bundle> bundles = new ConcurrentHashMap<>();
  private final Map<Choice, Bundle> chosen = new ConcurrentHashMap<>();

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
    ruleIds.forEach(id -> summaries.put(id, Summary.of(statementsOf(id))));
    changeDates().forEach(day -> wordings.put(day, wordingsFrom(day)));
  }

  /** What decides which statements a bundle holds; {@code from} is the day of the wording. */
  private record Choice(Kind kind, LocalDate from, Set<String> without) {}

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

  /**
   * The compiled statements for {@code kind} in the wording of {@code asOf}.
   *
   * @param without names of statements to leave out, because they failed
   */
  public Bundle bundle(Kind kind, LocalDate asOf, Set<String> without) {
    LocalDate from = wordings.floorKey(asOf);
    Choice choice = new Choice(kind, from == null ? LocalDate.MIN : from, Set.copyOf(without));
    Bundle known = chosen.get(choice);
    if (known == null) {
      known = bundle(statements(kind, asOf, without));
      chosen.put(choice, known);
    }
    return known;
  }

  private List<Statement> statements(Kind kind, LocalDate asOf, Set<String> without) {
    return wordings(asOf).values().stream()
        .flatMap(Collection::stream)
        .filter(statement -> statement.concerns(kind))
        .filter(statement -> !without.contains(statement.name()))
        .sorted(Comparator.comparing(Statement::name))
        .toList();
  }

  private Bundle bundle(List<Statement> together) {
    List<String> key = together.stream().map(s -> s.name() + "@" + s.effectiveFrom()).toList();
    return bundles.computeIfAbsent(key, missing -> compile(together));
  }

  private Bundle compile(List<Statement> chosen) {
    try {
      return Bundle.compile(chosen, texts);
    } catch (KieCompiler.RefusedException refused) {
      throw new RuleSetRefusedException(refusals(chosen, refused));
    }
  }

  /** The engine's words carry no usable place, so each statement is tried by itself. */
  private List<RuleProblem> refusals(
      List<Statement> chosen, KieCompiler.RefusedException together) {
    List<RuleProblem> problems = new ArrayList<>();
    for (Statement statement : chosen) {
      try {
        KieCompiler.compile(BundleSource.of(List.of(statement), texts));
      } catch (KieCompiler.RefusedException alone) {
        problems.add(
            new RuleProblem(
                statement.position().file(),
                statement.position().line(),
                0,
                statement.name(),
                "引擎不能编译：" + alone.messages().get(0)));
      }
    }
    if (problems.isEmpty()) {
      problems.add(
          new RuleProblem(document.id(), 0, 0, null, "引擎不能编译：" + together.messages().get(0)));
    }
    return problems;
  }

  /** Days on which the wording of some rule changes, earliest first. */
  public List<LocalDate> changeDates() {
    return statements.stream().map(Statement::effectiveFrom).distinct().sorted().toList();
  }

  /** Compiles every wording for every kind, so that no request waits and no error stays hidden. */
  List<RuleProblem> compileAll() {
    List<RuleProblem> problems = new ArrayList<>();
    for (LocalDate day : changeDates()) {
      for (Kind kind : Kind.values()) {
        try {
          Bundle bundle = bundle(kind, day, Set.of());
          problems.addAll(JoinCheck.check(bundle));
        } catch (RuleSetRefusedException refused) {
          problems.addAll(refused.problems());
        }
      }
    }
    return problems.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), Function.identity(), (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }
}
