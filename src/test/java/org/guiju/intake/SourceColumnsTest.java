package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guiju.intake.Submissions.facts;
import static org.guiju.intake.Submissions.only;
import static org.guiju.intake.Submissions.readKind;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.ColumnBlock;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.PartsSum;
import org.guiju.facts.SourceAmounts;
import org.guiju.facts.region.RegionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceColumnsTest {
  private static final String BOTH = source("中央资金", "60") + "," + source("省级资金", "30");

  private static String source(String name, String amount) {
    return "{'source': '%s', 'thisTranche': %s}".formatted(name, amount);
  }

  private static String row(String name, String amount, String sources) {
    return "{'regionName': '%s', 'thisTranche': %s, 'sources': [%s]}"
        .formatted(name, amount, sources);
  }

  private static IntakeResult plan(String... rows) {
    return readKind("allocation-plan", "'rows': [%s]".formatted(String.join(",", rows)));
  }

  private static BigDecimal fromAbove(String... rows) {
    return only(plan(rows), AllocationPlan.class).fromAbove();
  }

  @Test
  void each_source_of_a_row_is_named_after_it() {
    var sources = facts(plan(row("宁德", "90", BOTH)), SourceAmounts.class);

    assertThat(sources)
        .extracting(
            part -> part.at("thisTranche").pointer(),
            part -> part.origin().rowName(),
            part -> part.origin().subject())
        .containsExactly(
            tuple("/rows/0/sources/0/thisTranche", "宁德（中央资金）", "row:宁德/中央资金"),
            tuple("/rows/0/sources/1/thisTranche", "宁德（省级资金）", "row:宁德/省级资金"));
  }

  @Test
  void a_source_is_a_column_with_totals_and_blocks_of_its_own() {
    var plan = plan(row("合计", "90", source("中央", "60")), row("宁德", "90", BOTH));

    assertThat(facts(plan, ColumnTotal.class))
        .extracting(ColumnTotal::column, ColumnTotal::columnName, ColumnTotal::amount)
        .containsExactly(
            tuple("thisTranche", "本次下达", new BigDecimal("90")),
            tuple("thisTranche/中央", "中央本次下达", new BigDecimal("60")));
    assertThat(facts(plan, ColumnBlock.class))
        .extracting(ColumnBlock::column)
        .containsExactly("thisTranche", "thisTranche/中央", "thisTranche/省级");
  }

  @Test
  void a_blank_source_counts_as_nothing_only_where_the_others_make_the_whole() {
    var plan =
        plan(
            row("宁德", "90", BOTH),
            row("莆田", "60", source("中央资金", "60")),
            row("三明", "90", source("中央资金", "60")));

    assertThat(facts(plan, PartsSum.class))
        .extracting(PartsSum::partsSum)
        .containsExactly(new BigDecimal("90"), new BigDecimal("60"), null);
  }

  @Test
  void money_of_the_own_level_does_not_come_from_above() {
    assertThat(fromAbove(row("宁德", "90", BOTH), row("莆田", "60", source("中央资金", "60"))))
        .isEqualByComparingTo("120");
    assertThat(fromAbove("{'regionName': '宁德', 'thisTranche': 90}")).isEqualByComparingTo("90");
  }

  @Test
  void what_comes_from_above_is_unknown_where_a_row_does_not_tell() {
    assertThat(fromAbove(row("宁德", "90", BOTH), "{'regionName': '莆田', 'thisTranche': 60}"))
        .isNull();
    assertThat(fromAbove(row("宁德", "90", source("其他资金", "90")))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "中央补助资金, 350000, true",
    "省级资金, 350000, false",
    "自治区资金, 640000, false",
    "地方, 350000, false",
    "市县资金, 350000, false",
    "省级资金, 350100, true",
    "市级, 350100, false",
    "地方, 350100,",
    "市级, 350102, true",
    "其他资金, 350000,"
  })
  void the_name_of_a_source_tells_its_level(String name, String region, Boolean expected) {
    var submitter = RegionRegistry.standard().byCode(region).orElseThrow();

    assertThat(MoneySources.isFromAbove(name, submitter).orElse(null)).isEqualTo(expected);
  }

  @Test
  void of_nested_sources_only_the_outer_ones_are_added_up() {
    var names = List.of("中央", "其中：提前下达", "地方", "省", "市", "小计");

    assertThat(names.stream().filter(name -> MoneySources.isPart(name, names)))
        .containsExactly("中央", "省", "市");
  }
}
