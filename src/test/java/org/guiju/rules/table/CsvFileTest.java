package org.guiju.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`甲,乙\n丙,丁`",
        "`\uFEFF甲,乙\r\n丙,丁\r\n`",
        "`甲\t乙\n丙\t丁\n`",
        "`\"甲\",乙\n 丙 ,\"丁\"`",
      })
  void commas_tabs_quotes_and_line_ends_of_any_kind_part_cells(String text) throws Exception {
    assertThat(texts(text)).containsExactly(List.of("甲", "乙"), List.of("丙", "丁"));
  }

  @Test
  void a_quoted_cell_may_hold_commas_quotes_and_lines() throws Exception {
    assertThat(texts("\"甲,\"\"乙\"\"\n丙\",丁\n")).containsExactly(List.of("甲,\"乙\"\n丙", "丁"));
  }

  @Test
  void a_row_knows_its_number_and_its_line() throws Exception {
    List<TableRow> rows = CsvFile.read("\"甲\n乙\",丙\n\n丁,戊\n").rows();
    assertThat(rows).extracting(TableRow::row).containsExactly(1, 3);
    assertThat(rows).extracting(TableRow::line).containsExactly(1, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`甲,\"乙\n丙,丁` | 1 | 2 | B1：左引号 \" 没有对应的右引号。",
        "`甲,乙\n丙,\"丁\"戊` | 2 | 2 | B2：引号的位置不对。格内有逗号、换行或引号时，整格用半角引号 \" 括起，格内的引号写两个。",
        "`甲,乙\n丙,丁\"戊` | 2 | 2 | B2：引号的位置不对。格内有逗号、换行或引号时，整格用半角引号 \" 括起，格内的引号写两个。",
        "`甲，乙` | 1 | 0 | 各格之间应使用半角逗号“,”。",
      })
  void broken_text_is_pointed_at(String text, int line, int column, String message) {
    UnreadableTableException refused =
        catchThrowableOfType(UnreadableTableException.class, () -> CsvFile.read(text));
    assertThat(refused).hasMessage(message);
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.column()).isEqualTo(column);
  }

  private static List<List<String>> texts(String text) throws UnreadableTableException {
    return CsvFile.read(text).rows().stream()
        .map(row -> row.cells().values())
        .map((Collection<TableCell> cells) -> cells.stream().map(TableCell::text).toList())
        .toList();
  }
}
