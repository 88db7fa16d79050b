package org.guiju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Kinds of the tables that hold an amount; empty when none does. */
  @Label("已填的预算表")
  public List<String> filledTables() {
    return rows(row -> !row.amounts().isEmpty()).map(BudgetRow::table).distinct().toList();
  }

  /** 301 and 303 in the table of basic expenditure; null when it is not given or tells no class. */
  @Label("经济分类 301、303 之和")
  public BigDecimal personnelByEconomic() {
    return basicEconomic("301", "303");
  }

  /** 302 and 310 in the table of basic expenditure; null when it is not given or tells no class. */
  @Label("经济分类 302、310 之和")
  public BigDecimal publicByEconomic() {
    return basicEconomic("302", "310");
  }

  /**
   * True when personnel and public funds are off by the same amount in opposite directions, so that
   * some expenditure is likely counted on the other side; false when they agree.
   */
  @Label("人员与公用差额相抵")
  public boolean splitCancels() {
    BigDecimal personnel = difference(personnelFunds, personnelByEconomic());
    BigDecimal operation = difference(publicFunds, publicByEconomic());
    return personnel != null
        && operation != null
        && personnel.signum() != 0
        && personnel.add(operation).signum() == 0;
  }

  /** By how much the personnel funds differ from 301 and 303, without sign; null when unknown. */
  @Label("人员经费与经济分类的差额")
  public BigDecimal personnelGap() {
    BigDecimal gap = difference(personnelFunds, personnelByEconomic());
    return gap == null ? null : gap.abs();
  }

  /** Sum of the function items that the text lists with their amounts; null when it lists none. */
  @Label("说明所列项级科目之和")
  public BigDecimal narratedSum() {
    return narratedItems().map(NarrativeAmount::amount).reduce(BigDecimal::add).orElse(null);
  }

  /** Number of function items that the text lists. */
  @Label("说明所列项级科目个数")
  public long narratedCount() {
    return narratedItems().count();
  }

  /** Function items of 一般公共预算 that the text does not list, joined by 、; empty when none. */
  @Label("说明未列的项级科目")
  public String unnarrated() {
    Set<String> listed = narratedItems().map(NarrativeAmount::code).collect(Collectors.toSet());
    return rows(row -> "GENERAL_BUDGET".equals(row.table()) && "ITEM".equals(row.codeLevel()))
        .filter(row -> row.total() != null && row.total().signum() != 0)
        .map(BudgetRow::code)
        .filter(code -> !listed.contains(code))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** True when the stated fiscal money differs from its projects by no more than rounding. */
  @Label("项目差额在四舍五入范围内")
  public boolean projectFundsWithinRounding() {
    return statedProjectFunds != null
        && projectFiscalSum() != null
        && Rounding.explainsFinely(statedProjectFunds, projectFiscalSum(), projects.size());
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
        origin,
        newTables,
        transfersDown,
        newAmounts,
        newGrowths,
        personnelFunds,
        publicFunds,
        operatingFunds,
        newProcurement,
        newStaff,
        statedProjectCount,
        statedProjectFunds,
        newProjects);
  }

  private Stream<BudgetRow> rows(Predicate<BudgetRow> wanted) {
    return Stream.ofNullable(tables)
        .flatMap(List::stream)
        .flatMap(table -> Stream.ofNullable(table.rows()).flatMap(List::stream))
        .filter(wanted);
  }

  private Stream<NarrativeAmount> narratedItems() {
    return Stream.ofNullable(narrativeAmounts)
        .flatMap(List::stream)
        .filter(said -> "GENERAL_BUDGET".equals(said.table()))
        .filter(said -> "ITEM".equals(said.codeLevel()) && "total".equals(said.column()));
  }

  private BigDecimal basicEconomic(String first, String second) {
    List<BudgetRow> classes =
        rows(row -> "BASIC_ECONOMIC".equals(row.table()) && "CLASS".equals(row.codeLevel()))
            .filter(row -> row.total() != null)
            .toList();
    boolean repeated = classes.stream().anyMatch(row -> !Boolean.TRUE.equals(row.once()));
    return classes.isEmpty() || repeated
        ? null
        : classes.stream()
            .filter(row -> row.code().equals(first) || row.code().equals(second))
            .map(BudgetRow::total)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal difference(BigDecimal given, BigDecimal expected) {
    return given == null || expected == null ? null : given.subtract(expected);
  }

  private BigDecimal sumOf(Function<ProjectFunds, BigDecimal> amount) {
    if (projects == null || projects.stream().map(amount).anyMatch(Objects::isNull)) {
      return null;
    }
    return projects.stream().map(amount).reduce(BigDecimal::add).orElse(null);
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
