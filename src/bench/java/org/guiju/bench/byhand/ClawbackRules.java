package org.guiju.bench.byhand;

import java.math.BigDecimal;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.RegionPaid;
import org.guiju.findings.Severity;

/** ALLOC-008 and ALLOC-009: money that is taken back says why, and is there. */
final class ClawbackRules extends Theme {
  private long rows;

  ClawbackRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  /** Of one row that takes money back. */
  void row(AllocationRow row) {
    rows++;
    reason(row);
    if (plan.inWan() && given(EarlierTranche.class) && given(RegionPaid.class)) {
      limit(row);
    }
  }

  private void reason(AllocationRow row) {
    boolean reason = plan.clawbackReason() != null;
    boolean authority = plan.clawbackAuthority() != null;
    String given = row.thisTranche().toPlainString();
    if (!reason || !authority) {
      String what =
          !reason && !authority
              ? "是收回资金，但没有写明收回原因，也没有写明要求收回的上级文件。"
              : reason
                  ? "是收回资金，原因为“" + plan.clawbackReason() + "”，但没有写明要求收回的上级文件。"
                  : "是收回资金，依据为 " + plan.clawbackAuthority() + "，但没有写明收回原因。";
      String message = "“" + row.regionName() + "”本次下达 " + given + "，" + what;
      breach("ALLOC-008", Severity.WARNING, row.at("thisTranche"), message, given, null);
    }
  }

  private void limit(AllocationRow row) {
    String taken = row.takenBack().toPlainString();
    String key = row.regionKey();
    BigDecimal earlier = papers.earlierByKey.get(key);
    if (earlier != null) {
      BigDecimal paid = papers.paidByKey.getOrDefault(key, BigDecimal.ZERO);
      if (row.takesMoreThanIsLeft(earlier, paid)) {
        String message =
            "“"
                + row.regionName()
                + "”本次收回 "
                + taken
                + "，前期共下达 "
                + earlier.toPlainString()
                + "，已支付 "
                + paid.toPlainString()
                + "，未支付的不够收回。";
        breach("ALLOC-009", Severity.VIOLATION, row.at("thisTranche"), message, taken, null);
      }
    } else if (!papers.earlierTotals) {
      String message = "“" + row.regionName() + "”本次收回 " + taken + "，但所提供的前期批次中没有给该地区的下达数。";
      breach("ALLOC-009", Severity.VIOLATION, row.at("thisTranche"), message, taken, null);
    }
  }

  @Override
  void check() {
    close("ALLOC-008", rows, false);
    boolean related = given(EarlierTranche.class) && given(RegionPaid.class);
    close("ALLOC-009", plan.inWan() && related ? rows : 0, rows > 0 && !related);
  }
}
