package org.guiju.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A day of which it is asked what was known then: all that came before its end.
 *
 * @param day the day
 * @param zone where days begin and end
 */
public record KnowledgeDay(LocalDate day, ZoneId zone) {
  /** First instant that was not known yet. */
  public Instant end() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Last instant that was known; the archive counts in microseconds. */
  public Instant last() {
    return end().minus(1, ChronoUnit.MICROS);
  }

  /** True for what came before the end of the day. */
  public boolean knew(OffsetDateTime what) {
    return what.toInstant().isBefore(end());
  }
}
