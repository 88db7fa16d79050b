package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.facts.region.Resolution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class AreaTest {
  private static final List<Area> AREAS = all(Area.centre()).toList();

  private static Stream<Area> all(Area area) {
    return Stream.concat(Stream.of(area), area.below().stream().flatMap(AreaTest::all));
  }

  @Test
  void every_area_is_found_again_by_the_place_in_its_header() {
    assertThat(AREAS).hasSizeGreaterThan(3000);
    assertThat(AREAS).allMatch(area -> means(area.place(), null, area));
  }

  @Test
  void every_area_is_found_again_by_the_row_in_the_plan_above() {
    assertThat(AREAS.stream().skip(1)).allMatch(area -> means(area.name(), area.above(), area));
  }

  private static boolean means(String name, Area issuer, Area area) {
    Resolution found =
        RegionRegistry.standard().resolve(name, issuer == null ? null : issuer.region());
    return found.isResolved() && found.region().equals(area.region());
  }

  @Test
  void no_two_areas_share_the_beginning_of_their_numbers() {
    assertThat(AREAS).extracting(Area::issuer).doesNotHaveDuplicates();
  }
}
