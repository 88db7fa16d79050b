package org.guiju.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a run is expected to take. */
class ProgressTest {
  private static Progress progress(long done, long lately, double seconds, double idle) {
    return new Progress(1000, done, lately, seconds, idle, null, List.of());
  }

  @Test
  void what_is_left_goes_by_what_was_done_of_late() {
    assertThat(progress(200, 200, 10, 0).secondsLeft()).hasValue(40);
  }

  @Test
  void while_a_slice_is_under_way_less_is_left_and_not_more() {
    assertThat(progress(200, 200, 10, 4).secondsLeft()).hasValue(36);
  }

  @Test
  void of_a_run_that_stopped_moving_nothing_is_foretold() {
    assertThat(progress(200, 200, 10, 60).secondsLeft()).isEmpty();
    assertThat(progress(200, 0, 0, 90).secondsLeft()).isEmpty();
  }

  @Test
  void of_a_run_that_is_done_nothing_is_left() {
    assertThat(progress(1000, 200, 10, 60).secondsLeft()).hasValue(0);
  }
}
