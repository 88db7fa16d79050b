package org.guiju.bench.byhand;

import java.math.BigDecimal;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.Rounding;
import org.guiju.findings.Severity;

/** ALLOC-012 and ALLOC-013: the plan against what was received and given before. */
final class ReceivedRules extends Theme {
  ReceivedRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    boolean given = given(ReceivedFunds.class);
    boolean grants = plan.inWan() && papers.sums.all[Sums.NOW].value.signum() > 0;
    if (given && grants) {
      compareWithReceived();
    }
    close("ALLOC-012", given && grants ? 1 : 0, grants && !given);
    ColumnTotal year = papers.grandTotal(Sums.YEAR);
    ColumnTotal earlier = papers.grandTotal(Sums.EARLIER);
    boolean concerned = plan.inWan() && (year != null || earlier != null);
    if (concerned && given(EarlierTranche.class)) {
      compareWithEarlier(year, earlier);
    }
    boolean open = !given(EarlierTranche.class);
    close("ALLOC-013", concerned && !open ? 1 : 0, concerned && open);
  }

  private void compareWithReceived() {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal source = null;
    for (ReceivedFunds funds : papers.received) {
      total = total.add(funds.amount());
      if (funds.sourceOf(header)) {
        source = source == null ? funds.amount() : source.add(funds.amount());
      }
    }
    BigDecimal sum = papers.sums.all[Sums.NOW].value;
    String given = sum.toPlainString();
    String rows = "分配表本次下达上级资金共 " + given + " 万元，";
    if (sum.compareTo(total) > 0) {
      String expected = total.toPlainString();
      String message = rows + "收到上级资金共 " + expected + " 万元，多分配了。";
      breach("ALLOC-012", Severity.VIOLATION, plan.at("rows"), message, given, expected);
    } else if (source != null && sum.compareTo(source) > 0) {
      String expected = source.toPlainString();
      String message =
          rows + "所依据的上级文件只下达 " + expected + " 万元（全年共收到 " + total.toPlainString() + " 万元）。";
      breach("ALLOC-012", Severity.WARNING, plan.at("rows"), message, given, expected);
    } else if (source != null && sum.compareTo(source) < 0) {
      String expected = source.toPlainString();
      String message = rows + "所依据的上级文件下达 " + expected + " 万元，还有一部分没有下达。其余部分是否已由其他文件下达，本次资料看不出。";
      breach("ALLOC-012", Severity.WARNING, plan.at("rows"), message, given, expected);
    }
  }

  private void compareWithEarlier(ColumnTotal year, ColumnTotal earlier) {
    String sum = papers.earlierCounted.toPlainString();
    if (earlier != null
        && !Rounding.explains(earlier.amount(), papers.earlierCounted, papers.earlierCount)) {
      String given = earlier.amount().toPlainString();
      String message =
          "已下达合计为 " + given + "，所提供的前期批次（" + papers.earlierCount + " 个数）共 " + sum + "，两者对不上。";
      breach("ALLOC-013", Severity.VIOLATION, earlier.at("amount"), message, given, sum);
    }
    BigDecimal expected = papers.earlierCounted.add(papers.sums.all[Sums.NOW].value);
    if (year == null
        || papers.sums.all[Sums.NOW].count == 0
        || year.amount().compareTo(expected) == 0) {
      return;
    }
    String given = year.amount().toPlainString();
    String tranche = "，本次下达 " + papers.sums.all[Sums.NOW].value.toPlainString();
    if (Rounding.explains(year.amount(), expected, papers.earlierCount)) {
      String message = "全年下达合计印为 " + given + "；前期批次共 " + sum + tranche + "，差额可能来自四舍五入。";
      breach("ALLOC-013", Severity.ADVISORY, year.at("amount"), message, given, null);
    } else {
      String message =
          "全年下达合计为 "
              + given
              + "；前期批次共 "
              + sum
              + "（"
              + papers.earlierCount
              + " 个数）"
              + tranche
              + "，两者对不上。";
      breach("ALLOC-013", Severity.VIOLATION, year.at("amount"), message, given, null);
    }
  }
}
