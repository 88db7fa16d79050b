package org.guiju.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
  @Test
  void pauses_double_from_a_second_to_an_hour() {
    assertThat(IntStream.rangeClosed(1, 14).mapToLong(n -> Patience.pause(n).toSeconds()))
        .containsExactly(
            1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L, 3600L, 3600L);
  }

  @Test
  void no_pause_is_longer_than_an_hour_however_often_it_failed() {
    assertThat(Patience.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void without_a_failure_there_is_no_pause() {
    assertThatThrownBy(() -> Patience.pause(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void after_three_days_it_is_over() {
    assertThat(Patience.isOver(Duration.ofDays(3).minusSeconds(1))).isFalse();
    assertThat(Patience.isOver(Duration.ofDays(3))).isTrue();
  }
}
