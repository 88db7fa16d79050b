package org.guiju.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Checks that a limit has a value on every day on which a rule looks it up. A rule without its
 * limit checks nothing, which nobody notices; so a time without value is written down as such.
 */
final class LimitCover {
  private final RuleDocument document;
  private final List<Statement> statements;

  private LimitCover(RuleDocument document, List<Statement> statements) {
    this.document = document;
    this.statements = statements;
  }

  /** The gaps of {@code limits} on the days that {@code statements} are in force. */
  static List<RuleProblem> check(
      RuleDocument document, List<FoundLimit> limits, List<Statement> statements) {
    LimitCover cover = new LimitCover(document, statements);
    return limits.stream().filter(FoundLimit::whole).flatMap(l -> cover.gaps(l).stream()).toList();
  }

  /** Days from the first to the last; a last day of null means for good. */
  private record Days(LocalDate first, LocalDate last) {
    private boolean isEmpty() {
      return last != null && last.isBefore(first);
    }

    @Override
    public String toString() {
      return last == null ? first + " 起" : "从 " + first + " 至 " + last;
    }
  }

  private List<RuleProblem> gaps(FoundLimit found) {
    Map<Days, String> gaps = new LinkedHashMap<>();
    String code = found.limit().code();
    for (Statement statement : statements) {
      if (statement.limitCodes().contains(code)) {
        for (Days gap : without(found.limit(), inForce(statement))) {
          gaps.putIfAbsent(gap, statement.id());
        }
      }
    }
    return gaps.entrySet().stream()
        .map(gap -> found.place().problem("code", words(code, gap.getKey(), gap.getValue())))
        .toList();
  }

  private static String words(String code, Days days, String rule) {
    return "限额“"
        + code
        + "”"
        + days
        + "没有值，而规则 "
        + rule
        + " 这段时间要用。请补上这段时间的值；确实没有规定的，也写一个值，内容写“无”（limits.yaml 中写 none: true）。";
  }

  /** From its first day to the day before its next wording, within the life of the document. */
  private Days inForce(Statement statement) {
    NavigableSet<LocalDate> wordings = new TreeSet<>();
    statements.stream()
        .filter(other -> other.id().equals(statement.id()))
        .forEach(other -> wordings.add(other.effectiveFrom()));
    LocalDate next = wordings.higher(statement.effectiveFrom());
    LocalDate first = statement.effectiveFrom();
    LocalDate begins = document.effectiveFrom();
    LocalDate last = next == null ? null : next.minusDays(1);
    LocalDate ends = document.effectiveTo();
    return new Days(
        begins != null && begins.isAfter(first) ? begins : first,
        last == null || ends != null && ends.isBefore(last) ? ends : last);
  }

  private static List<Days> without(LimitBook.DatedLimit limit, Days days) {
    List<LimitBook.Value> values = new ArrayList<>(limit.values());
    values.sort(
        Comparator.comparing(
            LimitBook.Value::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    List<Days> gaps = new ArrayList<>();
    LocalDate open = days.first();
    for (LimitBook.Value value : values) {
      if (value.from() != null && value.from().isAfter(open)) {
        gaps.add(earlier(new Days(open, value.from().minusDays(1)), days));
      }
      if (value.to() == null) {
        return nonEmpty(gaps);
      }
      open = value.to().isBefore(open) ? open : value.to().plusDays(1);
    }
    gaps.add(new Days(open, days.last()));
    return nonEmpty(gaps);
  }

  private static Days earlier(Days gap, Days days) {
    return days.last() != null && days.last().isBefore(gap.last())
        ? new Days(gap.first(), days.last())
        : gap;
  }

  private static List<Days> nonEmpty(List<Days> gaps) {
    return gaps.stream().filter(gap -> !gap.isEmpty()).toList();
  }
}
