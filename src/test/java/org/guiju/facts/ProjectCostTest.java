package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectCostTest {
  private static BigDecimal cost(String title, String name, String target) {
    Indicator row =
        new Indicator(
            Origin.of("/declarations/0/indicators/0"),
            "成本指标",
            "经济成本指标",
            name,
            target,
            null,
            null,
            null,
            null,
            null,
            null,
            "成本指标",
            "经济成本指标",
            1L,
            name,
            title,
            null,
            null,
            null);
    PerformanceDeclaration table =
        new PerformanceDeclaration(
            Origin.of("/declarations/0"),
            title,
            "PROJECT",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(row));
    return ProjectCost.of(table, row);
  }

  @ParameterizedTest
  @CsvSource({
    "医保宣传项目绩效目标表, 项目总成本, ≤80万元, 80",
    "医保宣传项目绩效目标表, 总成本控制数, ≤80.50万元, 80.50",
    "医保宣传项目绩效目标表, 预算资金总额, =800000元, 80.0000",
    "医保宣传项目绩效目标表, 补助资金总额, =0.05亿元, 500",
    "2024年医保宣传项目绩效目标表, 医保宣传项目总成本, ≤80万元, 80",
    "医保宣传项目绩效目标表, 医保宣传项目金额, =80万元, 80"
  })
  void a_name_that_speaks_of_the_whole_project_states_its_cost(
      String title, String name, String target, String wan) {
    assertThat(cost(title, name, target)).isEqualTo(new BigDecimal(wan));
  }

  @ParameterizedTest
  @CsvSource({
    "医保宣传项目绩效目标表, 宣传资料印刷总成本, ≤20万元",
    "医保宣传项目绩效目标表, 医保宣传项目印刷费金额, ≤20万元",
    "医保宣传项目绩效目标表, 人均成本, ≤5元/人",
    "医保宣传项目绩效目标表, 项目总成本, ≥80万元",
    "医保宣传项目绩效目标表, 项目总成本, ≤100%",
    "经费绩效目标表, 经费金额, =80万元"
  })
  void parts_of_the_cost_and_other_measures_do_not(String title, String name, String target) {
    assertThat(cost(title, name, target)).isNull();
  }
}
