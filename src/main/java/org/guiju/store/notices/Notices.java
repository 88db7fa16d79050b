package org.guiju.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.guiju.findings.Verdict;
import org.guiju.notices.Notice;

/** How notices are read. */
final class Notices {
  static final String COLUMNS =
      """
      n.id, n.at, n.submission, s.doc_no, s.region_name, n.region_code, n.verdict_before,
      n.verdict_after, n.report_before, n.report_after, n.cause_paper,
      encode(n.cause_rule_set, 'hex')\
      """;

  static final String TABLES = " notice n join submission s on s.id = n.submission ";

  private Notices() {}

  /** The notice in a row that begins with {@link #COLUMNS}. */
  static Notice read(ResultSet row) throws SQLException {
    return new Notice(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Verdict.valueOf(row.getString(7)),
        Verdict.valueOf(row.getString(8)),
        row.getInt(9),
        row.getInt(10),
        row.getObject(11, Long.class),
        row.getString(12));
  }
}
