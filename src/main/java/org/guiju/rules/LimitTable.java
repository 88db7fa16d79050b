package org.guiju.rules;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.rules.table.TableCell;
import org.guiju.rules.table.TableRow;
import org.guiju.rules.table.TableSheet;

/**
 * Reads one sheet of limits: a row of headers, then one row for each number or entry. What is left
 * blank on the left is the same as in the row above.
 */
final class LimitTable {
  private static final Set<LimitColumn> NEEDED = Set.of(LimitColumn.CODE, LimitColumn.ARTICLE);
  private static final Set<LimitColumn> CONTENT = Set.of(LimitColumn.NUMBER, LimitColumn.ENTRY);

  private final String file;
  private final TableSheet sheet;
  private final List<RuleProblem> problems;
  private final Map<LimitColumn, Integer> columns = new EnumMap<>(LimitColumn.class);
  private final Map<String, LimitDraft> drafts = new LinkedHashMap<>();
  private boolean begun;
  private LimitDraft limit;
  private LimitDraft.Part value;

  private LimitTable(String file, TableSheet sheet, List<RuleProblem> problems) {
    this.file = file;
    this.sheet = sheet;
    this.problems = problems;
  }

  /** The limits of {@code sheet}; what is wrong with it is added to {@code problems}. */
  static List<FoundLimit> read(String file, TableSheet sheet, List<RuleProblem> problems) {
    LimitTable table = new LimitTable(file, sheet, problems);
    TableRow head = table.head();
    if (table.readHead(head)) {
      sheet.rows().stream().filter(row -> row.row() > head.row()).forEach(table::readRow);
    }
    return table.drafts.values().stream().map(LimitDraft::found).toList();
  }

  /** The first row that holds the header of the codes; what stands above it is a title. */
  private TableRow head() {
    return sheet.rows().stream()
        .filter(row -> row.cells().values().stream().anyMatch(LimitTable::isCodeHeader))
        .findFirst()
        .orElse(sheet.rows().get(0));
  }

  private static boolean isCodeHeader(TableCell cell) {
    return LimitColumn.headed(LimitRow.folded(cell.text()))
        .filter(LimitColumn.CODE::equals)
        .isPresent();
  }

  private boolean readHead(TableRow head) {
    int before = problems.size();
    head.cells()
        .forEach(
            (column, cell) ->
                LimitColumn.headed(LimitRow.folded(cell.text()))
                    .ifPresentOrElse(
                        known -> place(head, known, column), () -> unknown(head, column, cell)));
    if (problems.size() == before) {
      checkNeeded(head);
    }
    return problems.size() == before;
  }

  private void place(TableRow head, LimitColumn known, int column) {
    if (columns.putIfAbsent(known, column) != null) {
      problem(head, column, "表头“" + known.header() + "”重复。");
    }
    if (sheet.hiddenColumns().contains(column)) {
      problem(head, column, "“" + known.header() + "”列是隐藏的。请取消隐藏或删除这一列。");
    }
  }

  private void unknown(TableRow head, int column, TableCell cell) {
    problem(
        head,
        column,
        "不认识表头“"
            + cell.text()
            + "”。"
            + LimitColumn.meant(cell.text())
            + "可用的表头有"
            + LimitColumn.all()
            + "，不需要的列可以不写。");
  }

  private void checkNeeded(TableRow head) {
    for (LimitColumn needed : LimitColumn.values()) {
      if (NEEDED.contains(needed) && !columns.containsKey(needed)) {
        problem(head, 1, "表头缺少“" + needed.header() + "”。");
      }
    }
    if (CONTENT.stream().noneMatch(columns::containsKey)) {
      problem(head, 1, "表头缺少“数值”或“条目”：写数字的表用“数值”，写清单或对照表的用“条目”（对照表再加“对应”）。");
    }
  }

  private void readRow(TableRow cells) {
    LimitRow row = new LimitRow(file, sheet.name(), columns, cells, problems);
    if (row.isBlank()) {
      return;
    }
    if (cells.hidden()) {
      row.problem(LimitColumn.CODE, "这一行是隐藏的（可能开着筛选）。请取消隐藏或删除这一行。");
    }
    row.checkBeyond();
    if (row.opens()) {
      open(row);
    }
    if (value != null) {
      value.add(row);
    } else if (!begun) {
      row.problem(LimitColumn.CODE, "缺少代码；上面也没有可以沿用的代码。");
    }
  }

  private void open(LimitRow row) {
    if (row.has(LimitColumn.CODE)) {
      begun = true;
      limit =
          row.text(LimitColumn.CODE)
              .map(code -> drafts.computeIfAbsent(LimitRow.folded(code), key -> draft(key, row)))
              .orElse(null);
    }
    value = limit == null ? null : limit.part(row);
  }

  private LimitDraft draft(String code, LimitRow row) {
    return new LimitDraft(code, file, row);
  }

  private void problem(TableRow row, int column, String message) {
    problems.add(LimitRow.problem(file, sheet.name(), row, column, message));
  }
}
