package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guiju.store.local.RunningDatabase;

/** What a running service has in its own database, looked at past the service. */
final class FiledRecords {
  private static final long MINUTES_TO_SETTLE = 5;

  private final RunningDatabase database;

  private FiledRecords(RunningDatabase database) {
    this.database = database;
  }

  static FiledRecords of(Path data) throws IOException {
    return new FiledRecords(RunningDatabase.in(data).orElseThrow());
  }

  private List<String> list(String query) throws SQLException {
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private long count(String from) throws SQLException {
    return Long.parseLong(list("select count(*) from " + from).get(0));
  }

  /** Waits until what was cut off is made up for: verdicts judged again, reports sealed. */
  void settle() throws SQLException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_TO_SETTLE);
    while (count("stale") + count("unsealed") > 0) {
      assertThat(System.nanoTime())
          .as("%d stale, %d unsealed", count("stale"), count("unsealed"))
          .isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Each report once and in the chain once, each activation that was acknowledged once. */
  void verify(List<String> activations) throws SQLException {
    assertThat(count("report")).isEqualTo(count("chain_link"));
    assertThat(count("submission")).isEqualTo(count("standing"));
    assertThat(
            list(
                """
                select submission from report
                group by submission having count(*) <> max(n)
                """))
        .as("papers with a gap between their reports")
        .isEmpty();
    assertThat(list("select reason from rule_set_step where kind = 'ACTIVATED'"))
        .doesNotHaveDuplicates()
        .containsAll(activations);
    assertThat(list("select max(sequence) - count(*) from chain_link")).containsExactly("0");
  }

  @Override
  public String toString() {
    try {
      return "%d reports, %d of them judged again"
          .formatted(count("report"), count("report where n > 1"));
    } catch (SQLException away) {
      return away.toString();
    }
  }
}
