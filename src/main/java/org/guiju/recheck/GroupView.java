package org.guiju.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.facts.Kind;
import org.guiju.rules.LimitBook.DatedLimit;
import org.guiju.rules.LimitBook.Value;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Statement;

/**
 * What the rules of one document say to papers of a kind on a day, without what no report can show:
 * comments, lines, examples, days of other wordings.
 */
final class GroupView {
  private final RuleGroup group;
  private final NavigableSet<LocalDate> turns;
  private final Map<Moment, Map<String, Said>> known = new ConcurrentHashMap<>();

  GroupView(RuleGroup group) {
    this.group = group;
    this.turns = turns(group);
  }

  /** From one such day to the next all papers of the kind meet the same words and numbers. */
  private record Moment(Kind kind, LocalDate turn) {}

  /**
   * What one rule says.
   *
   * @param statements its statements in order; null where it has no wording yet
   * @param limits what it looks up, by code; a code without a value is absent
   */
  record Said(List<Words> statements, Map<String, Looked> limits) {
    /** True when it has nothing to say about papers of the kind. */
    boolean nothing() {
      return statements == null || statements.stream().allMatch(Words.OF_OTHER_KINDS::equals);
    }
  }

  /**
   * One statement.
   *
   * @param statement its annotations, place and shape left out; null for one of other kinds
   * @param text the statement as written
   */
  record Words(Statement statement, String text) {
    private static final Words OF_OTHER_KINDS = new Words(null, null);
  }

  /** The content of a limit or list on a day. */
  private record Looked(Object number, List<String> entries, Map<String, String> table) {}

  RuleGroup group() {
    return group;
  }

  /** Days from which something in the document may differ from the day before. */
  NavigableSet<LocalDate> turns() {
    return turns;
  }

  private static NavigableSet<LocalDate> turns(RuleGroup group) {
    TreeSet<LocalDate> days = new TreeSet<>(group.changeDates());
    days.add(LocalDate.MIN);
    for (DatedLimit limit : group.limits().limits()) {
      for (Value value : limit.values()) {
        days.add(value.from() == null ? LocalDate.MIN : value.from());
        days.add(value.to() == null ? LocalDate.MIN : value.to().plusDays(1));
      }
    }
    return days;
  }

  /** What each of its rules says to papers of {@code kind} on {@code asOf}, by id. */
  Map<String, Said> said(Kind kind, LocalDate asOf) {
    return known.computeIfAbsent(new Moment(kind, turns.floor(asOf)), this::said);
  }

  private Map<String, Said> said(Moment moment) {
    Map<String, List<Statement>> wordings = group.wordings(moment.turn());
    Map<String, Said> said = new TreeMap<>();
    group.ruleIds().forEach(id -> said.put(id, said(wordings.get(id), moment)));
    return said;
  }

  private Said said(List<Statement> statements, Moment moment) {
    if (statements == null) {
      return new Said(null, Map.of());
    }
    List<Words> words = new ArrayList<>();
    Map<String, Looked> limits = new TreeMap<>();
    for (Statement statement : statements) {
      boolean concerned = statement.concerns(moment.kind());
      words.add(concerned ? words(statement) : Words.OF_OTHER_KINDS);
      if (concerned) {
        statement.limitCodes().forEach(code -> look(code, moment.turn(), limits));
      }
    }
    return new Said(words, limits);
  }

  private Words words(Statement statement) {
    String text = group.texts().get(statement.position().file());
    return new Words(
        new Statement(
            statement.id(),
            statement.name(),
            statement.title(),
            statement.ruleTitle(),
            statement.documentId(),
            statement.severity(),
            statement.citation(),
            statement.message(),
            statement.fix(),
            statement.penalty(),
            null,
            null,
            null,
            statement.subject(),
            statement.field()),
        text.substring(statement.position().start(), statement.position().end()));
  }

  private void look(String code, LocalDate day, Map<String, Looked> limits) {
    group
        .limits()
        .find(code)
        .flatMap(limit -> limit.on(day))
        .filter(value -> holdsSomething(value))
        .ifPresent(
            value -> limits.put(code, new Looked(value.number(), value.entries(), value.table())));
  }

  private static boolean holdsSomething(Value value) {
    return Arrays.asList(value.number(), value.entries(), value.table()).stream()
        .anyMatch(Objects::nonNull);
  }
}
