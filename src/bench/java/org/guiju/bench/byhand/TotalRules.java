package org.guiju.bench.byhand;

import java.math.BigDecimal;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.Rounding;
import org.guiju.findings.Severity;

/** ALLOC-001 and ALLOC-003: printed totals and subtotals against the rows. */
final class TotalRules extends Theme {
  TotalRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    long grand = 0;
    long subtotals = 0;
    Sums.Sum[] ofSubtotals = Sums.none();
    boolean[] hasFirst = new boolean[Sums.COLUMNS];
    boolean[] isEmpty = new boolean[Sums.COLUMNS];
    for (ColumnTotal total : papers.totals) {
      int column = Sums.column(total);
      if (total.grand()) {
        grand++;
        compare("ALLOC-001", total, papers.sums.all[column], "", "，各行之和为 ");
        continue;
      }
      subtotals++;
      ofSubtotals[column].add(total.amount());
      Sums.Sum[] block = papers.sums.blocks.get(total.part());
      hasFirst[column] |= total.part() == 1;
      if (block == null || block[column].count == 0) {
        isEmpty[column] = true;
      } else {
        String row = "“" + total.origin().rowName() + "”";
        compare("ALLOC-003", total, block[column], row, null);
      }
    }
    for (ColumnTotal total : papers.totals) {
      int column = Sums.column(total);
      if (total.grand() && hasFirst[column] && !isEmpty[column]) {
        compareWithSubtotals(total, ofSubtotals[column], papers.sums.all[column]);
      }
    }
    close("ALLOC-001", grand, false);
    close("ALLOC-003", subtotals == 0 ? 0 : Math.max(subtotals, grand), false);
  }

  /** Compares a total or, with the name of a row, a subtotal with the sum of its rows. */
  private void compare(String id, ColumnTotal total, Sums.Sum sum, String row, String sumIs) {
    if (total.amount().compareTo(sum.value) == 0) {
      return;
    }
    boolean whole = sumIs != null;
    boolean explained = Rounding.explains(total.amount(), sum.value, sum.count);
    String given = total.amount().toPlainString();
    String expected = sum.value.toPlainString();
    String has = explained ? "印为 " : "为 ";
    String printed = row + total.columnName() + (whole ? "合计" : "") + has + given;
    String rows = whole ? sumIs + expected : "，所辖 " + sum.count + " 行之和为 " + expected;
    if (!explained) {
      String message =
          printed + rows + "，相差超出四舍五入所能解释的范围" + (whole ? "（" + sum.count + " 个数）。" : "。");
      breach(id, Severity.VIOLATION, total.at("amount"), message, given, expected);
    } else if (total.rowsExact()) {
      String exact =
          whole
              ? "。差额不超过 " + sum.count + " 个数四舍五入的范围，且每行自身相等：可能是前期文件取整所致，也可能是合计数有误。"
              : "。差额在四舍五入范围内，但每行自身相等：可能是前期文件取整，也可能是小计有误。";
      breach(id, Severity.WARNING, total.at("amount"), printed + rows + exact, given, expected);
    } else {
      String rounded = whole ? "，差额可能来自 " + sum.count + " 个数的四舍五入。" : "，差额可能来自四舍五入。";
      breach(id, Severity.ADVISORY, total.at("amount"), printed + rows + rounded, given, expected);
    }
  }

  private void compareWithSubtotals(ColumnTotal total, Sums.Sum subtotals, Sums.Sum rows) {
    Sums.Sum[] outside = papers.sums.blocks.get(0L);
    BigDecimal rest = outside == null ? BigDecimal.ZERO : outside[Sums.column(total)].value;
    if (!Rounding.explains(total.amount(), subtotals.value.add(rest), subtotals.count)
        && !Rounding.explains(total.amount(), rows.value, rows.count)) {
      String given = total.amount().toPlainString();
      String message =
          total.columnName()
              + "合计为 "
              + given
              + "，"
              + subtotals.count
              + " 个小计之和为 "
              + subtotals.value.toPlainString()
              + "，不属于小计的行之和为 "
              + rest.toPlainString()
              + "，三者对不上。";
      breach("ALLOC-003", Severity.VIOLATION, total.at("amount"), message, given, null);
    }
  }
}
