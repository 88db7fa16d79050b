package org.guiju.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guiju.findings.Severity;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {
  private static final List<String> USUAL =
      List.of(
          "VIOLATION=red",
          "WARNING=yellow",
          "ADVISORY=blue",
          "EXP-:WARNING=orange",
          "EXP-010:WARNING=blue");

  @Test
  void the_longest_beginning_of_the_rule_decides() {
    LevelPolicy policy = LevelPolicy.of(USUAL);
    assertThat(policy.of("ALLOC-002", Severity.VIOLATION)).isEqualTo(Level.RED);
    assertThat(policy.of("DOC-001", Severity.WARNING)).isEqualTo(Level.YELLOW);
    assertThat(policy.of("EXP-002", Severity.WARNING)).isEqualTo(Level.ORANGE);
    assertThat(policy.of("EXP-010", Severity.WARNING)).isEqualTo(Level.BLUE);
    assertThat(policy.of("EXP-010", Severity.VIOLATION)).isEqualTo(Level.RED);
  }

  @Test
  void what_cannot_be_a_policy_is_told() {
    assertThatThrownBy(() -> LevelPolicy.of(List.of("VIOLATION=pink")))
        .hasMessageContaining("pink");
    assertThatThrownBy(() -> LevelPolicy.of(USUAL.subList(0, 2))).hasMessageContaining("ADVISORY");
    assertThatThrownBy(
            () ->
                LevelPolicy.of(
                    List.of("VIOLATION=red", "WARNING=red", "ADVISORY=blue", "WARNING=blue")))
        .hasMessageContaining("twice");
  }
}
