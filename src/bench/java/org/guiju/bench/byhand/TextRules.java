package org.guiju.bench.byhand;

import java.math.BigDecimal;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.Rounding;
import org.guiju.findings.Severity;

/** ALLOC-004, -005, -010, -011, -014, -018, -019: what the plan says beside its rows. */
final class TextRules extends Theme {
  private static final BigDecimal ADVANCE_SHARE = new BigDecimal(90);

  TextRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    String unit = plan.unitName();
    String headerUnit = plan.headerUnitName();
    if (unit != null && headerUnit != null && !unit.equals(headerUnit)) {
      String message = "分配表单位行为“" + unit + "”，表头或正文的单位为“" + headerUnit + "”，两者不一致，金额可能相差一万倍。";
      breach("ALLOC-004", Severity.WARNING, plan.at("unit"), message, unit, headerUnit);
    }
    if (plan.unit() != null && unit == null) {
      String message = "分配表单位行为“" + plan.unit() + "”，看不出金额单位。";
      breach("ALLOC-004", Severity.WARNING, plan.at("unit"), message, plan.unit(), null);
    }
    close("ALLOC-004", plan.unit() == null ? 0 : 1, plan.unit() == null);
    amountInText();
    boolean negative = papers.sums.all[Sums.NOW].value.signum() < 0;
    if (negative && Boolean.TRUE.equals(plan.readsAsGrant())) {
      String given = papers.sums.all[Sums.NOW].value.toPlainString();
      String message = "分配表合起来为 " + given + "，是收回资金，正文却表述为“下达”。";
      breach("ALLOC-010", Severity.ADVISORY, plan.at("readsAsGrant"), message, given, null);
    }
    close("ALLOC-010", negative ? 1 : 0, negative && plan.readsAsGrant() == null);
    boolean showsNothing = plan.showsNothing();
    String mixed = showsNothing ? plan.mixedNothing() : null;
    if (mixed != null) {
      String message = "同一列用了不同写法表示没有金额：" + mixed + "。";
      breach("ALLOC-011", Severity.ADVISORY, plan.at("rows"), message, null, null);
    }
    close("ALLOC-011", showsNothing ? 1 : 0, false);
    boolean showsEarlier = plan.showsEarlierTranches();
    if (showsEarlier && (plan.earlierDocNos() == null || plan.earlierDocNos().isEmpty())) {
      String message = "分配表列有已下达数，但没有写明由哪些文件下达，全年数无法逐份核对。";
      breach("ALLOC-014", Severity.WARNING, plan.at("earlierDocNos"), message, null, null);
    }
    close("ALLOC-014", showsEarlier ? 1 : 0, false);
    advanceShare();
    localMatching();
  }

  private void amountInText() {
    BigDecimal amount = plan.amountInText();
    if (amount != null) {
      ColumnTotal total = papers.grandTotal(Sums.NOW);
      BigDecimal expected = total == null ? papers.sums.all[Sums.NOW].value : total.amount();
      String given = amount.toPlainString();
      String printed = expected.toPlainString();
      if (!Rounding.explains(amount, expected, 1)) {
        String table = total == null ? "，分配表没有印合计，各行本次下达之和为 " : "，分配表本次下达合计为 ";
        String message = "正文写明下达 " + given + table + printed + "，两者不一致。";
        breach("ALLOC-005", Severity.VIOLATION, plan.at("amountInText"), message, given, printed);
      } else if (total != null && amount.compareTo(expected) != 0) {
        String message = "正文写明下达 " + given + "，分配表本次下达合计为 " + printed + "，差额可能是正文取整。";
        breach("ALLOC-005", Severity.ADVISORY, plan.at("amountInText"), message, given, printed);
      }
    }
    close("ALLOC-005", amount == null ? 0 : 1, false);
  }

  private void advanceShare() {
    boolean advance = Boolean.TRUE.equals(header.advanceIssue()) && header.sharedDuty();
    boolean concerned = advance && plan.trancheSum().signum() > 0;
    BigDecimal share = concerned ? plan.estimateShare() : null;
    if (share != null && share.compareTo(ADVANCE_SHARE) < 0) {
      String given = share.toPlainString();
      String message =
          "提前下达 "
              + plan.trancheSum().toPlainString()
              + "，本年度预计执行数为 "
              + plan.estimate().toPlainString()
              + "，占 "
              + given
              + "%，低于 90%。条文写的是一般不低于，据实结算等特殊项目除外。";
      breach("ALLOC-018", Severity.ADVISORY, plan.at("estimate"), message, given, "90");
    }
    close("ALLOC-018", concerned ? 1 : 0, concerned && share == null);
  }

  private void localMatching() {
    boolean demanded = plan.localMatching() != null && plan.localMatching().signum() > 0;
    if (demanded && plan.localMatchingBasis() == null) {
      String given = plan.localMatching().toPlainString();
      String message = "文件要求地方安排 " + given + "，没有写明国务院关于共同承担的规定。没有这样的规定，不能要求下级配套。";
      breach("ALLOC-019", Severity.WARNING, plan.at("localMatching"), message, given, null);
    }
    close("ALLOC-019", demanded ? 1 : 0, false);
  }
}
