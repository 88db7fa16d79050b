package org.guiju.web.handling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.guiju.store.local.TestDatabase;
import org.guiju.web.PaperOnFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people did cannot be changed or taken away afterwards, not even with SQL. */
@QuarkusTest
@Tag("once")
class HandlingTablesTest {
  private static final List<String> TABLES =
      List.of(
          "attachment", "doubt_step", "doubt_attachment", "waiver", "waiver_step", "certification");

  @Inject DataSource service;

  @Test
  void what_people_did_is_never_changed() throws SQLException {
    PaperOnFile paper = PaperOnFile.sent("149");
    int waiver =
        paper
            .requestWaiver("经办甲", paper.finding(), PaperOnFile.lastDay())
            .statusCode(201)
            .extract()
            .path("id");
    paper.decide("复核乙", waiver, "APPROVE").statusCode(201);
    paper.settleRedDoubts("科员丁");
    paper.certify("经办甲", "PREPARER").statusCode(201);
    try (Connection superuser = TestDatabase.superuser();
        Statement statement = superuser.createStatement()) {
      for (String table : TABLES) {
        assertThatThrownBy(() -> statement.execute("delete from " + table))
            .hasMessageContaining("table %s is append-only", table);
        assertThatThrownBy(() -> statement.execute("truncate " + table + " cascade"))
            .hasMessageContaining("append-only");
      }
      assertThatThrownBy(() -> statement.execute("update waiver set expires = '2099-01-01'"))
          .hasMessageContaining("table waiver is append-only");
      assertThatThrownBy(() -> statement.execute("update doubt_step set person = '科员丙'"))
          .hasMessageContaining("table doubt_step is append-only");
    }
  }

  @Test
  void the_service_may_not_even_try() throws SQLException {
    try (Connection connection = service.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        assertThatThrownBy(() -> statement.execute("delete from " + table))
            .hasMessageContaining("permission denied");
      }
      assertThatThrownBy(() -> statement.execute("delete from doubt"))
          .hasMessageContaining("permission denied");
    }
  }
}
