package org.guiju.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.facts.Fact;
import org.guiju.facts.Limit;
import org.guiju.facts.ListEntry;
import org.guiju.facts.Origin;

/**
 * Dated numbers and lists of one document ({@code limits.yaml} and the tables beside it).
 *
 * @param limits all of them, in file order
 */
public record LimitBook(List<DatedLimit> limits) {
  public LimitBook {
    limits = RuleDocument.listOrEmpty(limits);
  }

  /**
   * One number or list with its values over time.
   *
   * @param code what rules call it
   * @param label what users call it, in Chinese
   * @param unit unit of the number, e.g. 天, %, 万元
   * @param values values by date, earliest first
   */
  public record DatedLimit(String code, String label, String unit, List<Value> values) {
    public DatedLimit {
      values = RuleDocument.listOrEmpty(values);
    }

    /** The value in force on {@code day}. */
    public Optional<Value> on(LocalDate day) {
      return values.stream().filter(value -> value.inForce(day)).reduce((first, last) -> last);
    }
  }

  /**
   * One value with the time it is in force and the article that sets it.
   *
   * @param from first day; null for since ever
   * @param to last day; null for until further notice
   * @param article article that sets it
   * @param number the number; null for a list or table
   * @param entries entries of a list; null otherwise
   * @param table entries of a table with what each is paired with; null otherwise
   * @param none true where nothing is set in this time, so that it is not a gap; null otherwise
   */
  public record Value(
      LocalDate from,
      LocalDate to,
      String article,
      BigDecimal number,
      List<String> entries,
      Map<String, String> table,
      Boolean none) {
    boolean inForce(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  /** The limits in force on {@code day}, as facts. */
  public List<Fact> factsOn(LocalDate day) {
    List<Fact> facts = new ArrayList<>();
    for (DatedLimit limit : limits) {
      limit.on(day).ifPresent(value -> addFacts(facts, limit.code(), value));
    }
    return facts;
  }

  private static void addFacts(List<Fact> facts, String code, Value value) {
    Origin origin = Origin.of("limit:" + code);
    if (value.number() != null) {
      facts.add(new Limit(origin, code, value.number()));
    }
    if (value.entries() != null) {
      value.entries().forEach(entry -> facts.add(new ListEntry(origin, code, entry, null)));
    }
    if (value.table() != null) {
      value.table().forEach((key, paired) -> facts.add(new ListEntry(origin, code, key, paired)));
    }
  }

  /** The limit called {@code code}. */
  public Optional<DatedLimit> find(String code) {
    return limits.stream().filter(limit -> limit.code().equals(code)).findFirst();
  }
}
