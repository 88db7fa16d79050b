package org.guiju.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.handling.DoubtState.CORRECTED;
import static org.guiju.handling.DoubtState.DOUBT;
import static org.guiju.handling.DoubtState.NORMAL;
import static org.guiju.handling.DoubtState.VIOLATION;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtTest {
  @Test
  void a_doubt_is_judged_then_corrected_and_anything_may_be_reopened() {
    List<String> allowed = new ArrayList<>();
    for (DoubtState from : DoubtState.values()) {
      for (DoubtState to : DoubtState.values()) {
        if (from.leadsTo(to)) {
          allowed.add(from + " → " + to);
        }
      }
    }
    assertThat(allowed)
        .containsExactly(
            "DOUBT → NORMAL",
            "DOUBT → VIOLATION",
            "NORMAL → DOUBT",
            "VIOLATION → DOUBT",
            "VIOLATION → CORRECTED",
            "CORRECTED → DOUBT");
  }

  @Test
  void what_is_not_judged_is_open() {
    assertThat(Papers.doubt(DOUBT, "a", null, true).isOpen()).isTrue();
    assertThat(Papers.doubt(NORMAL, "a", "a", true).isOpen()).isFalse();
    assertThat(Papers.doubt(CORRECTED, "a", "a", true).isOpen()).isFalse();
  }

  @Test
  void a_violation_is_open_even_when_its_finding_is_gone() {
    assertThat(Papers.doubt(VIOLATION, "a", "a", true).isOpen()).isTrue();
    assertThat(Papers.doubt(VIOLATION, "a", "a", false).isOpen()).isTrue();
    assertThat(Papers.doubt(DOUBT, "a", null, false).isOpen()).isFalse();
  }

  @Test
  void changed_evidence_makes_it_a_doubt_again() {
    for (DoubtState judged : List.of(NORMAL, VIOLATION, CORRECTED)) {
      Doubt doubt = Papers.doubt(judged, "b", "a", true);
      assertThat(doubt.evidenceChanged()).isTrue();
      assertThat(doubt.state()).isEqualTo(DOUBT);
      assertThat(doubt.isOpen()).isTrue();
    }
  }

  @Test
  void a_finding_that_went_away_and_came_back_is_a_doubt_again() {
    assertThat(Papers.doubt(NORMAL, "a", null, true).state()).isEqualTo(DOUBT);
  }

  @Test
  void evidence_does_not_change_while_the_finding_is_gone() {
    assertThat(Papers.doubt(NORMAL, "b", "a", false).evidenceChanged()).isFalse();
  }
}
