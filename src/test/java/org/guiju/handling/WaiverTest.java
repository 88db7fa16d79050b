package org.guiju.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiverTest {
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

  private static Waiver after(WaiverAction... actions) {
    List<WaiverStep> steps = new ArrayList<>();
    for (WaiverAction action : actions) {
      steps.add(new WaiverStep(steps.size() + 1, action, "属实", "复核乙", Papers.NOON));
    }
    return new Waiver(
        1,
        7,
        1,
        "ALLOC-002@row:350900#yearTotal",
        "“宁德”全年下达 149。",
        "a",
        "省厅同意",
        LAST,
        "经办甲",
        Papers.NOON,
        new Attachment.Ref("批复.pdf", "application/pdf", 9, "0".repeat(64)),
        steps);
  }

  @Test
  void its_last_step_says_how_it_stands() {
    assertThat(after().state(LAST, "a")).isEqualTo(WaiverState.REQUESTED);
    assertThat(after(WaiverAction.APPROVE).state(LAST, "a")).isEqualTo(WaiverState.APPROVED);
    assertThat(after(WaiverAction.REFUSE).state(LAST, "a")).isEqualTo(WaiverState.REFUSED);
    assertThat(after(WaiverAction.APPROVE, WaiverAction.WITHDRAW).state(LAST, "a"))
        .isEqualTo(WaiverState.WITHDRAWN);
  }

  @Test
  void it_holds_through_its_last_day() {
    Waiver waiver = after(WaiverAction.APPROVE);
    assertThat(waiver.state(LAST, "a")).isEqualTo(WaiverState.APPROVED);
    assertThat(waiver.state(LAST.plusDays(1), "a")).isEqualTo(WaiverState.EXPIRED);
    assertThat(after().state(LAST.plusDays(1), "a")).isEqualTo(WaiverState.EXPIRED);
  }

  @Test
  void other_evidence_needs_a_new_decision() {
    assertThat(after(WaiverAction.APPROVE).state(LAST, "b"))
        .isEqualTo(WaiverState.EVIDENCE_CHANGED);
    assertThat(after(WaiverAction.REFUSE).state(LAST, "b")).isEqualTo(WaiverState.REFUSED);
  }

  @Test
  void a_finding_that_is_gone_changes_nothing() {
    assertThat(after(WaiverAction.APPROVE).state(LAST, null)).isEqualTo(WaiverState.APPROVED);
  }

  @Test
  void it_may_last_as_long_as_the_settings_say() {
    WaiverTerms terms = new WaiverTerms(Period.ofYears(1));
    LocalDate today = LocalDate.of(2026, 3, 2);
    assertThat(terms.againstExpiry(today, today)).isEmpty();
    assertThat(terms.againstExpiry(LocalDate.of(2027, 3, 2), today)).isEmpty();
    assertThat(terms.againstExpiry(LocalDate.of(2027, 3, 3), today))
        .contains("豁免的到期日填写为 2027-03-03，应在 2026-03-02 至 2027-03-02 之间。");
    assertThat(terms.againstExpiry(LocalDate.of(2026, 3, 1), today)).isPresent();
  }
}
