package org.guiju.handling;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes moments as readers of messages know them. */
final class Moment {
  private static final DateTimeFormatter CHINA =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private Moment() {}

  static String of(OffsetDateTime at) {
    return CHINA.format(at);
  }
}
