package org.guiju.facts;

/**
 * Expenditure account as printed.
 *
 * @param origin where it was read
 * @param level who uses it: TRANSFER when passed to lower levels, OWN for the issuing level itself;
 *     null when the paper makes no difference
 * @param functionCode function code of 3, 5 or 7 digits
 * @param functionName name of the function code
 * @param govEconCode government economic code (50x…, 51x…)
 * @param govEconName name of that code
 * @param deptEconCode department economic code (30x…)
 * @param deptEconName name of that code
 */
@Label("支出科目")
public record ExpenditureItem(
    @Derived Origin origin,
    @Label("适用级次") @OneOf({"TRANSFER", "OWN"}) String level,
    @Label("支出功能分类") String functionCode,
    @Label("功能分类名称") String functionName,
    @Label("政府支出经济分类") String govEconCode,
    @Label("政府经济分类名称") String govEconName,
    @Label("部门支出经济分类") String deptEconCode,
    @Label("部门经济分类名称") String deptEconName)
    implements Fact {

  /** True when the function code goes down to the item (项, 7 digits); null when it is blank. */
  @Label("支出功能分类")
  public Boolean downToItem() {
    return functionCode == null ? null : functionCode.matches("\\d{7}");
  }
}
