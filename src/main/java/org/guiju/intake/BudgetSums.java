package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.facts.BudgetRow;
import org.guiju.facts.BudgetTable;

/**
 * Which rows of a table each row is the sum of. Forms differ, so where a table does not tell this
 * safely (codes repeated for each unit, lines without a code or number, 其中 lines) nothing is added
 * up: a wrong sum would blame a correct paper.
 */
final class BudgetSums {
  private static final Pattern NUMBERED = Pattern.compile("^([一二三四五六七八九十]+)、.*");
  private static final Pattern DETAIL = Pattern.compile("^(其中|[（(0-9①②③④⑤⑥⑦⑧⑨]).*");
  private static final Set<String> VEHICLE_PARTS = Set.of("VEHICLE_PURCHASE", "VEHICLE_OPERATION");

  private final Map<String, List<BudgetRow>> below = new HashMap<>();
  private final Set<String> columns = new HashSet<>();

  private BudgetSums(String kind, List<BudgetRow> rows) {
    Map<String, List<BudgetRow>> children =
        rows.stream()
            .filter(row -> row.parentCode() != null)
            .collect(Collectors.groupingBy(BudgetRow::parentCode));
    children.values().forEach(same -> same.forEach(row -> columns.addAll(row.amounts().keySet())));
    switch (BudgetCodes.classification(kind)) {
      case BudgetCodes.SIDES -> addSides(children);
      case BudgetCodes.THREE_PUBLIC -> addThreePublic(children);
      default -> addCoded(rows, children);
    }
  }

  /**
   * The numbers a cell is the sum of.
   *
   * @param count how many there are
   * @param sum their sum, a blank counting as zero
   */
  record Parts(long count, BigDecimal sum) {}

  static Map<String, BudgetSums> byKind(List<BudgetTable> tables) {
    Map<String, BudgetSums> sums = new HashMap<>();
    tables.stream()
        .collect(Collectors.groupingBy(BudgetTable::kind))
        .forEach((kind, same) -> sums.put(kind, new BudgetSums(kind, BudgetOutline.rows(same))));
    return sums;
  }

  /** The parts of one cell; null when there are none or the table does not tell them safely. */
  Parts partsOf(BudgetRow row, String column) {
    List<BudgetRow> parts = row.once() ? below.getOrDefault(row.code(), List.of()) : List.of();
    if (parts.isEmpty() || !columns.contains(column)) {
      return null;
    }
    List<BigDecimal> amounts =
        parts.stream().map(part -> part.amounts().get(column)).filter(Objects::nonNull).toList();
    return new Parts(
        Math.max(1, amounts.size()), amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private void addCoded(List<BudgetRow> rows, Map<String, List<BudgetRow>> children) {
    List<BudgetRow> coded =
        filled(rows).stream()
            .filter(row -> row.parentCode() != null)
            .filter(row -> !BudgetCodes.LINE.equals(row.codeLevel()))
            .toList();
    boolean clear =
        coded.stream().allMatch(row -> row.codeLevel() != null && row.once())
            && coded.stream().map(row -> row.code().charAt(0)).distinct().count() == 1;
    if (clear) {
      children.forEach((parent, parts) -> put(parent, codedParts(filled(parts))));
    }
  }

  private static List<BudgetRow> codedParts(List<BudgetRow> parts) {
    boolean unclear =
        parts.stream()
            .anyMatch(
                row -> BudgetCodes.LINE.equals(row.codeLevel()) || row.name().startsWith("其中"));
    return unclear ? List.of() : parts;
  }

  private void addSides(Map<String, List<BudgetRow>> children) {
    boolean sided =
        children.values().stream().flatMap(List::stream).allMatch(r -> r.side() != null);
    if (sided) {
      children.forEach((side, lines) -> put(side, sideParts(lines)));
    }
  }

  /** The lines 一、二、三、 and what is carried over; empty when numbers repeat or others stand by. */
  private static List<BudgetRow> sideParts(List<BudgetRow> lines) {
    List<BudgetRow> parts = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (BudgetRow line : lines) {
      String name = line.name().replaceAll("\\s", "");
      Matcher numbered = NUMBERED.matcher(name);
      if (numbered.matches()) {
        if (!numbers.add(numbered.group(1))) {
          return List.of();
        }
        parts.add(line);
      } else if (name.contains("结转") || name.contains("结余")) {
        parts.add(line);
      } else if (!DETAIL.matcher(name).matches()) {
        return List.of();
      }
    }
    return numbers.isEmpty() ? List.of() : parts;
  }

  private void addThreePublic(Map<String, List<BudgetRow>> children) {
    Set<String> top = Set.of("ABROAD", "RECEPTION", "VEHICLES");
    children.forEach(
        (parent, parts) -> {
          Set<String> wanted = parent.equals("VEHICLES") ? VEHICLE_PARTS : top;
          Set<String> printed = parts.stream().map(BudgetRow::code).collect(Collectors.toSet());
          boolean once = parts.stream().allMatch(BudgetRow::once);
          put(parent, once && printed.equals(wanted) ? parts : List.of());
        });
  }

  private void put(String parent, List<BudgetRow> parts) {
    List<BudgetRow> filled = filled(parts);
    if (!filled.isEmpty()) {
      below.put(parent, filled);
    }
  }

  private static List<BudgetRow> filled(List<BudgetRow> rows) {
    return rows.stream().filter(row -> !row.amounts().isEmpty()).toList();
  }
}
