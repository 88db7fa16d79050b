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
 *     expenditure counting as zero; null when that table shows no project expenditure at all
 */
@Label("同科目项目")
public record ProjectGroup(
    @Derived Origin origin,
    @Label("功能分类科目") String codes,
    @Label("项目名称") String titles,
    @Label("项目资金总额之和") BigDecimal funds,
    @Label("科目项目支出") BigDecimal spending)
    implements Fact {

  /** The sums point at the money of the first project, where they begin. */
  @Override
  public Place at(String field) {
    return origin.place("funds".equals(field) ? "fundsTotal" : field);
  }
}
