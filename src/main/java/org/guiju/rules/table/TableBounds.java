package org.guiju.rules.table;

/** How large a table of limits may be; real ones have tens of rows. */
final class TableBounds {
  static final int MOST_BYTES = 2_000_000;
  static final int MOST_UNPACKED = 20_000_000;
  static final int MOST_PARTS = 500;
  static final int MOST_SHEETS = 20;
  static final int MOST_ROWS = 5_000;
  static final int MOST_COLUMNS = 50;
  static final int LONGEST_TEXT = 1_000;

  private TableBounds() {}

  static UnreadableTableException tooManyRows() {
    return new UnreadableTableException("超过 " + MOST_ROWS + " 行，不像是限额表。请只保留限额，其余内容另存别处。");
  }

  static UnreadableTableException tooLarge() {
    return new UnreadableTableException("文件过大，不像是限额表。请新建一个工作簿，只粘贴限额的行再保存。");
  }

  static UnreadableTableException tooWide(int row, int column) {
    return new UnreadableTableException(
        row,
        column,
        TableSheet.cellName(row, column) + "：超过 " + MOST_COLUMNS + " 列，不像是限额表。请删去多余的列。");
  }

  static UnreadableTableException tooLong(int row, int column) {
    return new UnreadableTableException(
        row, column, TableSheet.cellName(row, column) + "：文字超过 " + LONGEST_TEXT + " 个字。请缩短。");
  }
}
