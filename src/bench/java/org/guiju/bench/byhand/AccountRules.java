package org.guiju.bench.byhand;

import java.util.Map;
import org.guiju.facts.ExpenditureItem;
import org.guiju.facts.RevenueItem;
import org.guiju.findings.Severity;

/** ACC-001 to -004 and ACC-009: revenue and expenditure accounts. */
final class AccountRules extends Theme {
  private static final String REVENUE_CODE = "1100249";
  private static final String REVENUE_NAME = "医疗卫生共同财政事权转移支付收入";

  /** Names of 2024, of the accounts that plans of this fund use. */
  private static final Map<String, String> NAMES =
      Map.of(
          "21015", "医疗保障管理事务",
          "2101501", "行政运行",
          "2101502", "一般行政管理事务",
          "2101506", "医疗保障经办事务",
          "2101550", "事业运行",
          "2101599", "其他医疗保障管理事务支出");

  AccountRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    for (RevenueItem item : papers.revenueItems) {
      String code = item.code();
      if (!code.equals(REVENUE_CODE)) {
        String message = "收入科目代码为“" + code + "”，本项资金应列 1100249 医疗卫生共同财政事权转移支付收入。";
        breach("ACC-001", Severity.VIOLATION, item.at("code"), message, code, null);
      } else if (item.name() != null && !item.plainName().equals(REVENUE_NAME)) {
        String name = item.plainName();
        String message = "收入科目 " + code + " 的名称写的是“" + name + "”，全称为“" + REVENUE_NAME + "”。";
        breach("ACC-001", Severity.ADVISORY, item.at("name"), message, name, REVENUE_NAME);
      }
    }
    close("ACC-001", papers.revenueItems.size(), false);
    boolean stated = header.statesAccounts();
    Long classYear = header.classYear();
    if (stated && classYear != null && !classYear.equals(header.fiscalYear())) {
      String message = "文件使用 " + classYear + " 年收支分类科目，预算年度为 " + header.fiscalYear() + "，两者不一致。";
      String expected = header.fiscalYear().toString();
      breach(
          "ACC-002", Severity.WARNING, header.at("classYear"), message, classYear + "", expected);
    }
    close("ACC-002", stated ? 1 : 0, stated && classYear == null);
    long coded = 0;
    long own = 0;
    for (ExpenditureItem item : papers.expenditureItems) {
      String code = item.functionCode();
      if (code != null) {
        coded++;
        if (!code.startsWith("21015")) {
          String message = "支出功能分类为“" + code + "”，本项资金应列 21015 医疗保障管理事务或其下的项。";
          breach("ACC-003", Severity.VIOLATION, item.at("functionCode"), message, code, "21015");
        }
      }
      if ("OWN".equals(item.level())) {
        own++;
        if (Boolean.FALSE.equals(item.downToItem())) {
          String message = "本级单位使用的支出科目“" + code + "”没有编列到项（七位代码）。";
          breach("ACC-004", Severity.WARNING, item.at("functionCode"), message, code, null);
        }
      }
    }
    close("ACC-003", coded, false);
    close("ACC-004", own, false);
    names();
  }

  private void names() {
    long functions = 0;
    long government = 0;
    long department = 0;
    for (ExpenditureItem item : papers.expenditureItems) {
      functions += name(item, "支出功能分类", item.functionCode(), item.functionName(), "functionName");
      government += name(item, "政府支出经济分类", item.govEconCode(), item.govEconName(), "govEconName");
      department +=
          name(item, "部门支出经济分类", item.deptEconCode(), item.deptEconName(), "deptEconName");
    }
    close("ACC-009", Math.max(functions, Math.max(government, department)), false);
  }

  private int name(ExpenditureItem item, String what, String code, String name, String field) {
    if (code == null || name == null) {
      return 0;
    }
    String expected = header.accountYear() == 2024 ? NAMES.get(code.strip()) : null;
    if (expected != null && !expected.equals(name)) {
      String message = what + " " + code + " 的名称写的是“" + name + "”，2024 年的科目表中是“" + expected + "”。";
      breach("ACC-009", Severity.ADVISORY, item.at(field), message, name, expected);
    }
    return 1;
  }
}
