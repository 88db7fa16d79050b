package org.guiju.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guiju.rules.table.Workbooks.aSheet;
import static org.guiju.rules.table.Workbooks.aWorkbook;
import static org.guiju.rules.table.Workbooks.withPart;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.dhatim.fastexcel.VisibilityState;
import org.guiju.rules.table.TableCell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFileTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final byte[] PLAIN =
      aSheet(
          sheet -> {
            sheet.value(0, 0, "代码");
            sheet.value(1, 0, 30);
          });

  @ParameterizedTest
  @CsvSource({
    "1.1000000000000001, 1.1",
    "0.56999999999999995, 0.57",
    "45436.0, 45436",
    "1E5, 100000",
    "-0.0, 0",
    "3.3000000000000003, 3.3",
    "1E-7, 0.0000001",
    "123456789012.34, 123456789012.34",
    "999999999999999, 999999999999999",
  })
  void a_number_is_read_as_the_spreadsheet_shows_it(String stored, String shown) throws Exception {
    byte[] book = withPart(PLAIN, SHEET, xml -> xml.replace("<v>30</v>", "<v>" + stored + "</v>"));
    assertThat(cell(book, 2, 1)).isEqualTo(new TableCell(Kind.NUMBER, shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1010119900101E+17", "9007199254740993", "1.00000000000000000001"})
  void a_number_longer_than_a_spreadsheet_shows_is_no_number(String stored) throws Exception {
    byte[] book = withPart(PLAIN, SHEET, xml -> xml.replace("<v>30</v>", "<v>" + stored + "</v>"));
    assertThat(cell(book, 2, 1)).isEqualTo(new TableCell(Kind.OTHER, stored));
  }

  @ParameterizedTest
  @CsvSource({
    "0%, 0.4, PERCENT, 40",
    "0.00%, 0.57, PERCENT, 57",
    "yyyy-mm-dd, 45436, DATE, 2024-05-24",
    "'yyyy\"年\"m\"月\"d\"日\"', 45436, DATE, 2024-05-24",
    "yyyy-mm-dd, 45436.5, OTHER, 45436.5",
    "yyyy-mm-dd, 59, OTHER, 59",
    "00, 1, NUMBER, 01",
    "'#,##0.00', 10000, NUMBER, 10000",
    "'0.00_ ;[Red]\\-0.00\\ ', 12.5, NUMBER, 12.5",
  })
  void the_format_of_a_cell_says_what_its_number_is(
      String format, BigDecimal stored, Kind kind, String shown) throws Exception {
    byte[] book =
        aSheet(
            sheet -> {
              sheet.value(0, 0, stored);
              sheet.style(0, 0).format(format).set();
            });
    assertThat(cell(book, 1, 1)).isEqualTo(new TableCell(kind, shown));
  }

  @Test
  void a_workbook_that_counts_days_from_1904_shows_the_same_days() throws Exception {
    byte[] book =
        aSheet(
            sheet -> {
              sheet.value(0, 0, 43974);
              sheet.style(0, 0).format("yyyy-mm-dd").set();
            });
    byte[] counted =
        withPart(
            book,
            "xl/workbook.xml",
            xml -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
    assertThat(cell(counted, 1, 1)).isEqualTo(new TableCell(Kind.DATE, "2024-05-24"));
  }

  @Test
  void a_day_written_by_another_program_is_a_day() throws Exception {
    byte[] book =
        aSheet(
            sheet -> {
              sheet.value(0, 0, LocalDate.of(2024, 5, 24));
              sheet.style(0, 0).format("yyyy/m/d").set();
              sheet.value(1, 0, LocalDateTime.of(2024, 5, 24, 12, 0));
              sheet.style(1, 0).format("yyyy/m/d h:mm").set();
            });
    assertThat(cell(book, 1, 1)).isEqualTo(new TableCell(Kind.DATE, "2024-05-24"));
    assertThat(cell(book, 2, 1).kind()).isEqualTo(Kind.OTHER);
  }

  @Test
  void a_formula_stays_a_formula_whatever_it_came_to() throws Exception {
    byte[] book = aSheet(sheet -> sheet.formula(0, 0, "1+1"));
    byte[] calculated = withPart(book, SHEET, xml -> xml.replace("</f>", "</f><v>2</v>"));
    assertThat(cell(calculated, 1, 1)).isEqualTo(new TableCell(Kind.FORMULA, "=1+1"));
  }

  @Test
  void spaces_around_a_text_are_left_out_and_blank_rows_keep_their_number() throws Exception {
    byte[] book =
        aSheet(
            sheet -> {
              sheet.value(0, 0, "  \u3000");
              sheet.value(3, 2, "\u00A0 福州市\u3000 ");
            });
    assertThat(XlsxFile.read(book).get(0).rows()).extracting(TableRow::row).containsExactly(4);
    assertThat(cell(book, 4, 3)).isEqualTo(new TableCell(Kind.TEXT, "福州市"));
  }

  @Test
  void what_is_merged_stands_in_each_row_that_has_something() throws Exception {
    byte[] book =
        aSheet(
            sheet -> {
              sheet.value(0, 0, "cap");
              sheet.value(0, 1, "甲");
              sheet.value(2, 1, "乙");
              sheet.range(0, 0, 4, 0).merge();
            });
    assertThat(cell(book, 3, 1)).isEqualTo(new TableCell(Kind.TEXT, "cap"));
    assertThat(XlsxFile.read(book).get(0).rows()).hasSize(2);
  }

  @Test
  void what_the_author_does_not_see_is_marked() throws Exception {
    byte[] book =
        aWorkbook(
            workbook -> {
              var sheet = workbook.newWorksheet("限额");
              sheet.value(0, 0, "代码");
              sheet.value(1, 0, "cap");
              sheet.hideRow(1);
              sheet.hideColumn(2);
              var other = workbook.newWorksheet("旧表");
              other.value(0, 0, "代码");
              other.setVisibilityState(VisibilityState.HIDDEN);
              workbook.newWorksheet("空表");
            });
    var sheets = XlsxFile.read(book);
    assertThat(sheets).extracting(TableSheet::name).containsExactly("限额", "旧表");
    assertThat(sheets).extracting(TableSheet::hidden).containsExactly(false, true);
    assertThat(sheets.get(0).hiddenColumns()).containsExactly(3);
    assertThat(sheets.get(0).rows()).extracting(TableRow::hidden).containsExactly(false, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r=\"A2\" | r=\"ZZZ2\" | ZZZ2：超过 50 列，不像是限额表。请删去多余的列。",
        "r=\"A2\" | r=\"ZZZZZZ2\" | 不是完好的 .xlsx 文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”。",
        "<v>0</v> | <v>2000000000</v> | 不是完好的 .xlsx 文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”。",
        "<v>0</v> | <v>&bomb;</v> | 不是完好的 .xlsx 文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”。",
        "</worksheet> | '' | 不是完好的 .xlsx 文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”。",
      })
  void a_sheet_that_would_use_up_memory_is_refused(String good, String bad, String message)
      throws IOException {
    byte[] book = withPart(PLAIN, SHEET, xml -> xml.replace(good, bad));
    assertThatThrownBy(() -> XlsxFile.read(book))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessage(message);
  }

  @Test
  void a_part_that_unpacks_to_far_more_is_refused() throws IOException {
    byte[] book = withPart(PLAIN, SHEET, xml -> xml + " ".repeat(30_000_000));
    assertThat(book).hasSizeLessThan(100_000);
    assertThatThrownBy(() -> XlsxFile.read(book))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageStartingWith("文件过大");
  }

  @Test
  void a_sheet_with_too_many_rows_is_refused() {
    byte[] book =
        aSheet(
            sheet -> {
              for (int row = 0; row <= 5_000; row++) {
                sheet.value(row, 0, row);
              }
            });
    assertThatThrownBy(() -> XlsxFile.read(book)).hasMessageStartingWith("超过 5000 行");
  }

  @Test
  void a_locked_or_old_workbook_is_told_apart_from_a_broken_one() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    assertThatThrownBy(() -> XlsxFile.read(old)).hasMessageStartingWith("加了打开密码");
    assertThatThrownBy(() -> XlsxFile.read("代码".getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("不是完好的");
    assertThatThrownBy(() -> XlsxFile.read(new byte[0])).hasMessageStartingWith("不是完好的");
  }

  @Test
  void a_damaged_workbook_is_read_or_refused_and_nothing_else() {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] damaged = Arrays.copyOf(PLAIN, PLAIN.length);
      for (int j = 0; j < 3; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        XlsxFile.read(damaged);
      } catch (UnreadableTableException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 499);
  }

  private static TableCell cell(byte[] book, int row, int column) throws UnreadableTableException {
    return XlsxFile.read(book).get(0).rows().stream()
        .filter(found -> found.row() == row)
        .findFirst()
        .orElseThrow()
        .cells()
        .get(column);
  }
}
