package org.guiju.store.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.handling.Attachment;
import org.guiju.handling.BreachType;
import org.guiju.handling.Doubt;
import org.guiju.handling.DoubtRequest;
import org.guiju.handling.DoubtState;
import org.guiju.handling.DoubtStep;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** Steps of a doubt, within one transaction. */
final class DoubtSteps {
  private final Handle handle;

  DoubtSteps(Handle handle) {
    this.handle = handle;
  }

  List<DoubtStep> list(long doubt) {
    Map<Integer, List<Attachment.Ref>> attachments = new Attachments(handle).ofDoubt(doubt);
    return handle
        .createQuery(
            """
            select n, state, breach_type, note, person, at, submission, report
            from doubt_step where doubt = :doubt order by n
            """)
        .bind("doubt", doubt)
        .map((row, context) -> step(row, attachments))
        .list();
  }

  private static DoubtStep step(ResultSet row, Map<Integer, List<Attachment.Ref>> attachments)
      throws SQLException {
    int n = row.getInt(1);
    return new DoubtStep(
        n,
        DoubtState.valueOf(row.getString(2)),
        Optional.ofNullable(row.getString(3)).map(BreachType::valueOf).orElse(null),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class),
        row.getLong(7),
        row.getInt(8),
        attachments.getOrDefault(n, List.of()));
  }

  DoubtStep add(Doubt doubt, DoubtRequest request) {
    int n = doubt.steps() + 1;
    insert(doubt, n, request);
    new Attachments(handle).keep(doubt.id(), n, request.attachments());
    handle
        .createUpdate(
            """
            update doubt set state = :state, judged_evidence = evidence, steps = :n
            where id = :id
            """)
        .bind("id", doubt.id())
        .bind("state", request.state().name())
        .bind("n", n)
        .execute();
    List<DoubtStep> steps = list(doubt.id());
    return steps.get(steps.size() - 1);
  }

  private void insert(Doubt doubt, int n, DoubtRequest request) {
    handle
        .createUpdate(
            """
            insert into doubt_step (doubt, n, state, breach_type, note, person, submission, report,
              evidence)
            values (:doubt, :n, :state, :type, :note, :person, :submission, :report, :evidence)
            """)
        .bind("doubt", doubt.id())
        .bind("n", n)
        .bind("state", request.state().name())
        .bind("type", request.breachType() == null ? null : request.breachType().name())
        .bind("note", request.note())
        .bind("person", request.person().name())
        .bind("submission", doubt.submission())
        .bind("report", doubt.report())
        .bind("evidence", Hex.bytes(doubt.evidence()))
        .execute();
  }
}
