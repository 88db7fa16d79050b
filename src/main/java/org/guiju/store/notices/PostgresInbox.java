package org.guiju.store.notices;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.archive.Person;
import org.guiju.facts.region.Region;
import org.guiju.notices.Inbox;
import org.guiju.notices.Notice;
import org.guiju.notices.NoticeFilter;
import org.guiju.store.papers.Submissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The inbox in PostgreSQL; what is in it, the database writes by itself (V8). */
public final class PostgresInbox implements Inbox {
  private final Jdbi database;

  public PostgresInbox(Jdbi database) {
    this.database = database;
  }

  @Override
  public List<Entry> list(NoticeFilter filter) {
    return database.inTransaction(handle -> entries(handle, notices(handle, filter)));
  }

  private static List<Notice> notices(Handle handle, NoticeFilter filter) {
    Optional<Region> region = filter.region().filter(Submissions::isPart);
    List<String> conditions = new ArrayList<>(List.of("true"));
    region.ifPresent(part -> conditions.add(column(part) + " = :region"));
    if (filter.unread()) {
      conditions.add(
          filter.reader().isPresent()
              ? unreadIf("r.notice = n.id and r.person = :reader")
              : unreadIf("r.notice = n.id"));
    }
    filter.below().ifPresent(id -> conditions.add("n.id < :below"));
    Query query =
        handle.createQuery(
            "select "
                + Notices.COLUMNS
                + " from "
                + Notices.TABLES
                + " where "
                + String.join(" and ", conditions)
                + " order by n.id desc limit :limit");
    region.ifPresent(part -> query.bind("region", part.code()));
    if (filter.unread()) {
      filter.reader().ifPresent(reader -> query.bind("reader", reader.name()));
    }
    filter.below().ifPresent(id -> query.bind("below", id));
    return query.bind("limit", filter.limit()).map((row, context) -> Notices.read(row)).list();
  }

  private static String unreadIf(String condition) {
    return "not exists (select 1 from notice_read r where " + condition + ")";
  }

  private static String column(Region region) {
    return switch (region.level()) {
      case CENTRE, PROVINCE -> "n.province_code";
      case CITY -> "n.city_code";
      case COUNTY, ZONE -> "n.region_code";
    };
  }

  private record Read(long notice, Reading reading) {}

  private static List<Entry> entries(Handle handle, List<Notice> notices) {
    Map<Long, List<Reading>> readings =
        handle
            .createQuery(
                """
                select notice, person, at from notice_read
                where notice = any(:notices) order by notice, at, person
                """)
            .bind("notices", notices.stream().map(Notice::id).toArray(Long[]::new))
            .map(
                (row, context) ->
                    new Read(
                        row.getLong(1),
                        new Reading(row.getString(2), row.getObject(3, OffsetDateTime.class))))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Read::notice, Collectors.mapping(Read::reading, Collectors.toList())));
    return notices.stream()
        .map(notice -> new Entry(notice, readings.getOrDefault(notice.id(), List.of())))
        .toList();
  }

  @Override
  public Optional<Entry> read(long notice, Person reader) {
    return database.inTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into notice_read (notice, person)
                  select id, :reader from notice where id = :notice on conflict do nothing
                  """)
              .bind("notice", notice)
              .bind("reader", reader.name())
              .execute();
          return entries(handle, find(handle, notice)).stream().findFirst();
        });
  }

  private static List<Notice> find(Handle handle, long notice) {
    return handle
        .createQuery(
            "select " + Notices.COLUMNS + " from " + Notices.TABLES + " where n.id = :notice")
        .bind("notice", notice)
        .map((row, context) -> Notices.read(row))
        .list();
  }
}
