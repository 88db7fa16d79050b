package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Budget of a department as it is made public: its tables, the amounts its text repeats, and the
 * funds of its project goal tables. Amounts in 万元 as printed; a blank one is null and not zero.
 *
 * @param origin where it was read
 * @param tables budget tables in printed order
 * @param transfersDown transfers to lower levels that the table by economic classification leaves
 *     out and names in a note; null when there is no such note
 * @param narrativeAmounts amounts of the text that repeat a cell of a table
 * @param growths increases on last year stated in the text
 * @param personnelFunds 人员经费 within basic expenditure
 * @param publicFunds 公用经费 within basic expenditure
 * @param operatingFunds 机关运行经费
 * @param procurement government procurement
 * @param staff units the budget covers
 * @param statedProjectCount number of project goal tables the text states
 * @param statedProjectFunds fiscal money of these projects the text states
 * @param projects funds blocks of the project goal tables, in printed order
 */
@Label("部门预算")
public record DepartmentBudget(
    @Derived Origin origin,
    @Required @Label("预算表") List<BudgetTable> tables,
    @Label("对下转移支付支出") BigDecimal transfersDown,
    @Label("情况说明中的金额") List<NarrativeAmount> narrativeAmounts,
    @Label("较上年增减") List<GrowthStatement> growths,
    @Label("人员经费") BigDecimal personnelFunds,
    @Label("公用经费") BigDecimal publicFunds,
    @Label("机关运行经费") BigDecimal operatingFunds,
    @Label("政府采购预算") Procurement procurement,
    @Label("预算单位") List<StaffUnit> staff,
    @Label("项目绩效目标个数") Long statedProjectCount,
    @Label("项目绩效目标涉及财政拨款") BigDecimal statedProjectFunds,
    @Label("项目绩效目标表") List<ProjectFunds> projects)
    implements Fact {

  /** Transfers to lower levels, zero when no note names any. */
  @Label("对下转移支付支出")
  public BigDecimal transfersDownOrNone() {
    return transfersDown == null ? BigDecimal.ZERO : transfersDown;
  }

  /**
   * True when the general public budget is the only revenue with an amount other than zero, so that
   * the tables of all money and of general budget money must agree; null when no revenue is shown.
   */
  @Label("是否仅有一般公共预算")
  public Boolean onlyGeneralBudget() {
    List<BudgetRow> revenues =
        tables == null
            ? List.of()
            : tables.stream().flatMap(table -> table.revenueLines().stream()).toList();
    return revenues.isEmpty()
        ? null
        : revenues.stream().allMatch(line -> line.name().contains("一般公共预算"));
  }

  /** Number of project goal tables given; null when their list was left out. */
  @Label("项目绩效目标表数")
  public Long projectCount() {
    return projects == null ? null : (long) projects.size();
  }

  /** Sum of 资金总额 over the projects; null when there are none or one leaves it blank. */
  @Label("项目资金总额之和")
  public BigDecimal projectFundsSum() {
    return sumOf(ProjectFunds::fundsTotal);
  }

  /** Sum of 财政拨款 over the projects; null when there are none or one leaves it blank. */
  @Label("项目财政拨款之和")
  public BigDecimal projectFiscalSum() {
    return sumOf(ProjectFunds::fiscal);
  }

  /** The same budget with the codes, levels and keys of its parts worked out. */
  public DepartmentBudget resolved(
      List<BudgetTable> newTables,
      List<NarrativeAmount> newAmounts,
      List<GrowthStatement> newGrowths,
      Procurement newProcurement,
      List<StaffUnit> newStaff,
      List<ProjectFunds> newProjects) {
    return new DepartmentBudget(
        origin, newTables, transfersDown, newAmounts, newGrowths, personnelFunds, publicFunds,
        operatingFunds, newProcurement, newStaff, statedProjectCount, statedProjectFunds,
        newProjects);
  }

  private BigDecimal sumOf(Function<ProjectFunds, BigDecimal> amount) {
    if (projects == null || projects.stream().map(amount).anyMatch(Objects::isNull)) {
      return null;
    }
    return projects.stream().map(amount).reduce(BigDecimal::add).orElse(null);
  }
}
