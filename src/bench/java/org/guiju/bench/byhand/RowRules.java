package org.guiju.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.facts.AllocationRow;
import org.guiju.findings.Severity;

/** Everything that looks at rows, in one pass: ALLOC-002, DOC-009, and what others add to it. */
final class RowRules extends Theme {
  private final ClawbackRules clawbacks;
  private final RegionRules regions;
  private final RegionMoneyRules money;
  private long summed;
  private boolean unsummed;

  RowRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
    clawbacks = new ClawbackRules(papers, verdicts);
    regions = new RegionRules(papers, verdicts);
    money = new RegionMoneyRules(papers, verdicts);
  }

  @Override
  void check() {
    for (AllocationRow row : plan.rows()) {
      rowSum(row);
      untidyName(row);
      if (row.leaf()) {
        leaf(row);
      }
    }
    close("ALLOC-002", summed, unsummed);
    close("DOC-009", plan.rows().size(), false);
    List.of(clawbacks, regions, money).forEach(Theme::check);
  }

  private void leaf(AllocationRow row) {
    papers.sums.add(row);
    boolean grants = row.thisTranche() != null && row.thisTranche().signum() > 0;
    if (row.thisTranche() != null && row.thisTranche().signum() < 0) {
      clawbacks.row(row);
    }
    if (row.kind().equals("REGION")) {
      regions.row(row);
      if (grants) {
        money.row(row);
      }
    }
  }

  private void rowSum(AllocationRow row) {
    BigDecimal sum = row.yearTotal() == null ? null : row.trancheSum();
    unsummed |= row.yearTotal() != null && sum == null;
    if (sum == null) {
      return;
    }
    summed++;
    if (row.yearTotal().compareTo(sum) != 0) {
      String given = row.yearTotal().toPlainString();
      String expected = sum.toPlainString();
      String message = "“" + row.regionName() + "”全年下达 " + given + "，已下达与本次下达之和为 " + expected + "。";
      breach("ALLOC-002", Severity.VIOLATION, row.at("yearTotal"), message, given, expected);
    }
  }

  private void untidyName(AllocationRow row) {
    String untidy = row.untidyName();
    if (untidy != null) {
      String text = "地区名称“" + row.regionName() + "”" + untidy + "。";
      breach("DOC-009", Severity.ADVISORY, row.at("regionName"), text, null, null);
    }
  }
}
