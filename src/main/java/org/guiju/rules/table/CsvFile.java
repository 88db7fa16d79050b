package org.guiju.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads text whose cells are parted by commas or tabs. It is stricter than the libraries there are,
 * which guess where a forgotten quote should have been, and it keeps the place of each cell.
 */
public final class CsvFile {
  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\uFEFF]+|[\\s\\p{Z}\uFEFF]+$");

  private final String text;
  private final char comma;
  private final List<TableRow> rows = new ArrayList<>();
  private int at;
  private int line = 1;
  private int row;

  private CsvFile(String text) throws UnreadableTableException {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    String first = this.text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    boolean tab = first.indexOf('\t') >= 0;
    this.comma = tab ? '\t' : ',';
    if (!tab && first.indexOf(',') < 0 && (first.indexOf('，') >= 0 || first.indexOf(';') >= 0)) {
      throw new UnreadableTableException(1, 0, "各格之间应使用半角逗号“,”。");
    }
  }

  /** The one sheet of {@code text}. */
  public static TableSheet read(String text) throws UnreadableTableException {
    if (text.length() > TableBounds.MOST_BYTES) {
      throw TableBounds.tooLarge();
    }
    CsvFile file = new CsvFile(text.startsWith("\uFEFF") ? text.substring(1) : text);
    while (file.at < file.text.length()) {
      file.readRow();
    }
    return new TableSheet(null, false, Set.of(), file.rows);
  }

  private void readRow() throws UnreadableTableException {
    int first = line;
    row++;
    TreeMap<Integer, TableCell> cells = new TreeMap<>();
    int column = 0;
    boolean more = true;
    while (more) {
      column++;
      String shown = trimmed(sign() == '"' ? quoted(column) : plain(column));
      if (!shown.isEmpty()) {
        check(shown, column);
        cells.put(column, cell(shown));
      }
      more = sign() == comma;
      at++;
    }
    line++;
    if (!cells.isEmpty()) {
      rows.add(new TableRow(row, first, false, cells));
    }
    if (rows.size() > TableBounds.MOST_ROWS) {
      throw TableBounds.tooManyRows();
    }
  }

  private void check(String shown, int column) throws UnreadableTableException {
    if (column > TableBounds.MOST_COLUMNS) {
      throw TableBounds.tooWide(row, column);
    }
    if (shown.length() > TableBounds.LONGEST_TEXT) {
      throw TableBounds.tooLong(row, column);
    }
  }

  /** A spreadsheet takes text after an equals sign for a formula. */
  private static TableCell cell(String shown) {
    return new TableCell(
        shown.startsWith("=") ? TableCell.Kind.FORMULA : TableCell.Kind.TEXT, shown);
  }

  private String plain(int column) throws UnreadableTableException {
    int start = at;
    while (sign() != comma && sign() != '\n') {
      if (sign() == '"') {
        throw misplacedQuote(column);
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted(int column) throws UnreadableTableException {
    int opened = line;
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int close = text.indexOf('"', at);
      if (close < 0) {
        throw new UnreadableTableException(
            opened, column, TableSheet.cellName(row, column) + "：左引号 \" 没有对应的右引号。");
      }
      cell.append(text, at, close);
      line += (int) text.substring(at, close).chars().filter(sign -> sign == '\n').count();
      at = close + 1;
      if (sign() != '"') {
        break;
      }
      cell.append('"');
      at++;
    }
    if (sign() != comma && sign() != '\n') {
      throw misplacedQuote(column);
    }
    return cell.toString();
  }

  private UnreadableTableException misplacedQuote(int column) {
    return new UnreadableTableException(
        line,
        column,
        TableSheet.cellName(row, column) + "：引号的位置不对。格内有逗号、换行或引号时，整格用半角引号 \" 括起，格内的引号写两个。");
  }

  private char sign() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  static String trimmed(String text) {
    return AROUND.matcher(text).replaceAll("");
  }
}
