package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.archive.Content;
import org.guiju.facts.Kind;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.store.Database;
import org.guiju.store.local.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first load of an archive goes by the indexes, before the server has counted a table. */
@Tag("once")
class YoungArchiveTest {
  private static final int AT_ONCE = 40;
  private static final int ROWS = 60;

  /** The service has the tables counted with this one. */
  private static final int MARK = 1_024;

  private final TestDatabase.Fresh database = TestDatabase.Fresh.database();
  private final Iterator<GeneratedPaper> papers =
      FundYears.of(3)
          .rows(ROWS)
          .papers()
          .filter(paper -> paper.kind() == Kind.EXPENDITURE_REPORT)
          .iterator();

  private List<Content> next(int many) {
    return Stream.generate(papers::next).limit(many).map(GeneratedPaper::json).toList();
  }

  private void onlyTheServiceCounts() throws SQLException {
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table payment_trace set (autovacuum_enabled = false)");
      statement.execute("select setval('submission_id_seq', %d)".formatted(MARK - 2 * AT_ONCE));
    }
  }

  /** Payments that were read by going through all of them. */
  private static long paymentsReadThrough(Jdbi service) {
    return service.withHandle(
        handle -> {
          handle.execute("select pg_stat_force_next_flush()");
          return handle
              .createQuery("select pg_stat_get_tuples_returned('payment_trace'::regclass)")
              .mapTo(long.class)
              .one();
        });
  }

  @Test
  void payments_are_found_without_reading_all_of_them() throws SQLException {
    onlyTheServiceCounts();
    try (AgroalDataSource source = database.keptConnection()) {
      // Given
      Jdbi service = Database.open(source);
      ArrivalDesk desk = FilingOffice.on(service).together();
      desk.submit(next(AT_ONCE), null);
      desk.submit(next(AT_ONCE), null);
      long before = paymentsReadThrough(service);
      // When
      desk.submit(next(AT_ONCE), null);
      // Then
      assertThat(paymentsReadThrough(service)).isEqualTo(before);
    }
  }
}
