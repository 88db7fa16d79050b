package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class FundYearsTest {
  @Test
  void correct_papers_raise_no_alarm_once_all_of_them_are_on_file() {
    // Given
    NoiseTally tally = new NoiseTally();
    // When
    CorrectYears.ALL.forEach(years -> years.reports().forEach(tally::add));
    // Then
    assertThat(tally.alarms()).isEmpty();
    assertThat(tally.unexplained()).isEmpty();
  }

  @Test
  void correct_papers_raise_no_alarm_whichever_others_never_came_in() {
    // Given
    NoiseTally tally = new NoiseTally();
    // When
    for (CorrectYears years : CorrectYears.ALL) {
      for (int missing = 2; missing <= 4; missing++) {
        years.withGaps(missing, new Random(missing)).forEach(tally::add);
      }
    }
    // Then
    assertThat(tally.alarms()).isEmpty();
    assertThat(tally.unexplained()).isEmpty();
  }

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
  }

  private static List<String> bytes(long seed) {
    return FundYears.of(seed).papers(600).map(paper -> paper.json().sha256()).toList();
  }
}
