package org.guiju.facts.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorNounsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "信息化建设成本控制率",
        "项目管理人员与项目实施总人数之比",
        "“三公经费”控制率",
        "项目支出预算控制率",
        "医保信息系统重大安全事件响应时间",
        "医保信息系统运行维护响应时间",
        "投诉业务部门不作为的投诉件数量",
        "因未及时支付合同款造成的纠纷",
        "因补贴未及时发放引起的纠纷",
        "医保服务站工作人员被投诉次数",
        "政策宣传品质量差错次数",
        "临聘人员上访事件发生率",
        "招采子系统脏数据率",
        "投诉处理时限",
        "人均培训成本",
      })
  void burdens_are_better_when_lower(String name) {
    assertThat(IndicatorNouns.expectedDirection(name)).isEqualTo(Direction.LOWER_IS_BETTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "参保人员对医保服务的满意度",
        "定点医药机构监督检查覆盖率",
        "资金结算（拨付、下达、发放）及时率",
        "基本医保参保率",
        "投诉处理满意度",
        "覆盖率（%）",
      })
  void coverage_and_satisfaction_are_better_when_higher(String name) {
    assertThat(IndicatorNouns.expectedDirection(name)).isEqualTo(Direction.HIGHER_IS_BETTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "居民医保个人缴费标准",
        "居民医保人均财政补助标准",
        "临聘人员费用发放零错差率",
        "编外人员费用发放零差错率",
        "医疗服务与保障能力提升补助资金金额",
        "投诉举报线索处置率",
        "短缺药品异常高价和异常配送核查处置情况",
        "高血压控制率",
        "成本节约率",
        "查处违规案件数",
        "化解矛盾纠纷数",
        "未发生安全事故",
        "受理投诉件数",
        "培训时长",
        "系统无故障运行时间",
        "缩短业务办理时间",
        "不合格率",
        "重复参保率",
        "预算执行率",
        "补助（补贴）标准同比增长率",
        "人均工资标准",
        "",
      })
  void names_that_could_be_read_either_way_give_no_answer(String name) {
    assertThat(IndicatorNouns.expectedDirection(name)).isEqualTo(Direction.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "基本医保参保年度任务完成率,true",
    "参保人员对医保服务的满意度,true",
    "奖励（补助、补贴）对象与依据文件吻合度,true",
    "支付（结算）及时性,true",
    "专项检查覆盖率,true",
    "信息化建设成本控制率,false",
    "补助（补贴）标准同比增长率,false",
    "项目管理人员与项目实施总人数之比,false",
    "资金节约率,false",
    "床位使用率,false",
    "信息化建设覆盖城区数,false",
    "年度,false",
    ",false",
  })
  void only_shares_of_a_whole_are_bounded(String name, boolean bounded) {
    assertThat(IndicatorNouns.boundedRatio(name)).isEqualTo(bounded);
  }

  @ParameterizedTest
  @CsvSource({
    "信息化建设覆盖城区数,=12 件,个",
    "居民医保人均财政补助标准,≥740 元,元/人",
    "城乡医疗救助人均补助标准,≥400元,元/人",
    "培训人数,≥200人次,人",
    "临时聘用人员数量,≥7件,人",
    "宣传活动次数,≥18人,次",
    "开展监督检查次数,≥20元,次",
    "开展监督检查次数,=2 万元,次",
    "宣传活动次数,≥400 元/人,次",
    "宣传活动次数,≥3 天,次",
    "补助县（市）区数,=12 万元,个",
    "培训人数,≥200 元,人",
    "系统响应时间,≤60元,分钟",
    "系统响应时间,≤60次,分钟",
    "参保率,≥95个,%",
  })
  void a_unit_that_clashes_with_the_name_is_answered_with_the_expected_one(
      String name, String target, String expected) {
    assertThat(IndicatorNouns.expectedUnitMismatch(name, IndicatorTargetParser.parse(target)))
        .hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "城乡居民医保覆盖城区,≥12 个",
    "补助县（市）区数,≥12个",
    "居民医保人均财政补助标准,≥740 元/人",
    "人均工资标准,≤4500 元/人月",
    "居民医保个人缴费标准,≥430 元",
    "年度全市居民医保参保人数,≥450 万人",
    "居民救助门诊就诊次数,≥45万人次",
    "投诉业务部门不作为的投诉件数量,≤3 件",
    "因未及时支付合同款造成的纠纷,≤1 起",
    "培训班次,≥2 次",
    "培训次数,≥2 次/年",
    "开展监督检查次数,≥2 项",
    "宣传活动次数完成率,≥95%",
    "满意度,≥90分",
    "系统响应时间,≤5个工作日",
    "参保率,≥95",
    "保障区县管理部运转数量,=12 个",
    "参保率,有所提升",
  })
  void a_fitting_unit_is_not_questioned(String name, String target) {
    assertThat(IndicatorNouns.expectedUnitMismatch(name, IndicatorTargetParser.parse(target)))
        .isEmpty();
  }
}
