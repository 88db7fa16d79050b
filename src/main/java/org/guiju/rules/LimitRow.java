package org.guiju.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.rules.table.TableCell;
import org.guiju.rules.table.TableRow;
import org.guiju.rules.table.TableSheet;

/**
 * One row of a table of limits.
 *
 * @param file file it stands in
 * @param sheet name of the sheet; null in a file that is one sheet
 * @param columns where each column stands
 * @param row its cells
 * @param problems where to say what cannot be read
 */
record LimitRow(
    String file,
    String sheet,
    Map<LimitColumn, Integer> columns,
    TableRow row,
    List<RuleProblem> problems) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:00:00:00)?");
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,30}|\\d{1,3}(,\\d{3}){1,9})(\\.\\d{1,15})?");
  private static final String NOTHING = "无";

  /** {@code text} in half-width signs and without spaces. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
  }

  static RuleProblem problem(String file, String sheet, TableRow row, int column, String message) {
    String cell = TableSheet.cellName(row.row(), column);
    String where = sheet == null ? cell : "《" + sheet + "》表 " + cell;
    return new RuleProblem(file, row.line(), column, null, where + "：" + message);
  }

  /** A problem of the cell in {@code column}, or of the row when there is no such column. */
  RuleProblem at(LimitColumn column, String message) {
    return problem(file, sheet, row, columns.getOrDefault(column, 1), message);
  }

  void problem(LimitColumn column, String message) {
    problems.add(at(column, message));
  }

  boolean has(LimitColumn column) {
    return columns.containsKey(column) && row.cells().containsKey(columns.get(column));
  }

  /** True when there is nothing to read but a note. */
  boolean isBlank() {
    return row.cells().keySet().stream().allMatch(columnOf(LimitColumn.NOTE)::equals);
  }

  private Integer columnOf(LimitColumn column) {
    return columns.getOrDefault(column, 0);
  }

  /** True when it begins a value and does not only continue that of the row above. */
  boolean opens() {
    return has(LimitColumn.CODE)
        || has(LimitColumn.FROM)
        || has(LimitColumn.TO)
        || has(LimitColumn.ARTICLE);
  }

  /** Says so when a cell stands below no header. */
  void checkBeyond() {
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!columns.containsValue(column)) {
                problems.add(
                    problem(
                        file, sheet, row, column, "“" + cell.text() + "”所在的列没有表头。请写上表头，或删去这一格。"));
              }
            });
  }

  /** True when the author says that nothing is set. */
  boolean saysNothing() {
    return shows(LimitColumn.NUMBER) || shows(LimitColumn.ENTRY) && !has(LimitColumn.PAIRED);
  }

  private boolean shows(LimitColumn column) {
    return has(column) && cell(column).text().equals(NOTHING);
  }

  private TableCell cell(LimitColumn column) {
    return row.cells().get(columns.get(column));
  }

  /** The text of a cell; empty when it is blank or, with a problem added, when it is no text. */
  Optional<String> text(LimitColumn column) {
    if (!has(column)) {
      return Optional.empty();
    }
    TableCell cell = cell(column);
    return switch (cell.kind()) {
      case TEXT, NUMBER ->
          Optional.of(column == LimitColumn.UNIT ? folded(cell.text()) : cell.text());
      case PERCENT -> Optional.of(cell.text() + "%");
      case DATE -> wrong(column, "是日期格式，这里应是文字。请先把单元格格式设为“文本”，再重新填写。");
      default -> noValue(column);
    };
  }

  /** The day in a cell; empty when it is blank or, with a problem added, when it is no day. */
  Optional<LocalDate> day(LimitColumn column) {
    if (!has(column)) {
      return Optional.empty();
    }
    TableCell cell = cell(column);
    return switch (cell.kind()) {
      case DATE -> Optional.of(LocalDate.parse(cell.text()));
      case TEXT -> written(column, folded(cell.text()));
      case NUMBER, PERCENT, OTHER -> noDay(column);
      default -> noValue(column);
    };
  }

  private Optional<LocalDate> written(LimitColumn column, String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return noDay(column);
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return noDay(column);
    }
  }

  private Optional<LocalDate> noDay(LimitColumn column) {
    return wrong(column, "不是有效的日期，请写成 年-月-日，例如 2024-05-24；没有起止的留空。");
  }

  /** The number; empty when the cell is blank or, with a problem added, when it is no number. */
  Optional<BigDecimal> number(String unit) {
    if (!has(LimitColumn.NUMBER)) {
      return Optional.empty();
    }
    TableCell cell = cell(LimitColumn.NUMBER);
    String text = folded(cell.text());
    return switch (cell.kind()) {
      case PERCENT -> percent(text, unit);
      case TEXT ->
          text.endsWith("%") ? percent(text.substring(0, text.length() - 1), unit) : plain(text);
      case NUMBER -> plain(text);
      case DATE -> wrong(LimitColumn.NUMBER, "是日期格式。请先把单元格格式设为“常规”，再重新填写数字。");
      default -> noValue(LimitColumn.NUMBER);
    };
  }

  private Optional<BigDecimal> percent(String text, String unit) {
    return "%".equals(unit)
        ? plain(text)
        : wrong(LimitColumn.NUMBER, "是百分数，而单位不是 %。请在“单位”中写 %，或改写成数字。");
  }

  private Optional<BigDecimal> plain(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : wrong(LimitColumn.NUMBER, "不是数字。请只写数字，例如 30 或 10000.00，单位写在“单位”中。");
  }

  private <T> Optional<T> noValue(LimitColumn column) {
    return cell(column).kind() == TableCell.Kind.FORMULA
        ? wrong(column, "是公式。限额须是写定的值：复制这一格，用“选择性粘贴—数值”粘贴回来。")
        : wrong(column, "不能作为限额的内容（真假值、错误值、时刻、超过 15 位的数字）。请改写成数字，或先把单元格格式设为“文本”再重新填写。");
  }

  private <T> Optional<T> wrong(LimitColumn column, String why) {
    problem(column, "“" + column.header() + "”填写为“" + shown(column) + "”，" + why);
    return Optional.empty();
  }

  private String shown(LimitColumn column) {
    TableCell cell = cell(column);
    return cell.kind() == TableCell.Kind.PERCENT ? cell.text() + "%" : cell.text();
  }
}
