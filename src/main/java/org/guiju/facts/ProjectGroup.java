package org.guiju.facts;

import java.math.BigDecimal;

/**
 * Projects and function items that belong together: a project budgeted under several items binds
 * them, and the money of all its projects must be the project expenditure of all its items.
 *
 * @param origin where its first project was read
 * @param codes the function items, sorted, joined by 、
 * @param titles the projects in printed order, joined by 、
 * @param funds sum of 资金总额 in 万元; null when a project leaves it blank
 * @param spending project expenditure of the items in 支出预算总表, in 万元, an item without such
 *     expenditure counting as zero; null when that table shows no project expenditure of codes as
 *     long as theirs
 * @param projects number of the projects
 * @param complete true when the projects of the whole budget make up its project expenditure, so
 *     that none can be left out
 */
@Label("同科目项目")
public record ProjectGroup(
    @Derived Origin origin,
    @Label("功能分类科目") String codes,
    @Label("项目名称") String titles,
    @Label("项目资金总额之和") BigDecimal funds,
    @Label("科目项目支出") BigDecimal spending,
    @Label("项目个数") Long projects,
    @Label("项目列全") boolean complete)
    implements Fact {

  /** True when the projects differ from the items by no more than rounding explains. */
  @Label("差额在四舍五入范围内")
  public boolean withinRounding() {
    return funds != null && spending != null && Rounding.explainsFinely(spending, funds, projects);
  }

  /** The sums point at the money of the first project, where they begin. */
  @Override
  public Place at(String field) {
    return origin.place("funds".equals(field) ? "fundsTotal" : field);
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
