package org.guiju.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.handling.CertificationRole.PREPARER;
import static org.guiju.handling.CertificationRole.REVIEWER;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertificationStateTest {
  private static Certification by(CertificationRole role, int report) {
    return new Certification(7, report, "0".repeat(64), role, null, role.label(), Papers.NOON);
  }

  @Test
  void both_have_to_certify_the_standing_report() {
    assertThat(CertificationState.of(List.of(), 1)).isEqualTo(CertificationState.NONE);
    assertThat(CertificationState.of(List.of(by(PREPARER, 1)), 1))
        .isEqualTo(CertificationState.PREPARED);
    assertThat(CertificationState.of(List.of(by(PREPARER, 1), by(REVIEWER, 1)), 1))
        .isEqualTo(CertificationState.CERTIFIED);
  }

  @Test
  void a_report_that_stands_since_makes_it_certified_earlier() {
    List<Certification> both = List.of(by(PREPARER, 1), by(REVIEWER, 1));
    assertThat(CertificationState.of(both, 2)).isEqualTo(CertificationState.CERTIFIED_EARLIER);
    assertThat(CertificationState.of(List.of(by(PREPARER, 1)), 2))
        .isEqualTo(CertificationState.NONE);
  }

  @Test
  void two_halves_on_two_reports_make_no_whole() {
    assertThat(CertificationState.of(List.of(by(PREPARER, 1), by(REVIEWER, 2)), 3))
        .isEqualTo(CertificationState.NONE);
  }
}
