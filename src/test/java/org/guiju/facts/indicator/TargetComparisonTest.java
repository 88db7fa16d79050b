package org.guiju.facts.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.guiju.facts.indicator.TargetComparison.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetComparisonTest {

  @ParameterizedTest(name = "local {0}, higher {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "≥90% | ≥85% | NOT_WEAKER",
        "≥85% | ≥85% | NOT_WEAKER",
        "≥84.99% | ≥85% | WEAKER",
        "=85% | ≥85% | NOT_WEAKER",
        "全覆盖 | ≥95% | NOT_WEAKER",
        "85%-90% | ≥85% | NOT_WEAKER",
        "80%-90% | ≥85% | WEAKER",
        "≥85% | >85% | WEAKER",
        ">84次 | ≥85次 | NOT_WEAKER",
        "≤30分钟 | ≤60分钟 | NOT_WEAKER",
        "≤1小时 | ≤60分钟 | NOT_WEAKER",
        "≤61分钟 | ≤60分钟 | WEAKER",
        "<20次 | ≤19次 | NOT_WEAKER",
        "<21次 | ≤19次 | WEAKER",
        "<20次 | ≤20次 | NOT_WEAKER",
        "≤5个工作日 | ≤7天 | NOT_COMPARABLE",
        "≥100% | =100% | NOT_WEAKER",
        "=100% | ≥100% | NOT_WEAKER",
        "100% | 全覆盖 | NOT_WEAKER",
        "≥95% | =100% | WEAKER",
        "=95% | ≥100% | WEAKER",
        "≤100% | =100% | NOT_COMPARABLE",
        "≤100% | ≥100% | NOT_COMPARABLE",
        "≤0次 | =0次 | NOT_WEAKER",
        "≤2次 | =0次 | WEAKER",
        "≥12个 | =12个 | NOT_WEAKER",
        "≥11个 | =12个 | WEAKER",
        "=300万元 | =268万元 | NOT_COMPARABLE",
        "≤3件 | ≤3起 | NOT_COMPARABLE",
        "≥740元 | ≥740元/人 | NOT_COMPARABLE",
        "≥45万人次 | ≥13万人 | NOT_COMPARABLE",
        "≥1次 | ≥1 | NOT_WEAKER",
        "≥90 | ≥85% | NOT_WEAKER",
        "≥80 | ≥85% | NOT_COMPARABLE",
        "≥90分 | ≥85% | NOT_COMPARABLE",
        "是 | 是 | NOT_WEAKER",
        "否 | 是 | WEAKER",
        "是 | ≥85% | NOT_COMPARABLE",
        "显著提升 | 有所提高 | NOT_WEAKER",
        "有所改善 | 有所提升 | NOT_WEAKER",
        "有所提升 | 显著提升 | WEAKER",
        "有所降低 | 有所提升 | NOT_COMPARABLE",
        "按时按要求落实和执行 | 按时按要求落实和执行。 | NOT_WEAKER",
        "按时完成 | 按时按要求落实和执行 | NOT_COMPARABLE",
        "- | ≥85% | NOT_COMPARABLE",
        "=100100% | =100% | NOT_COMPARABLE",
        "=100% | =100100% | NOT_COMPARABLE",
        "详见附件1 | ≥85% | NOT_COMPARABLE",
        "药品网采率≥90%，高值医用耗材网采率≥75% | 药品网采率≥85%，高值医用耗材网采率≥75% | NOT_WEAKER",
        "药品网采率≥90%，高值医用耗材网采率≥70% | 药品网采率≥85%，高值医用耗材网采率≥75% | WEAKER",
        "药品网采率≥90% | 药品网采率≥85%，高值医用耗材网采率≥75% | WEAKER",
        "药品网采率≥90%，高位医用耗材网采率≥80% | 药品网采率≥85%，高值医用耗材网采率≥75% | NOT_COMPARABLE",
        "≥90% | 药品网采率≥85%，高值医用耗材网采率≥75% | NOT_COMPARABLE",
        "药品≥90%，耗材≥86% | ≥85% | NOT_WEAKER",
        "药品≥90%，耗材≥80% | ≥85% | NOT_COMPARABLE",
      })
  void local_and_higher_target_are_compared(String local, String higher, Result expected) {
    assertThat(compare(local, higher, null).result()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "≥650万人,福州市,NOT_WEAKER",
    "≥6496100人,福州,NOT_WEAKER",
    "≥450万人,福州市,WEAKER",
    "≥450万人,厦门市,NOT_COMPARABLE",
    "≥450万人,,NOT_COMPARABLE"
  })
  void a_region_answers_for_its_own_part(String local, String region, Result expected) {
    assertThat(compare(local, "福州≥649.61万人，漳州≥475.22万人", region).result()).isEqualTo(expected);
  }

  @Test
  void short_county_names_are_found_though_they_are_no_known_regions() {
    assertThat(compare("≥60万人", "闽侯≥60万人，连江≥50万人", "闽侯").result()).isEqualTo(Result.NOT_WEAKER);
  }

  @Test
  void the_reason_names_both_targets() {
    assertThat(compare("≥80%", "≥85%", null).reason()).isEqualTo("本级目标“≥80%”低于上级目标“≥85%”的要求。");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "≥12 个 | =12 个 | false",
        "≤0次 | ≤0 次 | true",
        "≤0起 | ≤0次 | true",
        "≤1起 | ≤0次 | false",
        "≤1起 | ≤2次 | false",
        "≥100% | =100% | true",
        "≥100% | 全覆盖 | true",
        "≤100% | =100% | false",
        "≥6% | ≥5% | false",
        "≥740元 | ≥740元/人 | false",
        "≥1 | ≥1次 | true",
        "≥0.5万人 | ≥5000人 | true",
        "是 | 否 | false",
        "有所提升 | 有所提高 | true",
        "药品≥1项，服务≥2项 | 服务≥2项；药品≥1项 | true",
        "按时完成 | 按时完成。 | true",
      })
  void same_targets_are_recognised(String one, String other, boolean same) {
    // Given
    var first = IndicatorTargetParser.parse(one);
    var second = IndicatorTargetParser.parse(other);
    // Then
    assertThat(TargetComparison.sameTarget(first, second)).isEqualTo(same);
    assertThat(TargetComparison.sameTarget(second, first)).isEqualTo(same);
  }

  private static TargetComparison compare(String local, String higher, String region) {
    return TargetComparison.compare(
        IndicatorTargetParser.parse(local), IndicatorTargetParser.parse(higher), region);
  }
}
