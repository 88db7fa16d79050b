package org.guiju.facts.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every target cell of the four published papers that hold tables; the Zhangzhou measure holds
 * none.
 */
class PublishedTablesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "福州≥649.61万人，漳州≥475.22万人，泉州≥729.96万人，三明≥252.64万人，莆田≥312.71万人，南平≥274.56万人，"
            + "龙岩≥271.74万人，宁德≥321.25万人，平潭≥38.79万人 | REGION_MAP",
        "≥1 | QUANTITY",
        "处置率达100% | QUANTITY",
        "≥1 | QUANTITY",
        "依托医保信息平台实施参保信息强制校验 | FREE_TEXT",
        "有所提升 | ORDINAL",
        "有所提高 | ORDINAL",
        "符合条件开展住院服务的医疗机构覆盖≥40%，医疗机构病种覆盖≥80%，医保基金支出占统筹区内住院医保基金支出≥50% | ALL",
        "有所提升 | ORDINAL",
        "显著提升 | ORDINAL",
        "≥60% | QUANTITY",
        "药品网采率≥85%，高值医用耗材网采率≥75% | ALL",
        "≥90% | QUANTITY",
        "按要求开展调价评估并进行调价，做好医疗服务价格管理与深化医疗服务价格改革方向一致性工作 | FREE_TEXT",
        "完成国家组织集中采购中选产品约定采购量 | FREE_TEXT",
        "限定时限内反馈案源处理情况 | FREE_TEXT",
        "实现交易、采购等核心功能应用 | FREE_TEXT",
        "国谈药品落地数据报送及时率100% | QUANTITY",
        "年内未出现违反目录管理政策情况 | FREE_TEXT",
        "≤60分钟 | QUANTITY",
        "≤30分钟 | QUANTITY",
        "≥85% | QUANTITY",
      })
  void fujian_2024(String cell, Form form) {
    assertThat(IndicatorTargetParser.parse(cell).form()).isEqualTo(form);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "≥100% | QUANTITY",
        "=100% | QUANTITY",
        "≥100% | QUANTITY",
        "≥1次 | QUANTITY",
        "≥100% | QUANTITY",
        "药品耗材≥1项，医疗服务≥1项 | ALL",
        "=100% | QUANTITY",
        "≥60% | QUANTITY",
        "药品网采率≥90%，高位医用耗材网采率≥80% | ALL",
        "≥100% | QUANTITY",
        "≥100% | QUANTITY",
        "≥100% | QUANTITY",
        "是 | BOOLEAN",
        "否 | BOOLEAN",
        "≤10% | QUANTITY",
        "是 | BOOLEAN",
        "≥100% | QUANTITY",
        "≥100% | QUANTITY",
        "≤60分钟 | QUANTITY",
        "≤30分钟 | QUANTITY",
        "是 | BOOLEAN",
        "是 | BOOLEAN",
        "是 | BOOLEAN",
        "≥85% | QUANTITY",
      })
  void fujian_2026(String cell, Form form) {
    assertThat(IndicatorTargetParser.parse(cell).form()).isEqualTo(form);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "≥2次 | QUANTITY",
        "≥2次 | QUANTITY",
        "全覆盖 | FULL_COVERAGE",
        "统筹地区≥40% 已开展改革地区:医疗机构≥40%,病种≥70%,基金≥30% | ALL",
        "≥90% | QUANTITY",
        "100% | QUANTITY",
        "100% | QUANTITY",
        "按时按要求落实和执行 | FREE_TEXT",
        "按时按要求落实和执行 | FREE_TEXT",
        "按时按要求落实和执行 | FREE_TEXT",
        "100%消化 | QUANTITY",
        "按时按要求落实和执行 | FREE_TEXT",
        "≤60分钟 | QUANTITY",
        "- | MISSING",
        "有所提高 | ORDINAL",
        "有所提高 | ORDINAL",
        "有所提高 | ORDINAL",
        "显著提升 | ORDINAL",
        "显著提升 | ORDINAL",
        "≥85% | QUANTITY",
        "详见附件1 | REFERENCE",
      })
  void nanchang_2022(String cell, Form form) {
    assertThat(IndicatorTargetParser.parse(cell).form()).isEqualTo(form);
  }

  @ParameterizedTest(name = "project {0}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1 | QUANTITY | =268 万元;≥18 次;≥80%;≥95%;≥95%;≥90%",
        "1 | MISSING | -",
        "2 | QUANTITY | ≥95%;=100%;≥95%;≥95%;≥95%;≥95%;≤3 件",
        "3 | QUANTITY | ≥95%;≥7 人;≥100%;=100%;≥100%;≥95%;=12 件;≤2 次",
        "4 | QUANTITY | ≥5%;≥150人;≥95%;≥95%;≥160人;≥150人;<20次",
        "5 | QUANTITY | ≥740 元;≥430 元;≥450 万人;=100%;=100%;≥6%;≥12 个;≥6%;≤1 起",
        "6 | QUANTITY | ≥740 元/人;≥450 万人;≥100%;=100%;≥100%;≥5%;=12 个;≥5%;≥85%",
        "7 | QUANTITY | ≥740 元/人;≥430 元/人;≥450 万人;≥100%;≥100%;≥100%;≥6%;=12 个;≥6%;≤0 次",
        "8 | QUANTITY | ≥400元/人;≥13万人;≥12个;≥95%;=100%;≥0%;≥45万人次;≥5万人次;≥95%;≤0次",
        "9 | QUANTITY | ≥400元;≥13万人;≥12个;≥95%;=100%;≥0%;≥30万人次;≥3万人次;≥95%;≤0次",
        "10 | QUANTITY | ≥197人;≥95%",
        "10 | DOUBLED | =100100%;≥100100%;=100100%;=100100%;=100100%;≤0起0起",
        "11 | QUANTITY | ≤4500 元/人月;≥165 人;=12 个;=100%;=100%;=0 次;≥90%;=0%;≥95%",
        "12 | QUANTITY | ≥60%;≥4人;=100%;=100%;≥100%;≥100%;=100%;≤100%;≥100%",
        "13 | QUANTITY | ≤100%;≥2 次;=100%;=100%;≥3 人;≥100%",
      })
  void fuzhou_2024(int project, Form form, String cells) {
    // a line holds the cells of one project that share a form
    for (String cell : cells == null ? new String[] {null} : cells.split(";")) {
      assertThat(IndicatorTargetParser.parse(cell).form()).as(cell).isEqualTo(form);
    }
  }
}
