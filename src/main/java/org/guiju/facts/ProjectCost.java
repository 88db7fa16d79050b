package org.guiju.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.guiju.facts.indicator.Dimension;
import org.guiju.facts.indicator.Quantity;

/**
 * Tells which row of a project's goal table states the cost of the whole project.
 *
 * <p>Rows for parts of it (印刷成本, 人均成本) are as frequent, so a row counts only when its name speaks
 * of the whole: 项目总成本, 资金总额, or the name of the project followed by 金额.
 */
final class ProjectCost {
  /** 万元 in powers of ten of 元. */
  private static final int WAN = 4;

  private static final int SHORTEST_PROJECT = 4;
  private static final Pattern WHOLE =
      Pattern.compile(
          "(本|该|项目|年度|预算|财政|专项|补助)*(资金)?(总成本|成本总额|成本总量|总投资|投资总额|资金总额|资金总量|总金额|预算总额)(控制)?(数|额|金额)?");
  private static final Pattern AMOUNT =
      Pattern.compile("(项目)?(总)?(资金|经费|成本)?(总成本|总额|总量|金额|成本)(控制)?(数|额|金额)?");

  private ProjectCost() {}

  /** The cost in 万元 that {@code row} states for the whole project of {@code table}; else null. */
  static BigDecimal of(PerformanceDeclaration table, Indicator row) {
    return table.isProject() && ofCost(row) && isAmount(row) && namesWhole(table, row)
        ? inWan(row.target().quantity())
        : null;
  }

  /** In 万元 with the digits that were printed, so that rounding is judged by the last of them. */
  private static BigDecimal inWan(Quantity quantity) {
    int unit = magnitude(quantity.normalised()) - magnitude(quantity.value());
    int digits = Math.max(0, quantity.value().scale() + WAN - unit);
    return quantity.normalised().movePointLeft(WAN).setScale(digits, RoundingMode.HALF_UP);
  }

  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale();
  }

  private static boolean ofCost(Indicator row) {
    return row.level1Noun() != null && row.level1Noun().contains("成本")
        || row.level2Noun() != null && row.level2Noun().contains("成本");
  }

  private static boolean isAmount(Indicator row) {
    if (!row.target().isNumeric()) {
      return false;
    }
    Quantity quantity = row.target().quantity();
    return quantity.dimension() == Dimension.MONEY && !quantity.operator().isLowerBound();
  }

  private static boolean namesWhole(PerformanceDeclaration table, Indicator row) {
    if (row.key() == null) {
      return false;
    }
    String project = table.title() == null ? "" : PerformanceDeclaration.essence(table.title());
    boolean named = project.length() >= SHORTEST_PROJECT && row.key().startsWith(project);
    return named
        ? AMOUNT.matcher(row.key().substring(project.length())).matches()
        : WHOLE.matcher(row.key()).matches();
  }
}
