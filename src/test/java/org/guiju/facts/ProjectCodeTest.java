package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectCodeTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Z155080000004, Z155080000004",
        "10000015z155080000004, Z155080000004",
        "' Z1550 80000004', Z155080000004",
        "Z15508000004, -",
        "123456789Z155080000004, -",
        "360000220000000012345, -",
        "-, -"
      })
  void levels_share_the_code_from_the_z_on(String printed, String shared) {
    assertThat(ProjectCode.shared(printed)).isEqualTo(shared);
  }
}
