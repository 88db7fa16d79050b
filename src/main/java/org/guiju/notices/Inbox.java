package org.guiju.notices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Person;

/** The notices on file. Nothing of them is ever changed or taken away. */
public interface Inbox {
  /**
   * That somebody read a notice.
   *
   * @param person who
   * @param at when for the first time
   */
  record Reading(String person, OffsetDateTime at) {}

  /**
   * A notice with who read it.
   *
   * @param notice the notice
   * @param readings the earliest first
   */
  record Entry(Notice notice, List<Reading> readings) {}

  /** The newest first. */
  List<Entry> list(NoticeFilter filter);

  /**
   * Notes that {@code reader} read it, unless that is noted; empty when there is no such notice.
   */
  Optional<Entry> read(long notice, Person reader);
}
