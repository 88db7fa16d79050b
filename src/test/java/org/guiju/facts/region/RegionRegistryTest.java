package org.guiju.facts.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.region.Region.Level;
import org.guiju.facts.region.Resolution.Kind;
import org.guiju.facts.region.Resolution.State;
import org.junit.jupiter.api.Test;

class RegionRegistryTest {
  private static final RegionRegistry REGISTRY = RegionRegistry.standard();
  private static final RegionRecords RECORDS = RegionRecords.standard();
  private static final Region FUJIAN = region("350000");
  private static final Region FUZHOU = region("350100");
  private static final Region JIANGXI = region("360000");
  private static final Region NANCHANG = region("360100");

  // names in the documents

  @Test
  void every_row_of_the_fujian_2024_table_is_a_city_by_its_short_name() {
    // Given
    var rows = List.of("宁德", "莆田", "泉州", "漳州", "龙岩", "三明", "南平");
    // When
    var codes = codesOf(rows, FUJIAN, Kind.REGION);
    // Then
    assertThat(codes)
        .containsExactly("350900", "350300", "350500", "350600", "350800", "350400", "350700");
  }

  @Test
  void every_row_of_the_fujian_2026_table_is_a_city_by_its_short_name() {
    // Given
    var rows = List.of("宁德", "莆田", "三明");
    // When
    var codes = codesOf(rows, FUJIAN, Kind.REGION);
    // Then
    assertThat(codes).containsExactly("350900", "350300", "350400");
  }

  @Test
  void regions_named_in_the_fujian_goals_are_known_with_pingtan_as_the_zone() {
    // Given
    var names = List.of("福州", "漳州", "泉州", "三明", "莆田", "南平", "龙岩", "宁德", "平潭");
    // When
    var codes = codesOf(names, FUJIAN, Kind.REGION);
    // Then
    assertThat(codes).startsWith("350100").endsWith("Z-350000-PINGTAN").doesNotHaveDuplicates();
  }

  @Test
  void every_region_row_of_the_nanchang_2022_table_is_a_county_or_a_zone_of_the_city() {
    // Given
    var rows =
        List.of(
            "南昌县", "新建区", "进贤县", "安义县", "湾里管理局", "青山湖区", "东湖区", "西湖区", "青云谱区", "高新区", "红谷滩区",
            "经开区");
    // When
    var codes = codesOf(rows, NANCHANG, Kind.REGION);
    // Then
    assertThat(codes)
        .containsExactly(
            "360121",
            "360112",
            "360124",
            "360123",
            "Z-360100-WANLI",
            "360111",
            "360102",
            "360103",
            "360104",
            "Z-360100-GAOXIN",
            "360113",
            "Z-360100-JINGKAI");
  }

  @Test
  void the_bureau_row_of_the_nanchang_2022_table_is_a_unit_of_the_city() {
    // When
    var resolution = REGISTRY.resolve("南昌市医疗保障局", NANCHANG);
    // Then
    assertThat(resolution)
        .isEqualTo(new Resolution(State.RESOLVED, NANCHANG, Kind.UNIT, List.of(NANCHANG)));
  }

  @Test
  void total_rows_are_no_region() {
    assertThat(Stream.of("合计", "南昌市合计", "小计").map(name -> stateOf(name, NANCHANG)))
        .containsOnly(State.UNKNOWN);
  }

  @Test
  void issuers_and_single_addressees_of_the_documents_are_units() {
    // Given
    var names =
        List.of(
            "福建省财政厅",
            "福建省医疗保障局",
            "平潭综合实验区财政金融局",
            "平潭综合实验区社会事业局",
            "平潭综合实验区财政金融局、社会事业局",
            "南昌市财政局",
            "江西省财政厅",
            "漳州市医疗保障局",
            "福州市财政局");
    // When
    var codes = codesOf(names, null, Kind.UNIT);
    // Then
    assertThat(codes)
        .containsExactly(
            "350000",
            "350000",
            "Z-350000-PINGTAN",
            "Z-350000-PINGTAN",
            "Z-350000-PINGTAN",
            "360100",
            "360000",
            "350600",
            "350100");
  }

  // spellings

  @Test
  void full_short_and_prefixed_names_mean_the_same_city() {
    // Given
    var names = List.of("宁德市", "宁德", "福建省宁德市", "福建宁德", "福建省宁德");
    // When
    var codes = codesOf(names, null, Kind.REGION);
    // Then
    assertThat(codes).containsOnly("350900");
  }

  @Test
  void spaces_and_width_inside_a_name_do_not_matter() {
    // Given
    var names = List.of(" 宁 德 ", "　宁　德　市", "宁\u00a0德", "宁\n德", "宁德\u200b");
    // When
    var codes = codesOf(names, FUJIAN, Kind.REGION);
    // Then
    assertThat(codes).containsOnly("350900");
  }

  @Test
  void superior_regions_may_stand_in_front_of_counties_and_zones() {
    // Given
    var names = List.of("江西省南昌市青山湖区", "南昌高新区", "南昌市高新区", "江西南昌湾里管理局", "吉安市吉安县");
    // When
    var codes = codesOf(names, null, Kind.REGION);
    // Then
    assertThat(codes)
        .containsExactly(
            "360111", "Z-360100-GAOXIN", "Z-360100-GAOXIN", "Z-360100-WANLI", "360821");
  }

  @Test
  void a_superior_region_that_does_not_fit_makes_the_name_unknown() {
    assertThat(stateOf("江西省宁德市", null)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void a_city_keeps_its_short_name_against_the_county_of_the_same_stem() {
    assertThat(codesOf(List.of("南昌", "吉安", "南昌县", "吉安县"), JIANGXI, Kind.REGION))
        .containsExactly("360100", "360800", "360121", "360821");
  }

  @Test
  void pingtan_is_the_county_when_named_in_full_or_on_a_paper_of_fuzhou() {
    // When
    var inFull = REGISTRY.resolve("平潭县", FUJIAN).region();
    var inFuzhou = REGISTRY.resolve("平潭", FUZHOU).region();
    // Then
    assertThat(List.of(inFull, inFuzhou)).extracting(Region::code).containsOnly("350128");
  }

  // own level

  @Test
  void words_for_the_own_level_mean_the_issuer_or_a_government_above_it() {
    // Given
    var names = List.of("本级", "市级", "市本级", "市财政局", "市医保局", "省级", "省本级", "省财政厅");
    // When
    var codes = codesOf(names, NANCHANG, Kind.UNIT);
    // Then
    assertThat(codes)
        .containsExactly(
            "360100", "360100", "360100", "360100", "360100", "360000", "360000", "360000");
  }

  @Test
  void an_own_level_behind_a_region_name_belongs_to_that_region() {
    assertThat(codesOf(List.of("南昌市本级", "福建省本级", "南昌县本级", "南昌市（本级）"), null, Kind.UNIT))
        .containsExactly("360100", "350000", "360121", "360100");
  }

  @Test
  void an_own_level_below_or_without_an_issuer_stays_unknown() {
    assertThat(List.of(stateOf("市本级", JIANGXI), stateOf("市本级", null), stateOf("县级", NANCHANG)))
        .containsOnly(State.UNKNOWN);
  }

  @Test
  void a_bureau_without_a_place_stays_unknown() {
    assertThat(stateOf("医保局", FUJIAN)).isEqualTo(State.UNKNOWN);
  }

  // doubt

  @Test
  void a_name_shared_by_zones_of_several_cities_is_ambiguous_without_the_city() {
    // When
    var resolution = REGISTRY.resolve("高新区", null);
    // Then
    assertThat(resolution.state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolution.region()).isNull();
    assertThat(resolution.candidates())
        .extracting(Region::code)
        .contains("Z-350100-GAOXIN", "Z-360100-GAOXIN");
  }

  @Test
  void only_candidates_of_the_issuer_are_named_where_it_has_several() {
    // When
    var resolution = REGISTRY.resolve("经开区", FUJIAN);
    // Then
    assertThat(resolution.state()).isEqualTo(State.AMBIGUOUS);
    assertThat(resolution.candidates()).allMatch(region -> region.isWithin("350000"));
  }

  @Test
  void a_bureau_of_an_ambiguous_zone_is_ambiguous_until_the_issuer_is_known() {
    assertThat(stateOf("高新区财政局", null)).isEqualTo(State.AMBIGUOUS);
    assertThat(REGISTRY.resolve("高新区财政局", NANCHANG).region().code()).isEqualTo("Z-360100-GAOXIN");
  }

  @Test
  void a_zone_name_used_by_every_city_is_never_resolved_for_a_city_without_one() {
    assertThat(stateOf("高新区", region("350900"))).isEqualTo(State.AMBIGUOUS);
  }

  @Test
  void a_district_resolves_without_issuer_when_no_other_bears_its_name() {
    assertThat(codesOf(List.of("青山湖区", "晋安区"), null, Kind.REGION))
        .containsExactly("360111", "350111");
    assertThat(stateOf("鼓楼区", null)).isEqualTo(State.AMBIGUOUS);
  }

  @Test
  void regions_of_other_provinces_are_known_on_papers_of_their_own() {
    assertThat(codesOf(List.of("徐州", "昆山市", "鼓楼区"), region("320300"), Kind.REGION))
        .containsExactly("320300", "320583", "320302");
    assertThat(stateOf("昆山市", NANCHANG)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void a_region_outside_the_issuer_is_still_recognised() {
    assertThat(REGISTRY.resolve("宁德市", NANCHANG).region().isWithin("360100")).isFalse();
  }

  @Test
  void abolished_foreign_and_blank_names_are_unknown() {
    assertThat(Stream.of("湾里区", "梅列区", "纽约", "市", "", " ", null).map(n -> stateOf(n, null)))
        .containsOnly(State.UNKNOWN);
  }

  @Test
  void unknown_names_have_no_candidates() {
    assertThat(REGISTRY.resolve("纽约", null))
        .isEqualTo(new Resolution(State.UNKNOWN, null, null, List.of()));
  }

  // did you mean

  @Test
  void a_name_with_one_wrong_character_has_a_nearest_name() {
    assertThat(nearestOf(List.of("宁徳", "蒲田市", "平坛", "青山胡区", "湾里区", "红谷滩新区"), null))
        .containsExactly("宁德", "莆田市", "平潭", "青山湖区", "湾里", "红谷滩区");
  }

  @Test
  void the_nearest_name_keeps_the_bureau() {
    assertThat(REGISTRY.nearest("宁徳市财政局", FUJIAN)).contains("宁德市财政局");
  }

  @Test
  void the_nearest_name_is_sought_right_below_the_issuer_first() {
    assertThat(REGISTRY.nearest("三朋", FUJIAN)).contains("三明");
  }

  @Test
  void no_nearest_name_is_offered_when_known_equally_near_or_far() {
    assertThat(
            Stream.of("宁德", "宁某", "纽约市", "宁", "").flatMap(n -> REGISTRY.nearest(n, null).stream()))
        .isEmpty();
  }

  // collective addressees

  @Test
  void all_cities_of_fujian_include_xiamen_marked_as_separately_planned() {
    // When
    var cities = REGISTRY.expandCollective("各设区市财政局、医保局", FUJIAN);
    // Then
    assertThat(cities).hasSize(9).allMatch(region -> region.level() == Level.CITY);
    assertThat(cities)
        .filteredOn(Region::separatelyPlanned)
        .extracting(Region::name)
        .containsExactly("厦门市");
  }

  @Test
  void all_counties_of_nanchang_are_its_counties_and_districts_without_zones() {
    // When
    var counties = REGISTRY.expandCollective("各县（区）财政局、医保局", NANCHANG);
    // Then
    assertThat(counties)
        .extracting(Region::name)
        .containsExactly("东湖区", "西湖区", "青云谱区", "青山湖区", "新建区", "红谷滩区", "南昌县", "安义县", "进贤县");
  }

  @Test
  void spellings_of_all_counties_mean_the_same() {
    // Given
    var spellings = List.of("各县（区）", "各县(市、区)", "各县（市）区", "各县、区", "各区县", "各县（市、区）医保局");
    // When
    var sizes = spellings.stream().map(each -> REGISTRY.expandCollective(each, FUZHOU).size());
    // Then
    assertThat(sizes).containsOnly(12);
  }

  @Test
  void pingtan_county_answers_to_the_zone_and_not_to_fuzhou() {
    assertThat(REGISTRY.expandCollective("各县（市、区）", FUZHOU)).doesNotContain(region("350128"));
  }

  @Test
  void a_county_that_is_not_administered_is_not_addressed() {
    assertThat(REGISTRY.expandCollective("各县（市、区）", region("350500")))
        .hasSize(11)
        .doesNotContain(region("350527"));
  }

  @Test
  void cities_and_counties_can_be_addressed_together() {
    assertThat(REGISTRY.expandCollective("各市、县（区）财政局", JIANGXI))
        .hasSize(111)
        .extracting(Region::level)
        .containsOnly(Level.CITY, Level.COUNTY);
  }

  @Test
  void districts_alone_leave_out_counties() {
    assertThat(REGISTRY.expandCollective("各区", NANCHANG)).hasSize(6);
  }

  @Test
  void other_addressees_and_provinces_without_counties_expand_to_nothing() {
    assertThat(REGISTRY.expandCollective("湾里管理局", NANCHANG)).isEmpty();
    assertThat(REGISTRY.expandCollective("各", NANCHANG)).isEmpty();
    assertThat(REGISTRY.expandCollective("各设区市", NANCHANG)).isEmpty();
    assertThat(REGISTRY.expandCollective("各设区市", region("330000"))).isEmpty();
  }

  // regions

  @Test
  void a_region_lies_within_itself_and_everything_above_it() {
    // Given
    var jianou = region("350783");
    // Then
    assertThat(Stream.of("350783", "350700", "350000", "35", "3507")).allMatch(jianou::isWithin);
    assertThat(Stream.of("350600", "360000", "350782", "3", "", "Z-360100-WANLI"))
        .noneMatch(jianou::isWithin);
  }

  @Test
  void a_city_code_that_ends_in_zeros_does_not_swallow_its_neighbours() {
    assertThat(region("361100").isWithin("361000")).isFalse();
    assertThat(region("361002").isWithin("361000")).isTrue();
  }

  @Test
  void a_zone_lies_where_its_parent_lies() {
    // Given
    var wanli = region("Z-360100-WANLI");
    var pingtan = region("Z-350000-PINGTAN");
    // Then
    assertThat(Stream.of("Z-360100-WANLI", "360100", "360000")).allMatch(wanli::isWithin);
    assertThat(pingtan.isWithin("350000")).isTrue();
    assertThat(pingtan.isWithin("350100")).isFalse();
  }

  @Test
  void every_region_knows_its_province_and_city() {
    assertThat(region("350604").cityCode()).isEqualTo("350600");
    assertThat(FUJIAN.cityCode()).isNull();
    assertThat(region("Z-350000-PINGTAN").cityCode()).isNull();
    assertThat(region("Z-360100-WANLI").cityCode()).isEqualTo("360100");
    assertThat(region("Z-360100-WANLI").provinceCode()).isEqualTo("360000");
  }

  @Test
  void children_are_the_regions_right_below() {
    assertThat(REGISTRY.children("360100"))
        .extracting(Region::code)
        .contains("360121", "Z-360100-WANLI")
        .endsWith("Z-360100-WANLI");
    assertThat(REGISTRY.children("350000")).hasSize(10);
    assertThat(REGISTRY.children("999999")).isEmpty();
  }

  @Test
  void codes_that_are_not_registered_are_absent() {
    assertThat(REGISTRY.byCode("360105")).isEmpty();
    assertThat(REGISTRY.byCode(null)).isEmpty();
  }

  // the tables

  @Test
  void the_tables_hold_all_provinces_and_the_regions_of_fujian_and_jiangxi() {
    // When
    Map<Level, Long> counts =
        RECORDS.names().keySet().stream()
            .filter(region -> region.level() == Level.PROVINCE || isMapped(region))
            .collect(Collectors.groupingBy(Region::level, Collectors.counting()));
    // Then
    assertThat(counts)
        .containsEntry(Level.PROVINCE, 31L)
        .containsEntry(Level.CITY, 20L)
        .containsEntry(Level.COUNTY, 184L);
  }

  @Test
  void exactly_five_cities_are_separately_planned() {
    assertThat(RECORDS.names().keySet())
        .filteredOn(Region::separatelyPlanned)
        .extracting(Region::name)
        .containsExactly("大连市", "宁波市", "厦门市", "青岛市", "深圳市");
  }

  @Test
  void recent_changes_of_the_codes_are_followed() {
    assertThat(
            Stream.of(
                    "350112", "350404", "350405", "350604", "350605", "350703", "360112", "360113",
                    "360404", "360482", "360483", "360703", "360704", "360783", "361103", "361104")
                .map(code -> region(code).name()))
        .containsExactly(
            "长乐区", "三元区", "沙县区", "龙海区", "长泰区", "建阳区", "新建区", "红谷滩区", "柴桑区", "共青城市", "庐山市", "南康区",
            "赣县区", "龙南市", "广丰区", "广信区");
  }

  @Test
  void codes_are_unique() {
    assertThat(RECORDS.names().keySet()).extracting(Region::code).doesNotHaveDuplicates();
  }

  @Test
  void official_names_are_unique_within_their_parent() {
    assertThat(RECORDS.names().keySet())
        .extracting(region -> region.parentCode() + region.name())
        .doesNotHaveDuplicates();
  }

  @Test
  void every_parent_exists_and_only_the_centre_and_provinces_have_none() {
    assertThat(RECORDS.names().keySet())
        .allMatch(
            region ->
                isAtTheTop(region)
                    ? region.parentCode() == null
                    : REGISTRY.byCode(region.parentCode()).isPresent());
  }

  @Test
  void codes_agree_with_level_and_parent() {
    // Given
    Map<Level, Function<Region, String>> expectedParent =
        Map.of(
            Level.CITY, Region::provinceCode,
            Level.COUNTY, Region::cityCode,
            Level.ZONE, region -> region.code().substring(2, 8));
    // Then
    assertThat(RECORDS.names().keySet())
        .filteredOn(region -> !isAtTheTop(region))
        .allMatch(
            region ->
                expectedParent.get(region.level()).apply(region).equals(region.parentCode())
                    || isRunByProvince(region));
    assertThat(RECORDS.names().keySet())
        .filteredOn(RegionRegistryTest::isAtTheTop)
        .allMatch(region -> region.code().equals(region.provinceCode()));
  }

  @Test
  void codes_have_six_digits_and_zones_an_id() {
    assertThat(RECORDS.names().keySet())
        .allMatch(
            region ->
                region
                    .code()
                    .matches(region.level() == Level.ZONE ? "Z-\\d{6}-[A-Z]+" : "[1-6]\\d{5}"));
  }

  @Test
  void every_county_code_of_a_zone_exists() {
    assertThat(RECORDS.names().keySet())
        .filteredOn(region -> region.countyCode() != null)
        .allMatch(region -> region(region.countyCode()).level() == Level.COUNTY);
  }

  private static boolean isAtTheTop(Region region) {
    return region.level() == Level.CENTRE || region.level() == Level.PROVINCE;
  }

  @Test
  void the_centre_is_a_sender_and_holds_no_region() {
    assertThat(REGISTRY.resolve("中央", null).region().level()).isEqualTo(Level.CENTRE);
    assertThat(RECORDS.names().keySet())
        .filteredOn(region -> region.isWithin("100000"))
        .extracting(Region::level)
        .containsExactly(Level.CENTRE);
  }

  /** 仙桃市 and the districts of 重庆 have no city above them. */
  private static boolean isRunByProvince(Region region) {
    return region.level() == Level.COUNTY
        && region.provinceCode().equals(region.parentCode())
        && REGISTRY.byCode(region.cityCode()).isEmpty();
  }

  @Test
  void every_name_within_its_parent_resolves_to_its_region() {
    RECORDS
        .names()
        .forEach(
            (region, names) -> {
              assertThat(REGISTRY.resolve(region.name(), null).candidates()).contains(region);
              Region parent = REGISTRY.byCode(region.parentCode()).orElse(null);
              assertThat(names)
                  .allMatch(name -> REGISTRY.resolve(name, parent).region().equals(region));
            });
  }

  @Test
  void a_zone_name_without_a_place_is_never_unique_in_a_province() {
    assertThat(Stream.of("高新区", "经开区", "台商投资区", "台投区"))
        .allMatch(
            name ->
                Stream.of(FUJIAN, JIANGXI)
                    .allMatch(province -> stateOf(name, province) != State.RESOLVED));
  }

  @Test
  void a_table_with_another_header_is_refused() {
    assertThatThrownBy(() -> RegionTable.rows("/regions/regions.csv", "code,name"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must start with");
  }

  private static boolean isMapped(Region region) {
    return region.isWithin("350000") || region.isWithin("360000");
  }

  /** The code for each name, or what it was instead of a resolved name of {@code kind}. */
  private static List<String> codesOf(List<String> names, Region within, Kind kind) {
    return names.stream().map(name -> codeOf(name, within, kind)).toList();
  }

  private static String codeOf(String name, Region within, Kind kind) {
    Resolution resolution = REGISTRY.resolve(name, within);
    return resolution.isResolved() && resolution.kind() == kind
        ? resolution.region().code()
        : "%s is %s %s".formatted(name, resolution.state(), resolution.kind());
  }

  private static State stateOf(String name, Region within) {
    return REGISTRY.resolve(name, within).state();
  }

  private static List<String> nearestOf(List<String> names, Region within) {
    return names.stream().map(name -> REGISTRY.nearest(name, within).orElse("")).toList();
  }

  private static Region region(String code) {
    return REGISTRY.byCode(code).orElseThrow();
  }
}
