package org.guiju.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.guiju.rules.table.TableCell.Kind;

/** Reads one sheet of a workbook. */
final class XlsxSheet {
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private final List<String> texts;
  private final List<CellFormat> formats;
  private final boolean from1904;
  private final TreeMap<Integer, TableRow> rows = new TreeMap<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<String> merged = new ArrayList<>();
  private int row;
  private boolean hiddenRow;
  private int column;
  private String type;
  private CellFormat format = CellFormat.PLAIN;

  XlsxSheet(List<String> texts, List<CellFormat> formats, boolean from1904) {
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
  }

  TableSheet read(String name, boolean hidden, byte[] content)
      throws XMLStreamException, UnreadableTableException {
    XmlPart sheet = new XmlPart(content);
    while (sheet.next()) {
      switch (sheet.name()) {
        case "col" -> readColumn(sheet);
        case "row" -> beginRow(sheet);
        case "c" -> beginCell(sheet);
        case "f" -> put(new TableCell(Kind.FORMULA, "=" + sheet.text()));
        case "v" -> putValue(sheet.text());
        case "is" -> putText(sheet.text());
        case "mergeCell" -> merged.add(sheet.attribute("ref"));
        default -> {}
      }
    }
    if (merged.size() > TableBounds.MOST_ROWS) {
      throw TableBounds.tooLarge();
    }
    for (String range : merged) {
      fillDown(range);
    }
    return new TableSheet(name, hidden, hiddenColumns, List.copyOf(rows.values()));
  }

  private void readColumn(XmlPart sheet) throws XMLStreamException {
    if (sheet.isSet("hidden")) {
      int last = Math.min(sheet.number("max", 0), TableBounds.MOST_COLUMNS);
      for (int hidden = sheet.number("min", 1); hidden <= last; hidden++) {
        hiddenColumns.add(hidden);
      }
    }
  }

  private void beginRow(XmlPart sheet) throws XMLStreamException {
    row = sheet.number("r", row + 1);
    hiddenRow = sheet.isSet("hidden");
    column = 0;
  }

  private void beginCell(XmlPart sheet) throws XMLStreamException {
    String reference = sheet.attribute("r");
    column = reference == null ? column + 1 : column(matched(reference));
    type = sheet.attribute("t");
    int style = sheet.number("s", 0);
    format = style < formats.size() ? formats.get(style) : CellFormat.PLAIN;
  }

  private void putValue(String stored) throws XMLStreamException, UnreadableTableException {
    switch (type == null ? "n" : type) {
      case "n" -> {
        if (!stored.isBlank()) {
          put(CellNumber.cell(stored.strip(), format, from1904));
        }
      }
      case "s" -> {
        int index = XmlPart.whole(stored.strip());
        if (index >= texts.size()) {
          throw new XMLStreamException("no shared text " + index);
        }
        putText(texts.get(index));
      }
      case "str" -> putText(stored);
      case "d" -> put(new TableCell(Kind.TEXT, stored.replaceFirst("T00:00:00.*", "")));
      case "b" -> put(new TableCell(Kind.OTHER, stored.equals("1") ? "TRUE" : "FALSE"));
      default -> put(new TableCell(Kind.OTHER, stored));
    }
  }

  private void putText(String stored) throws UnreadableTableException {
    String text = CsvFile.trimmed(stored);
    if (!text.isEmpty()) {
      put(new TableCell(Kind.TEXT, text));
    }
  }

  /** What a formula came to stands after it and is left aside: it may be out of date. */
  private void put(TableCell cell) throws UnreadableTableException {
    if (column > TableBounds.MOST_COLUMNS) {
      throw TableBounds.tooWide(row, column);
    }
    if (cell.text().length() > TableBounds.LONGEST_TEXT) {
      throw TableBounds.tooLong(row, column);
    }
    rows.computeIfAbsent(row, number -> new TableRow(number, number, hiddenRow, new TreeMap<>()))
        .cells()
        .putIfAbsent(column, cell);
    if (rows.size() > TableBounds.MOST_ROWS) {
      throw TableBounds.tooManyRows();
    }
  }

  /** What several rows share stands only in the first of them. */
  private void fillDown(String range) throws XMLStreamException {
    String[] corners = (range == null ? "" : range).split(":", -1);
    Matcher first = matched(corners[0]);
    Matcher last = matched(corners[corners.length - 1]);
    int top = Integer.parseInt(first.group(2));
    int bottom = Integer.parseInt(last.group(2));
    TableRow shared = rows.get(top);
    if (shared == null || bottom <= top || !shared.cells().containsKey(column(first))) {
      return;
    }
    TableCell cell = shared.cells().get(column(first));
    rows.subMap(top, false, bottom, true)
        .values()
        .forEach(below -> below.cells().putIfAbsent(column(first), cell));
  }

  private static Matcher matched(String reference) throws XMLStreamException {
    Matcher cell = CELL.matcher(reference);
    if (!cell.matches()) {
      throw new XMLStreamException("no cell");
    }
    return cell;
  }

  private static int column(Matcher cell) {
    return cell.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
  }
}
