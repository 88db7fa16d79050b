package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundTest {
  @ParameterizedTest
  @CsvSource({
    "医疗服务与保障能力提升补助资金, 医疗保障服务能力建设部分, CAPACITY",
    "医疗服务与保障能力提升补助资金, 医疗保障服务能力提升部分, CAPACITY",
    "医疗服务与保障能力提升补助资金（医疗保障服务能力建设部分）, , CAPACITY",
    "医疗服务与保障能力提升补助资金, 公立医院综合改革, OTHER",
    "城乡医疗救助, , OTHER"
  })
  void a_fund_is_known_by_name_and_part(String name, String part, String fund) {
    assertThat(Fund.of(name, part)).isEqualTo(fund);
  }

  @ParameterizedTest
  @CsvSource({"医疗服务与保障能力提升补助资金,", ","})
  void a_name_that_several_parts_share_decides_nothing(String name, String part) {
    assertThat(Fund.of(name, part)).isNull();
  }
}
