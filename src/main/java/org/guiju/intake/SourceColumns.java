package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.CellState;
import org.guiju.facts.PartsSum;
import org.guiju.facts.PlanAmounts;
import org.guiju.facts.SourceAmounts;
import org.guiju.facts.StatedTotal;

/**
 * The columns by source of money of an allocation table. A blank cell states nothing: it counts as
 * nothing where the figures agree without it, and where they do not, what it stands in is unknown.
 */
final class SourceColumns {
  private static final String DIVISION = "资金来源";
  private static final String TRANCHE = "thisTranche";

  private static final SourceColumns NONE = new SourceColumns(List.of());

  /** Keys of the sources that have amounts, in order of the table, by field. */
  private final Map<String, Set<String>> keys = new LinkedHashMap<>();

  private SourceColumns(List<PlanAmounts> amounts) {
    for (String field : PlanAmounts.COLUMNS) {
      Set<String> used = new LinkedHashSet<>();
      amounts.stream()
          .flatMap(holder -> filled(holder, field))
          .forEach(part -> used.add(part.key()));
      keys.put(field, used);
    }
  }

  /**
   * Those of a table.
   *
   * @param rows with their sources named
   * @param total printed beside the rows; null when there is none
   */
  static SourceColumns of(List<AllocationRow> rows, StatedTotal total) {
    List<PlanAmounts> divided = new ArrayList<>();
    for (AllocationRow row : rows) {
      if (row.sources() != null) {
        divided.add(row);
      }
    }
    if (total != null && total.sources() != null) {
      divided.add(total);
    }
    return divided.isEmpty() ? NONE : new SourceColumns(divided);
  }

  /** The sources of {@code holder}, named after it, and whether they are added up. */
  static List<SourceAmounts> named(PlanAmounts holder, String rowName, Assembly assembly) {
    if (holder.sources() == null) {
      return null;
    }
    List<String> names = holder.sources().stream().map(SourceAmounts::source).toList();
    List<SourceAmounts> named = new ArrayList<>();
    for (SourceAmounts part : holder.sources()) {
      String name = part.source();
      String subject = assembly.naming().unique(holder.origin().subject() + "/" + name);
      named.add(
          new SourceAmounts(
              part.origin().named(rowName + "（" + name + "）", subject),
              name,
              part.yearTotal(),
              part.earlierTranches(),
              part.thisTranche(),
              MoneySources.isPart(name, names),
              MoneySources.isFromAbove(name, assembly.submitter()).orElse(null)));
    }
    return List.copyOf(named);
  }

  /** Keys of the sources that have amounts in a column. */
  Set<String> of(String field) {
    return keys.get(field);
  }

  boolean isEmpty() {
    return this == NONE;
  }

  /** The rows with what of this tranche is not the submitter's own. */
  List<AllocationRow> received(List<AllocationRow> rows) {
    return keys.get(TRANCHE).isEmpty()
        ? rows
        : rows.stream().map(row -> RecordShape.with(row, "fromAbove", fromAbove(row))).toList();
  }

  private BigDecimal fromAbove(AllocationRow row) {
    boolean tells =
        row.thisTranche() != null
            && isWhole(row, TRANCHE)
            && filled(row, TRANCHE).allMatch(part -> part.fromAbove() != null);
    return tells
        ? filled(row, TRANCHE)
            .filter(SourceAmounts::fromAbove)
            .map(SourceAmounts::thisTranche)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
        : null;
  }

  private static Stream<SourceAmounts> filled(PlanAmounts amounts, String field) {
    return amounts.countedSources().filter(part -> part.amount(field) != null);
  }

  /** Whether it is known what the source {@code key} gives to {@code row} in a column. */
  boolean tells(AllocationRow row, String field, String key) {
    return isEmptyRow(row, field) || isStated(row, field, key) || isMadeUp(row, field);
  }

  /** Every source of the column is stated, or those that are make the whole. */
  private boolean isWhole(PlanAmounts amounts, String field) {
    return amounts.sourcesSum(field) != null
        && (isMadeUp(amounts, field)
            || keys.get(field).stream().allMatch(key -> isStated(amounts, field, key)));
  }

  private static boolean isEmptyRow(AllocationRow row, String field) {
    BigDecimal amount = row.amount(field);
    return row.sourcesSum(field) == null && (amount == null || amount.signum() == 0);
  }

  private static boolean isStated(PlanAmounts amounts, String field, String key) {
    return amounts
        .countedSources()
        .filter(part -> part.key().equals(key))
        .anyMatch(part -> part.amount(field) != null || part.stateOf(field) == CellState.DASH);
  }

  private static boolean isMadeUp(PlanAmounts amounts, String field) {
    BigDecimal whole = amounts.amount(field);
    BigDecimal sum = amounts.sourcesSum(field);
    return whole != null && sum != null && whole.compareTo(sum) == 0;
  }

  /** True where the sources of a row are known and make each of its amounts. */
  boolean makeUp(AllocationRow row) {
    return PlanAmounts.COLUMNS.stream()
        .filter(field -> row.amount(field) != null && isWhole(row, field))
        .allMatch(field -> isMadeUp(row, field));
  }

  /** True where an amount of a row can be held against its sources. */
  boolean divide(AllocationRow row) {
    return PlanAmounts.COLUMNS.stream()
        .anyMatch(field -> row.amount(field) != null && isWhole(row, field));
  }

  /** What the sources of a row or total add up to, beside each amount of it. */
  List<PartsSum> sums(PlanAmounts amounts, String rowName, Naming naming) {
    return PlanAmounts.COLUMNS.stream()
        .filter(field -> amounts.amount(field) != null && amounts.sourcesSum(field) != null)
        .map(field -> sum(amounts, field, rowName, naming))
        .toList();
  }

  private PartsSum sum(PlanAmounts amounts, String field, String rowName, Naming naming) {
    String subject = naming.unique(amounts.origin().subject() + "/" + field + "/" + DIVISION);
    List<BigDecimal> parts =
        amounts.countedSources().map(part -> part.amount(field)).filter(Objects::nonNull).toList();
    return new PartsSum(
        amounts.origin().named(rowName, subject),
        field,
        PlanAmounts.columnName(field),
        DIVISION,
        amounts.amount(field),
        isWhole(amounts, field) ? amounts.sourcesSum(field) : null,
        parts.size(),
        keys.get(field).stream().anyMatch(key -> !isStated(amounts, field, key)));
  }
}
