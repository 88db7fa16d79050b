package org.guiju.facts.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTargetParserTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ratio with operator | ≥85% | GE | true | 85 | % | RATIO | 85 | -",
        "ratio with operator | ≥95% | GE | true | 95 | % | RATIO | 95 | -",
        "ratio without operator | 100% | EQ | false | 100 | % | RATIO | 100 | -",
        "ratio without operator, with tail | 100%消化 | EQ | false | 100 | % | RATIO | 100 | 消化",
        "exact ratio | =100% | EQ | true | 100 | % | RATIO | 100 | -",
        "exact zero ratio | =0% | EQ | true | 0 | % | RATIO | 0 | -",
        "exact zero count | =0 次 | EQ | true | 0 | 次 | COUNT | 0 | -",
        "at least the whole | ≥100% | GE | true | 100 | % | RATIO | 100 | -",
        "at most the whole | ≤100% | LE | true | 100 | % | RATIO | 100 | -",
        "count without unit | ≥1 | GE | true | 1 | - | NONE | 1 | -",
        "count | ≥1次 | GE | true | 1 | 次 | COUNT | 1 | -",
        "count with space | ≥18 次 | GE | true | 18 | 次 | COUNT | 18 | -",
        "duration | ≤60分钟 | LE | true | 60 | 分钟 | DURATION | 60 | -",
        "less than | <20次 | LT | true | 20 | 次 | COUNT | 20 | -",
        "at most, 件 | ≤3 件 | LE | true | 3 | 件 | COUNT | 3 | -",
        "at most, 起 | ≤1 起 | LE | true | 1 | 起 | COUNT | 1 | -",
        "at most, 次 | ≤0 次 | LE | true | 0 | 次 | COUNT | 0 | -",
        "money | =268 万元 | EQ | true | 268 | 万元 | MONEY | 2680000 | -",
        "money per person | ≥740 元/人 | GE | true | 740 | 元/人 | MONEY_PER_PERSON | 740 | -",
        "money per person and month | ≤4500 元/人月 | LE | true | 4500 | 元/人月 | MONEY_PER_PERSON_MONTH"
            + " | 4500 | -",
        "persons | ≥450 万人 | GE | true | 450 | 万人 | PERSONS | 4500000 | -",
        "persons | ≥13万人 | GE | true | 13 | 万人 | PERSONS | 130000 | -",
        "person-times | ≥45万人次 | GE | true | 45 | 万人次 | PERSON_TIMES | 450000 | -",
        "count of regions | =12 个 | EQ | true | 12 | 个 | COUNT | 12 | -",
        "count of regions | ≥12 个 | GE | true | 12 | 个 | COUNT | 12 | -",
        "count of regions in 件 | =12 件 | EQ | true | 12 | 件 | COUNT | 12 | -",
        "split name | ≥ 5% | GE | true | 5 | % | RATIO | 5 | -",
      })
  void every_quantity_of_the_domain_table_is_read(
      String row,
      String raw,
      Operator operator,
      boolean given,
      String value,
      String unit,
      Dimension dimension,
      String normalised,
      String tail) {
    // When
    var target = IndicatorTargetParser.parse(raw);
    // Then
    assertThat(target.form()).isEqualTo(Form.QUANTITY);
    assertThat(target.raw()).isEqualTo(raw);
    assertThat(target.tail()).isEqualTo(tail);
    var quantity = target.quantity();
    assertThat(quantity.operator()).isEqualTo(operator);
    assertThat(quantity.operatorGiven()).isEqualTo(given);
    assertThat(quantity.value()).isEqualByComparingTo(value);
    assertThat(quantity.unit()).isEqualTo(unit);
    assertThat(quantity.dimension()).isEqualTo(dimension);
    assertThat(quantity.normalised()).isEqualByComparingTo(normalised);
  }

  @Test
  void nine_regions_of_one_cell_become_a_region_map() {
    // When
    var target =
        IndicatorTargetParser.parse(
            "福州≥649.61万人，漳州≥475.22万人，泉州≥729.96万人，三明≥252.64万人，莆田≥312.71万人，"
                + "南平≥274.56万人，龙岩≥271.74万人，宁德≥321.25万人，平潭≥38.79万人");
    // Then
    assertThat(target.form()).isEqualTo(Form.REGION_MAP);
    assertThat(target.parts()).hasSize(9);
    assertThat(
            target.parts().stream().map(part -> part.quantity().value()).reduce((a, b) -> a.add(b)))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("3326.48"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"福州", "福州市", "福建省福州市"})
  void a_region_is_found_under_short_and_full_name(String name) {
    // Given
    var target = IndicatorTargetParser.parse("福州≥649.61万人，漳州≥475.22万人");
    // When
    var part = target.forRegion(name);
    // Then
    assertThat(part.orElseThrow().quantity().normalised()).isEqualByComparingTo("6496100");
  }

  @Test
  void a_region_that_is_not_listed_is_not_found() {
    // Given
    var target = IndicatorTargetParser.parse("福州≥649.61万人，平潭≥38.79万人");
    // Then
    assertThat(target.forRegion("厦门市")).isEmpty();
    assertThat(target.forRegion("福州新区")).isEmpty();
    assertThat(target.forRegion("平潭综合实验区")).isPresent();
    assertThat(target.forRegion(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "药品网采率≥85%，高值医用耗材网采率≥75% | 药品网采率;高值医用耗材网采率",
        "药品耗材≥1项，医疗服务≥1项 | 药品耗材;医疗服务",
        "符合条件开展住院服务的医疗机构覆盖≥40%，医疗机构病种覆盖≥80%，医保基金支出占统筹区内住院医保基金支出≥50%"
            + " | 符合条件开展住院服务的医疗机构覆盖;医疗机构病种覆盖;医保基金支出占统筹区内住院医保基金支出",
        "统筹地区≥40% 已开展改革地区:医疗机构≥40%,病种≥70%,基金≥30% | 统筹地区;医疗机构;病种;基金",
        "报送及时率100%，处置率达95% | 报送及时率;处置率",
        "门诊、住院≥95%，药店≥90% | 门诊、住院;药店",
        "药品≥1项、医疗服务≥1项 | 药品;医疗服务",
      })
  void named_parts_are_kept_apart(String raw, String subjects) {
    // When
    var target = IndicatorTargetParser.parse(raw);
    // Then
    assertThat(target.form()).isEqualTo(Form.ALL);
    assertThat(target.parts())
        .extracting(IndicatorTarget::subject)
        .containsExactly(subjects.split(";"));
  }

  @Test
  void a_condition_holds_for_the_parts_after_it() {
    // When
    var target = IndicatorTargetParser.parse("统筹地区≥40% 已开展改革地区:医疗机构≥40%,病种≥70%,基金≥30%");
    // Then
    assertThat(target.parts())
        .extracting(IndicatorTarget::condition)
        .containsExactly(null, "已开展改革地区", "已开展改革地区", "已开展改革地区");
  }

  @ParameterizedTest
  @CsvSource({"处置率达100%,处置率,true", "国谈药品落地数据报送及时率100%,国谈药品落地数据报送及时率,false"})
  void words_before_the_number_are_its_subject(String raw, String subject, boolean given) {
    // When
    var target = IndicatorTargetParser.parse(raw);
    // Then
    assertThat(target.form()).isEqualTo(Form.QUANTITY);
    assertThat(target.subject()).isEqualTo(subject);
    assertThat(target.quantity().operator()).isEqualTo(Operator.EQ);
    assertThat(target.quantity().operatorGiven()).isEqualTo(given);
  }

  @Test
  void yes_and_no_are_answers() {
    assertThat(IndicatorTargetParser.parse("是").answer()).isTrue();
    assertThat(IndicatorTargetParser.parse("否。").answer()).isFalse();
  }

  @Test
  void full_coverage_equals_the_whole() {
    // When
    var target = IndicatorTargetParser.parse("全覆盖");
    // Then
    assertThat(target.form()).isEqualTo(Form.FULL_COVERAGE);
    assertThat(target.isWhole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "基本满足,FULFILMENT,1",
    "有所提升,RISE,2",
    "有所提高,RISE,2",
    "提升,RISE,2",
    "逐步提高,RISE,3",
    "持续改善,RISE,3",
    "明显增强,RISE,4",
    "较大提升,RISE,4",
    "显著提升,RISE,5",
    "大幅提高,RISE,5",
    "医保经办服务能力显著提升,RISE,5",
    "得到明显改善,RISE,4",
    "改善明显,RISE,4",
    "明显降低,FALL,4",
    "成效显著,EFFECT,5",
    "优,GRADE,5",
    "良好,GRADE,4",
    "定性：中,GRADE,3",
    "差,GRADE,1",
    "优良中低差,GRADE,0",
  })
  void degrees_follow_one_scale(String raw, Ordinal.Kind kind, int level) {
    // When
    var target = IndicatorTargetParser.parse(raw);
    // Then
    assertThat(target.form()).isEqualTo(Form.ORDINAL);
    assertThat(target.ordinal()).isEqualTo(new Ordinal(kind, level));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "按时按要求落实和执行",
        "完成国家组织集中采购中选产品约定采购量",
        "实现交易、采购等核心功能应用",
        "年内未出现违反目录管理政策情况",
        "2024年12月底前",
        "2024年12月底前完成",
        "12月31日前",
        "≤2024年12月31日",
        "2020年",
        "2024-12-31",
        "定性",
        "≥",
        "≥85%，≥75%",
        "未达到95%",
        "第3次",
        "7×24小时",
        "1:3",
        "≥1:3",
        "三级甲等",
        "DRG2.0",
        "5A级",
        "≥1 000人",
        "不低于三次",
        "基本全覆盖",
        "≥≥85%",
        "提升医保信息化水平",
        "不明显提升",
      })
  void everything_else_is_left_to_a_person(String raw) {
    assertThat(IndicatorTargetParser.parse(raw).form()).isEqualTo(Form.FREE_TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=100100% | =100%",
        "≥100100% | ≥100%",
        "≤0起0起 | ≤0起",
        "9595% | 95%",
        "≥9595% | ≥95%",
        "≥99.599.5% | ≥99.5%",
        "≥85%85% | ≥85%",
        "≥85%≥85% | ≥85%",
        "5次5次 | 5次",
        "≥5次5次 | ≥5次",
        "是是 | 是",
        "有所提升有所提升 | 有所提升",
        "≥13万人13万人 | ≥13万人",
        "＝１００１００％ | =100%",
        "不低于9595% | 不低于95%",
        "药品≥9595%，耗材≥75% | 药品≥95%,耗材≥75%",
      })
  void doubled_content_is_reported_with_a_proposal(String raw, String repair) {
    // When
    var target = IndicatorTargetParser.parse(raw);
    // Then
    assertThat(target.form()).isEqualTo(Form.DOUBLED);
    assertThat(target.repair()).isEqualTo(repair);
    assertThat(target.raw()).isEqualTo(raw);
    assertThat(target.quantity()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "≥1010人",
        "1212元",
        "≥100%",
        "=11 个",
        "2020年",
        "≥5050万元",
        "≥22%",
        "99%",
        "≥1111",
        "1010",
        "≥200%",
        "=00%",
        "——",
        "药品≥1项，医疗服务≥1项",
        "≥1100次",
        "≥2020平方米",
        "55",
        "≥3.33%"
      })
  void repeated_digits_alone_are_no_doubled_cell(String raw) {
    assertThat(IndicatorTargetParser.parse(raw).form()).isNotEqualTo(Form.DOUBLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"详见附件1", "见附件", "同上"})
  void a_pointer_elsewhere_is_a_reference(String raw) {
    assertThat(IndicatorTargetParser.parse(raw).form()).isEqualTo(Form.REFERENCE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\u3000", "—", "——", "/", "-", "……"})
  void blanks_and_dashes_are_missing(String raw) {
    assertThat(IndicatorTargetParser.parse(raw).form()).isEqualTo(Form.MISSING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥90 | GE | 90 | NONE",
        "90%以上 | GE | 90 | RATIO",
        "90%及以上 | GE | 90 | RATIO",
        "90％（含）以上 | GE | 90 | RATIO",
        "达到95%以上 | GE | 95 | RATIO",
        "≧90% | GE | 90 | RATIO",
        "⩾90% | GE | 90 | RATIO",
        ">=95% | GE | 95 | RATIO",
        "＞＝95％ | GE | 95 | RATIO",
        "> = 95 % | GE | 95 | RATIO",
        "&gt;=95% | GE | 95 | RATIO",
        "$\\geq 95\\%$ | GE | 95 | RATIO",
        "≦5% | LE | 5 | RATIO",
        "大于95% | GT | 95 | RATIO",
        "大于等于95% | GE | 95 | RATIO",
        "不低于95% | GE | 95 | RATIO",
        "不得低于95% | GE | 95 | RATIO",
        "不少于3次 | GE | 3 | COUNT",
        "不超过3次 | LE | 3 | COUNT",
        "不高于10% | LE | 10 | RATIO",
        "未超过10% | LE | 10 | RATIO",
        "小于5% | LT | 5 | RATIO",
        "低于5% | LT | 5 | RATIO",
        "控制在5%以内 | LE | 5 | RATIO",
        "5%以内 | LE | 5 | RATIO",
        "30分钟内 | LE | 30 | DURATION",
        "24小时内响应 | LE | 1440 | DURATION",
        "≤1小时 | LE | 60 | DURATION",
        "≤90秒 | LE | 1.5 | DURATION",
        "≤5个工作日 | LE | 5 | DURATION",
        "≤20工作日 | LE | 20 | DURATION",
        "≤7日 | LE | 10080 | DURATION",
        "≤2年 | LE | 24 | DURATION",
        "≤3个月 | LE | 3 | DURATION",
        "≤5‰ | LE | 0.5 | RATIO",
        "≥5个百分点 | GE | 5 | RATIO",
        "1.5万人次 | EQ | 15000 | PERSON_TIMES",
        "≥1,200人 | GE | 1200 | PERSONS",
        "≥1，200人 | GE | 1200 | PERSONS",
        "≥3亿元 | GE | 300000000 | MONEY",
        "≥3场 | GE | 3 | COUNT",
        "≥2期 | GE | 2 | COUNT",
        "≥2家 | GE | 2 | COUNT",
        "≥2例 | GE | 2 | COUNT",
        "≥2户 | GE | 2 | COUNT",
        "≥2台/套 | GE | 2 | COUNT",
        "≥3场次 | GE | 3 | COUNT",
        "≥3万件 | GE | 30000 | COUNT",
        "≥3艘 | GE | 3 | COUNT",
        "≥3套系统 | GE | 3 | COUNT",
        "≥2次/年 | GE | 2 | COUNT",
        "≤4500元/人·月 | LE | 4500 | MONEY_PER_PERSON_MONTH",
        "≤50元/次 | LE | 50 | MONEY_PER_OTHER",
        "（≥95%） | GE | 95 | RATIO",
        "≥95%。 | GE | 95 | RATIO",
        "≥95%，且逐年提高 | GE | 95 | RATIO",
        "≥-5% | GE | -5 | RATIO",
        "增长5%以上 | GE | 5 | RATIO",
        "完成3次 | EQ | 3 | COUNT",
        "每年≥2次 | GE | 2 | COUNT",
        "2024年参保率≥95% | GE | 95 | RATIO",
        "切换2.0分组方案≥95% | GE | 95 | RATIO",
      })
  void tables_of_other_provinces_are_read(
      String raw, Operator operator, String normalised, Dimension dimension) {
    // When
    var target = IndicatorTargetParser.parse(raw);
    // Then
    assertThat(target.form()).isEqualTo(Form.QUANTITY);
    assertThat(target.quantity().operator()).isEqualTo(operator);
    assertThat(target.quantity().normalised()).isEqualByComparingTo(normalised);
    assertThat(target.quantity().dimension()).isEqualTo(dimension);
  }

  @ParameterizedTest
  @CsvSource({"85%-90%,85,90", "85～90%,85,90", "30-50次,30,50", "3至5个工作日,3,5", "85%—90%,85,90"})
  void two_bounds_are_a_range(String raw, String low, String high) {
    // When
    var target = IndicatorTargetParser.parse(raw);
    // Then
    assertThat(target.form()).isEqualTo(Form.RANGE);
    assertThat(target.quantity().value()).isEqualByComparingTo(low);
    assertThat(target.quantity().upper()).isEqualByComparingTo(high);
  }

  @Test
  void no_input_fails_or_takes_long() {
    // Given
    var inputs =
        List.of(
            "1".repeat(10_000),
            "1".repeat(1_999),
            "≥1".repeat(5_000),
            "≥1，".repeat(600),
            "(".repeat(1_000) + ")".repeat(900),
            "(".repeat(1_000) + ")".repeat(1_000),
            ")(".repeat(1_000),
            "不".repeat(1_999) + "1%",
            "1-".repeat(900),
            "1,".repeat(900),
            "≥ ".repeat(900),
            "a".repeat(1_000) + "≥",
            "1.1.1.1%",
            "\uD83D\uDE00≥1\uD83D",
            "≥%",
            ":",
            "：≥：1：",
            "=.5%",
            "\\%$",
            "≥1/",
            "≥1元/",
            "-",
            "-5");
    // Then
    for (String input : inputs) {
      assertThatCode(() -> IndicatorTargetParser.parse(input)).doesNotThrowAnyException();
    }
    assertThat(IndicatorTargetParser.parse("1".repeat(10_000)).form()).isEqualTo(Form.FREE_TEXT);
  }
}
