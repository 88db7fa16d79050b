package org.guiju.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
  private static Throwable failing(String state) {
    return new IllegalStateException(new SQLException("what was to be stored", state));
  }

  @Test
  void what_passes_by_itself_or_with_help_is_told_from_a_fault() {
    for (String passing : new String[] {"08006", "57P01", "57P03", "53100", "53300", "40001"}) {
      assertThat(DatabaseAway.is(failing(passing))).as(passing).isTrue();
    }
    for (String fault : new String[] {"42P01", "23505", "57014", null, ""}) {
      assertThat(DatabaseAway.is(failing(fault))).as(fault).isFalse();
    }
    assertThat(DatabaseAway.is(new ConnectionException(new SQLException("no connection"))))
        .isTrue();
  }

  @Test
  void a_full_disk_has_its_own_words() {
    assertThat(DatabaseAway.isDiskFull(failing("53100"))).isTrue();
    assertThat(DatabaseAway.isDiskFull(failing("53300"))).isFalse();
  }
}
