package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Judges as many correct papers as are asked for: {@code mvn test -Dtest=NoiseSoakTest
 * -Dguiju.noise=10000}. Each slice of some {@value #PAPERS} has a seed of its own and is forgotten
 * once it is judged.
 */
@EnabledIfSystemProperty(named = "guiju.noise", matches = "\\d+")
class NoiseSoakTest {
  private static final int PAPERS = 400;
  private static final int FIRST_YEAR = 2021;
  private static final int YEARS = 5;

  private static final List<Area> TOPS =
      Area.centre().below().stream().filter(Area::isProvince).toList();

  @Test
  void correct_papers_raise_no_alarm_however_many_there_are() {
    // Given
    int slices = (Integer.getInteger("guiju.noise") + PAPERS - 1) / PAPERS;
    NoiseTally tally = new NoiseTally();
    // When
    IntStream.range(0, slices).parallel().forEach(i -> judge(slice(i), tally));
    // Then
    System.out.println(tally);
    assertThat(tally.alarms()).isEmpty();
    assertThat(tally.unexplained()).isEmpty();
  }

  private static void judge(FundYears years, NoiseTally tally) {
    Judge judge = new Judge();
    years.papers(PAPERS).forEach(judge::file);
    judge.filed().forEach(paper -> tally.add(paper, judge.judge(paper)));
  }

  /** In turn places with rules of their own, any province, and sister funds; two years each. */
  private static FundYears slice(int i) {
    int year = FIRST_YEAR + i / 4 % YEARS;
    FundYears years = FundYears.of(i).years(year, year + 1);
    return switch (i % 4) {
      case 0 -> years.in("350000", "350200").cities("350600", "Z-350000-PINGTAN", "350200");
      case 1 -> years.in("360000").cities("360100");
      case 2 -> whole(years, TOPS.get(i / 4 % TOPS.size()));
      default -> whole(years, TOPS.get((i / 4 * 7) % TOPS.size())).of(sister(i / 4));
    };
  }

  private static FundPart sister(int i) {
    return FundPart.ALL.get(1 + i % (FundPart.ALL.size() - 1));
  }

  /** A province with its separately planned city. */
  private static FundYears whole(FundYears years, Area province) {
    String[] codes =
        province.above().below().stream()
            .filter(area -> area.region().provinceCode().equals(province.code()))
            .map(Area::code)
            .toArray(String[]::new);
    return years.in(codes);
  }
}
