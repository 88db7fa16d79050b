package org.guiju.web.runs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guiju.runs.FlipOnFile;

/** Writes flips as tables while they come, so that their number does not matter. */
final class FlipTables {
  /** Excel shows no more rows of a sheet than 1 048 576. */
  private static final int ROWS_OF_SHEET = 1_000_000;

  private static final int LONGEST_CELL = 32_000;
  private static final int ROWS_AT_A_TIME = 1_000;
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NOT_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private FlipTables() {}

  /** Hands out all rows there are. */
  @FunctionalInterface
  interface Rows {
    void each(Consumer<FlipOnFile> row);
  }

  /** CSV as RFC 4180 has it, in UTF-8 with a mark, by which Excel knows it. */
  static void csv(Rows rows, OutputStream output) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    line(writer, FlipColumn.ALL.stream().map(FlipColumn::head).toList());
    rows.each(flip -> line(writer, cells(flip)));
    writer.flush();
  }

  private static List<Object> cells(FlipOnFile flip) {
    return FlipColumn.ALL.stream()
        .map(column -> column.of(flip))
        .map(value -> value == null ? (Object) "" : value)
        .toList();
  }

  private static void line(Writer writer, List<?> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        writer.write(i == 0 ? "" : ",");
        writer.write(cells.get(i) instanceof String text ? quoted(text) : plain(cells.get(i)));
      }
      writer.write("\r\n");
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal money ? money.toPlainString() : String.valueOf(value);
  }

  /** What a paper says must not run as a formula in somebody's spreadsheet. */
  private static String quoted(String text) {
    String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  static void xlsx(Rows rows, OutputStream output) throws IOException {
    try (Workbook workbook = new Workbook(output, "Guiju", "1.0")) {
      Sheets sheets = new Sheets(workbook);
      rows.each(sheets::add);
    }
  }

  /** The rows of a workbook, on as many sheets as they need. */
  private static final class Sheets {
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    Sheets(Workbook workbook) {
      this.workbook = workbook;
      begin();
    }

    private void begin() {
      sheets++;
      sheet = workbook.newWorksheet(sheets == 1 ? "改变" : "改变" + sheets);
      for (int i = 0; i < FlipColumn.ALL.size(); i++) {
        sheet.inlineString(0, i, FlipColumn.ALL.get(i).head());
      }
      sheet.freezePane(0, 1);
      row = 1;
    }

    void add(FlipOnFile flip) {
      try {
        if (row > ROWS_OF_SHEET) {
          sheet.finish();
          begin();
        }
        for (int i = 0; i < FlipColumn.ALL.size(); i++) {
          cell(i, FlipColumn.ALL.get(i).of(flip));
        }
        row++;
        if (row % ROWS_AT_A_TIME == 0) {
          sheet.flush();
        }
      } catch (IOException brokenOff) {
        throw new UncheckedIOException(brokenOff);
      }
    }

    /** Text lies in its cell: a table of shared texts would grow with the rows. */
    private void cell(int column, Object value) {
      if (value instanceof Number number) {
        sheet.value(row, column, number);
      } else if (value != null) {
        sheet.inlineString(row, column, fitting(value.toString()));
      }
    }

    private static String fitting(String text) {
      String clean = NOT_XML.matcher(text).replaceAll("");
      return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) + "…" : clean;
    }
  }
}
