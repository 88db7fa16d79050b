package org.guiju.facts;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of submission. */
public enum Kind {
  ALLOCATION_PLAN("allocation-plan", "资金分配方案", AllocationPlan.class),
  PERFORMANCE_DECLARATION("performance-declaration", "绩效目标申报", DeclarationPaper.class),
  EXPENDITURE_REPORT("expenditure-report", "支出明细", ExpenditureReport.class),
  EXECUTION_REPORT("execution-report", "预算执行情况", ExecutionReport.class),
  BALANCE_REPORT("balance-report", "结转结余情况", BalanceReport.class),
  DEPARTMENT_BUDGET("department-budget", "部门预算", DepartmentBudget.class),
  SELF_EVALUATION("self-evaluation", "绩效自评", SelfEvaluation.class),
  MANAGEMENT_MEASURE("management-measure", "管理办法", ManagementMeasure.class);

  private final String code;
  private final String label;
  private final Class<? extends Fact> body;

  Kind(String code, String label, Class<? extends Fact> body) {
    this.code = code;
    this.label = label;
    this.body = body;
  }

  /** The code used in submissions, e.g. {@code allocation-plan}. */
  public String code() {
    return code;
  }

  /** What users call it, in Chinese. */
  public String label() {
    return label;
  }

  /** The record that holds the fields of this kind beside the header. */
  public Class<? extends Fact> body() {
    return body;
  }

  public static Optional<Kind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
