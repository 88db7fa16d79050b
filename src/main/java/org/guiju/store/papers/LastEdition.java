package org.guiju.store.papers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.statement.Query;

/**
 * Which of the papers {@code s} count: of each its last edition. What was received later than a
 * moment can be left out, as if it had not come.
 */
final class LastEdition {
  /** Of everything that was received. */
  static final LastEdition NOW = new LastEdition(null);

  private static final String CONDITION =
      """
      and not exists (select 1 from submission later
                      where later.series = s.series and later.edition > s.edition%s)%s
      """;

  private final OffsetDateTime end;

  private LastEdition(OffsetDateTime end) {
    this.end = end;
  }

  /** Of what was received before {@code end}. */
  static LastEdition before(Instant end) {
    return new LastEdition(end.atOffset(ZoneOffset.UTC));
  }

  /** A condition on {@code s} that follows another; see {@link #bind}. */
  String condition() {
    return end == null
        ? CONDITION.formatted("", "")
        : CONDITION.formatted(" and later.received_at < :end", " and s.received_at < :end");
  }

  /** Gives a statement with the condition its moment. */
  Query bind(Query query) {
    return end == null ? query : query.bind("end", end);
  }
}
