package org.guiju.web.views;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.FlipBudget;

/** How much may flip. */
@Schema(name = "FlipBudgetView", description = "部分启用期间最多允许多少份材料改变：份数，或占范围内材料的百分比；没有的不限")
public record BudgetView(
    @Schema(description = "有任何改变的材料") String total,
    @Schema(description = "新增违反的材料") String newlyViolated,
    @Schema(description = "不再违反的材料") String newlyPassed,
    @Schema(description = "有其他改变的材料") String others) {
  /** Null for none. */
  public static BudgetView of(FlipBudget budget) {
    return budget == null
        ? null
        : new BudgetView(
            text(budget.total()),
            text(budget.newlyViolated()),
            text(budget.newlyPassed()),
            text(budget.others()));
  }

  private static String text(FlipBudget.Most most) {
    return most == null ? null : most.text();
  }
}
