package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The amount columns of an allocation table as one row or total fills them in, in the unit of the
 * table. A blank is null and means that nothing is stated.
 */
public interface PlanAmounts extends Fact {
  /** Their fields, in the order of the table. */
  List<String> COLUMNS = List.of("yearTotal", "earlierTranches", "thisTranche");

  /** Money issued for the whole year. */
  BigDecimal yearTotal();

  /** Money issued by earlier papers. */
  BigDecimal earlierTranches();

  /** Money issued by this paper, negative when taken back. */
  BigDecimal thisTranche();

  /** The same money by its sources; null when the table does not divide it. */
  default List<SourceAmounts> sources() {
    return null;
  }

  /** What a column is called on paper. */
  static String columnName(String field) {
    return switch (field) {
      case "yearTotal" -> "全年下达";
      case "earlierTranches" -> "已下达";
      default -> "本次下达";
    };
  }

  /** The amount in the column called {@code field}; null when blank. */
  default BigDecimal amount(String field) {
    return switch (field) {
      case "yearTotal" -> yearTotal();
      case "earlierTranches" -> earlierTranches();
      default -> thisTranche();
    };
  }

  /**
   * The cells of a column that are filled in: its own, or those of one source.
   *
   * @param column a field, or a field and the key of a source, as in {@link ColumnTotal#column}
   */
  default Stream<PlanAmounts> cells(String column) {
    String field = fieldOf(column);
    boolean ofAllMoney = field.equals(column);
    Stream<? extends PlanAmounts> holders =
        ofAllMoney
            ? Stream.of(this)
            : countedSources()
                .filter(part -> part.key().equals(column.substring(field.length() + 1)));
    return holders.filter(holder -> holder.amount(field) != null).map(PlanAmounts.class::cast);
  }

  /** What these cells add up to; null when all are blank. */
  default BigDecimal amountIn(String column) {
    String field = fieldOf(column);
    if (field.equals(column)) {
      return amount(field);
    }
    return cells(column).map(cell -> cell.amount(field)).reduce(BigDecimal::add).orElse(null);
  }

  private static String fieldOf(String column) {
    int slash = column.indexOf('/');
    return slash < 0 ? column : column.substring(0, slash);
  }

  /** The sources that add up to the whole. */
  default Stream<SourceAmounts> countedSources() {
    return sources() == null
        ? Stream.empty()
        : sources().stream().filter(part -> Boolean.TRUE.equals(part.counted()));
  }

  /** What the sources state of the column called {@code field}; null when none does. */
  default BigDecimal sourcesSum(String field) {
    return countedSources()
        .map(part -> part.amount(field))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** Earlier tranches plus this one, a blank counting as absent; null when both are blank. */
  static BigDecimal sum(BigDecimal earlier, BigDecimal now) {
    if (earlier == null) {
      return now;
    }
    return now == null ? earlier : earlier.add(now);
  }
}
