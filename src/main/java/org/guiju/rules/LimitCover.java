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

  LimitCover(RuleDocument document, List<Statement> statements) {
    this.document = document;
    this.statements = statements;
  }

  /** What the statements look up in vain among {@code limits}. */
  List<RuleProblem> check(List<FoundLimit> limits) {
    List<RuleProblem> problems = new ArrayList<>();
    for (FoundLimit limit : limits) {
      problems.addAll(gaps(limit));
      statements.forEach(statement -> problems.addAll(otherKind(statement, limit.limit())));
    }
    return problems;
  }

  /** A number is no list: a condition on the wrong one never holds. */
  private static List<RuleProblem> otherKind(Statement statement, LimitBook.DatedLimit limit) {
    List<RuleProblem> problems = new ArrayList<>();
    for (PatternShape pattern : statement.patterns()) {
      boolean number = "Limit".equals(pattern.typeName());
      if (pattern.limitCode().filter(limit.code()::equals).isPresent()
          && limit.values().stream().anyMatch(v -> number ? isList(v) : v.number() != null)) {
        problems.add(
            new RuleProblem(
                statement.position().file(),
                pattern.line(),
                pattern.column(),
                statement.name(),
                number
                    ? "限额“"
                        + limit.code()
                        + "”是清单，请写 ListEntry( list == \""
                        + limit.code()
                        + "\", … )。"
                    : "限额“"
                        + limit.code()
                        + "”是数字，请写 Limit( code == \""
                        + limit.code()
                        + "\", … )。"));
      }
    }
    return problems;
  }

  private static boolean isList(LimitBook.Value value) {
    return value.entries() != null || value.table() != null;
  }

  /** Days from the first to the last; a last day of null means for good. */
  private record Days(LocalDate first, LocalDate last) {
    private boolean isEmpty() {
      return last != null && last.isBefore(first);
    }

    @Override
    public String toString() {
      return "从 " + first + (last == null ? " 起一直" : " 至 " + last);
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
