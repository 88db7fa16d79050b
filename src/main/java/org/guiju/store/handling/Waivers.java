package org.guiju.store.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.handling.Attachment;
import org.guiju.handling.Doubt;
import org.guiju.handling.Waiver;
import org.guiju.handling.WaiverAction;
import org.guiju.handling.WaiverDecision;
import org.guiju.handling.WaiverRequest;
import org.guiju.handling.WaiverStep;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** Waivers of one paper, within one transaction that holds the paper's lock when it writes. */
final class Waivers {
  private final Handle handle;
  private final byte[] series;

  Waivers(Handle handle, String series) {
    this.handle = handle;
    this.series = Hex.bytes(series);
  }

  List<Waiver> list() {
    Map<Long, List<WaiverStep>> steps = steps();
    return handle
        .createQuery(
            """
            select w.id, w.submission, w.report, w.identity, w.message, encode(w.evidence, 'hex'),
                   w.reason, w.expires, w.requester, w.requested_at,
                   w.name, w.media_type, a.size, encode(a.sha256, 'hex')
            from waiver w join attachment a on a.sha256 = w.attachment
            where w.series = :series order by w.id
            """)
        .bind("series", series)
        .map((row, context) -> waiver(row, steps.getOrDefault(row.getLong(1), List.of())))
        .list();
  }

  private static Waiver waiver(ResultSet row, List<WaiverStep> steps) throws SQLException {
    return new Waiver(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class),
        new Attachment.Ref(
            row.getString(11), row.getString(12), row.getLong(13), row.getString(14)),
        steps);
  }

  private record Step(long waiver, WaiverStep step) {}

  private Map<Long, List<WaiverStep>> steps() {
    return handle
        .createQuery(
            """
            select s.waiver, s.n, s.action, s.reason, s.person, s.at
            from waiver_step s join waiver w on w.id = s.waiver
            where w.series = :series order by s.waiver, s.n
            """)
        .bind("series", series)
        .map((row, context) -> new Step(row.getLong(1), step(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Step::waiver, Collectors.mapping(Step::step, Collectors.toList())));
  }

  private static WaiverStep step(ResultSet row) throws SQLException {
    return new WaiverStep(
        row.getInt(2),
        WaiverAction.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class));
  }

  Waiver add(Doubt about, WaiverRequest request) {
    long id =
        handle
            .createQuery(
                """
                insert into waiver (series, identity, submission, report, message, evidence, reason,
                  expires, requester, name, media_type, attachment)
                values (:series, :identity, :submission, :report, :message, :evidence, :reason,
                  :expires, :requester, :name, :mediaType, :attachment)
                returning id
                """)
            .bind("series", series)
            .bind("identity", about.identity())
            .bind("submission", about.submission())
            .bind("report", about.report())
            .bind("message", about.message())
            .bind("evidence", Hex.bytes(about.evidence()))
            .bind("reason", request.reason())
            .bind("expires", request.expires())
            .bind("requester", request.person().name())
            .bind("name", request.attachment().name())
            .bind("mediaType", request.attachment().mediaType())
            .bind("attachment", new Attachments(handle).keep(request.attachment().content()))
            .mapTo(long.class)
            .one();
    return find(id);
  }

  Waiver add(Waiver waiver, WaiverDecision decision) {
    handle
        .createUpdate(
            """
            insert into waiver_step (waiver, n, action, reason, person)
            values (:waiver, :n, :action, :reason, :person)
            """)
        .bind("waiver", waiver.id())
        .bind("n", waiver.steps().size() + 1)
        .bind("action", decision.action().name())
        .bind("reason", decision.reason())
        .bind("person", decision.person().name())
        .execute();
    return find(waiver.id());
  }

  private Waiver find(long id) {
    return list().stream().filter(waiver -> waiver.id() == id).findFirst().orElseThrow();
  }
}
