package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionRefTest {
  private static final RegionRef NINGDE = new RegionRef("350900", "宁德市", "CITY", "350000/350900");

  @ParameterizedTest
  @CsvSource({"350000, true", "350900, true", "350902, false", "3509, false", "360000, false"})
  void a_region_lies_in_itself_and_in_those_above_it(String other, boolean within) {
    assertThat(NINGDE.within(other)).isEqualTo(within);
  }

  @Test
  void a_place_is_known_by_its_code_or_else_by_its_printed_name() {
    assertThat(RegionRef.key(NINGDE, "宁 德")).isEqualTo("350900");
    assertThat(RegionRef.key(null, " 某\u3000开发 区")).isEqualTo("某开发区");
    assertThat(RegionRef.key(null, null)).isNull();
  }
}
