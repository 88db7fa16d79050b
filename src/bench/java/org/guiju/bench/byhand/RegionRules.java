package org.guiju.bench.byhand;

import java.util.HashSet;
import java.util.Set;
import org.guiju.facts.AllocationRow;
import org.guiju.findings.Severity;

/** ALLOC-006, -007 and -015: each region is known, stands once, and uses its balance if told. */
final class RegionRules extends Theme {
  private final Set<String> listed = new HashSet<>();
  private long regions;
  private long resolved;
  private long unknown;
  private long named;

  RegionRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  /** Of one row that names a region. */
  void row(AllocationRow row) {
    String state = row.nameState();
    regions++;
    named += state.equals("UNLISTED") ? 0 : 1;
    resolved += state.equals("RESOLVED") ? 1 : 0;
    unknown += state.equals("UNKNOWN") || state.equals("UNLISTED") ? 1 : 0;
    String name = "“" + row.regionName() + "”";
    if (!listed.add(row.part() + "/" + row.regionKey())) {
      repeated(row, name, state);
    }
    notKnown(row, name, state);
    if (header.fiscalYear() == 2024 && row.againstPriorBalance()) {
      String given = row.thisTranche().toPlainString();
      String message = name + "应使用上年结余资金，表中却安排新增资金 " + given + "。";
      breach("ALLOC-015", Severity.VIOLATION, row.at("thisTranche"), message, given, null);
    }
  }

  @Override
  void check() {
    close("ALLOC-006", Math.max(resolved, unknown), false);
    close("ALLOC-007", named, false);
    boolean balanceNamed =
        plan.mustUsePriorBalance() != null && !plan.mustUsePriorBalance().isEmpty();
    close("ALLOC-015", header.fiscalYear() == 2024 && balanceNamed ? regions : 0, false);
  }

  private void repeated(AllocationRow row, String name, String state) {
    if (state.equals("RESOLVED")) {
      String message =
          name + "（" + row.placeName() + "，" + row.regionCode() + "）在前面已经列过一行，同一地区列了两行。";
      breach("ALLOC-006", Severity.VIOLATION, row.at("regionName"), message, null, null);
    } else if (!state.equals("AMBIGUOUS")) {
      String message = name + "在前面已经列过一行。该名称没有登记，不能确定两行是不是同一地区。";
      breach("ALLOC-006", Severity.WARNING, row.at("regionName"), message, null, null);
    }
  }

  private void notKnown(AllocationRow row, String name, String state) {
    if (state.equals("UNKNOWN")) {
      String near = row.suggestion() == null ? "。" : "，是否应为“" + row.suggestion() + "”？";
      String message = name + "不是登记过的地区或功能区" + near;
      breach("ALLOC-007", Severity.WARNING, row.at("regionName"), message, null, null);
    } else if (state.equals("AMBIGUOUS")) {
      String message = name + "可能指几个不同的地区，不能确定是哪一个。";
      breach("ALLOC-007", Severity.WARNING, row.at("regionName"), message, null, null);
    }
  }
}
