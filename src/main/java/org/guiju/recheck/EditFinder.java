package org.guiju.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.review.ConditionText;
import org.guiju.review.RuleSetDiff;
import org.guiju.review.RuleSetDiff.DocumentChange;
import org.guiju.review.RuleSetDiff.LimitChange;
import org.guiju.review.RuleSetDiff.RuleRef;
import org.guiju.review.RuleSetDiff.WordingChange;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/** Finds the edits between two versions, each with the clause before and after and its rules. */
final class EditFinder {
  /** Parts of a rule that make it find other things. */
  private static final Set<String> JUDGING =
      Set.of("condition", "wording", "statement", "severity", "at");

  /** Parts of a limit that no rule sees. */
  private static final Set<String> LIMIT_WORDS = Set.of("label", "unit", "article");

  /** Fields of a document that decide whether its rules apply; {@code scope.…} besides. */
  private static final Set<String> FORCE = Set.of("effectiveFrom", "effectiveTo", "knownSince");

  /** Fields of a document that rules about measures, and citations, show. */
  private static final Set<String> SHOWN = Set.of("docNo", "title", "measure");

  private final RuleSet base;
  private final RuleSet candidate;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();

  private EditFinder(RuleSet base, RuleSet candidate) {
    this.base = base;
    this.candidate = candidate;
  }

  static List<Edit> between(RuleSet base, RuleSet candidate) {
    EditFinder finder = new EditFinder(base, candidate);
    RuleSetDiff diff = RuleSetDiff.between(base, candidate);
    diff.added().forEach(rule -> finder.addRule(rule, Cause.Kind.RULE_ADDED, candidate));
    diff.removed().forEach(rule -> finder.addRule(rule, Cause.Kind.RULE_REMOVED, base));
    diff.wordings().forEach(finder::addWording);
    finder.addLimits(diff.limits());
    diff.documents().forEach(finder::addDocument);
    finder.addMoved();
    return List.copyOf(finder.edits);
  }

  private void addRule(RuleRef rule, Cause.Kind kind, RuleSet in) {
    Statement last = in.statements(rule.ruleId()).get(in.statements(rule.ruleId()).size() - 1);
    boolean added = kind == Cause.Kind.RULE_ADDED;
    String clause = clause(in, last);
    add(
        "rule:" + rule.ruleId(),
        kind,
        rule.documentId(),
        null,
        place(last.position().file(), last.position().line()),
        "rule",
        added ? null : clause,
        added ? clause : null,
        Set.of(rule.ruleId()),
        true);
  }

  private void addWording(WordingChange change) {
    boolean whole = Set.of("wording", "statement").contains(change.what());
    LocalDate day = LocalDate.parse(change.effectiveFrom());
    add(
        "wording:%s:%s:%s".formatted(change.ruleId(), change.effectiveFrom(), change.what()),
        Cause.Kind.WORDING,
        documentOf(change.file()),
        change.effectiveFrom(),
        place(change.file(), change.line()),
        change.what(),
        whole ? clause(base, change, day) : change.old(),
        whole ? clause(candidate, change, day) : change.now(),
        Set.of(change.ruleId()),
        JUDGING.contains(change.what()));
  }

  /** What the rule asks on {@code day}; null when it has no wording, or not this statement. */
  private static String clause(RuleSet rules, WordingChange change, LocalDate day) {
    List<String> clauses =
        rules.groups().stream()
            .flatMap(group -> group.wordings(day).getOrDefault(change.ruleId(), List.of()).stream())
            .filter(
                statement ->
                    change.what().equals("wording") || statement.name().equals(change.statement()))
            .map(statement -> clause(rules, statement))
            .toList();
    return clauses.isEmpty() ? null : String.join("\n", clauses);
  }

  private static String clause(RuleSet rules, Statement statement) {
    return ConditionText.of(statement, rules.files().texts().get(statement.position().file()));
  }

  /** All changes of one limit are one edit: to end a value and begin another is one thought. */
  private void addLimits(List<LimitChange> changes) {
    Map<List<String>, List<LimitChange>> byLimit =
        changes.stream()
            .filter(change -> inBoth(change.documentId()))
            .collect(
                Collectors.groupingBy(
                    change -> List.of(change.documentId(), change.code()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byLimit.forEach((limit, parts) -> addLimit(limit.get(0), limit.get(1), parts));
  }

  private void addLimit(String documentId, String code, List<LimitChange> parts) {
    Set<String> what = new LinkedHashSet<>();
    parts.forEach(part -> what.add(part.what().replaceFirst(" .*", "")));
    LimitWords words = new LimitWords(limits(base, documentId), limits(candidate, documentId));
    add(
        "limit:" + documentId + ":" + code,
        Cause.Kind.LIMIT,
        documentId,
        null,
        documentId + "/" + code,
        String.join("、", what),
        words.history(code, true),
        words.history(code, false),
        readers(documentId, code),
        !LIMIT_WORDS.containsAll(what));
  }

  private static RuleGroup limits(RuleSet rules, String documentId) {
    return rules.group(documentId).orElseThrow();
  }

  private SortedSet<String> readers(String documentId, String code) {
    return ids(
        both(documentId)
            .flatMap(group -> group.statements().stream())
            .filter(statement -> statement.limitCodes().contains(code)));
  }

  private void addDocument(DocumentChange change) {
    boolean whole = change.what().equals("document");
    boolean force = whole || change.what().startsWith("scope") || FORCE.contains(change.what());
    boolean shown = whole || SHOWN.contains(change.what());
    SortedSet<String> rules = new TreeSet<>();
    if (force || shown) {
      rules.addAll(ids(both(change.documentId()).flatMap(group -> group.statements().stream())));
    }
    if ((force || shown) && isMeasure(change.documentId())) {
      rules.addAll(measureReaders());
    }
    add(
        "document:" + change.documentId() + ":" + change.what(),
        Cause.Kind.DOCUMENT,
        change.documentId(),
        null,
        change.documentId() + "/document.yaml " + change.what(),
        change.what(),
        change.old(),
        change.now(),
        rules,
        force || shown);
  }

  private boolean isMeasure(String documentId) {
    return both(documentId).anyMatch(group -> group.document().measure());
  }

  private SortedSet<String> measureReaders() {
    return ids(
        Stream.of(base, candidate)
            .flatMap(rules -> rules.groups().stream())
            .flatMap(group -> group.statements().stream())
            .filter(Reach::readsMeasures));
  }

  /** A rule that moved to another document keeps its words and is judged in another scope. */
  private void addMoved() {
    Map<String, String> before = homes(base);
    homes(candidate)
        .forEach(
            (id, now) -> {
              String old = before.get(id);
              if (old != null && !old.equals(now)) {
                add(
                    "moved:" + id,
                    Cause.Kind.DOCUMENT,
                    now,
                    null,
                    now,
                    "document of the rule",
                    old,
                    now,
                    Set.of(id),
                    true);
              }
            });
  }

  private static Map<String, String> homes(RuleSet rules) {
    Map<String, String> homes = new TreeMap<>();
    rules.groups().forEach(g -> g.ruleIds().forEach(id -> homes.put(id, g.document().id())));
    return homes;
  }

  private boolean inBoth(String documentId) {
    return both(documentId).count() == 2;
  }

  private Stream<RuleGroup> both(String documentId) {
    return Stream.of(base, candidate).flatMap(rules -> rules.group(documentId).stream());
  }

  private static SortedSet<String> ids(Stream<Statement> statements) {
    return statements.map(Statement::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String documentOf(String file) {
    return file.substring(0, file.indexOf('/'));
  }

  private static String place(String file, int line) {
    return file + ":" + line;
  }

  private void add(
      String key,
      Cause.Kind kind,
      String documentId,
      String from,
      String place,
      String what,
      String old,
      String now,
      Set<String> rules,
      boolean judges) {
    int twin = keys.merge(key, 1, Integer::sum);
    String unique = twin == 1 ? key : key + ":" + twin;
    edits.add(
        new Edit(
            unique, kind, documentId, from, place, what, old, now, new TreeSet<>(rules), judges));
  }
}
