package org.guiju.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guiju.findings.Finding;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private final Finding one = Papers.finding("全年下达 149。", "149", "148");
  private final Finding other = Papers.finding("全年下达 150。", "150", "148");

  @Test
  void the_order_of_findings_does_not_matter() {
    assertThat(Evidence.of(List.of(one, other))).isEqualTo(Evidence.of(List.of(other, one)));
  }

  @Test
  void message_given_and_expected_matter() {
    assertThat(
            List.of(
                Evidence.of(List.of(one)),
                Evidence.of(List.of(one, one)),
                Evidence.of(List.of(Papers.finding("全年下达149。", "149", "148"))),
                Evidence.of(List.of(Papers.finding("全年下达 149。", "150", "148"))),
                Evidence.of(List.of(Papers.finding("全年下达 149。", "149", null)))))
        .doesNotHaveDuplicates();
  }
}
