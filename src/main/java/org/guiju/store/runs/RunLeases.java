package org.guiju.store.runs;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.runs.Run;
import org.guiju.runs.RunTerms;
import org.guiju.runs.RunWork.Taken;
import org.guiju.runs.SliceTask;
import org.jdbi.v3.core.Handle;

/** Which slices a process has taken, and until when. */
public final class RunLeases {
  private final UUID process = UUID.randomUUID();
  private final Duration lease;

  RunLeases(Duration lease) {
    this.lease = lease;
  }

  /** A slice as its row says. */
  private record Row(long run, int number, List<Long> ids) {}

  /** Takes the next slice that waits. */
  Optional<Taken> take(Handle handle) {
    return takeRow(handle).map(row -> taken(handle, row));
  }

  private Optional<Row> takeRow(Handle handle) {
    return handle
        .createQuery(
            """
            with next as materialized (
              select s.run, s.number from run_slice s join run_open o on o.run = s.run
              where s.done_at is null and not o.paused
                and s.taken_till < clock_timestamp() and s.next_try <= clock_timestamp()
              order by s.run, s.number limit 1 for update of s skip locked)
            update run_slice s
            set taken_by = :process, taken_till = clock_timestamp() + :lease * interval '1 second'
            from next where s.run = next.run and s.number = next.number
            returning s.run, s.number, s.ids
            """)
        .bind("process", process)
        .bind("lease", lease.toSeconds())
        .map(
            (row, context) ->
                new Row(
                    row.getLong(1), row.getInt(2), List.of((Long[]) row.getArray(3).getArray())))
        .findOne();
  }

  private static Taken taken(Handle handle, Row row) {
    RunTerms terms = new RunRows(handle).find(row.run()).map(Run::terms).orElseThrow();
    SliceTask task =
        new SliceTask(
            row.run(),
            row.number(),
            terms.base(),
            terms.candidate(),
            terms.asOf().orElse(null),
            row.ids());
    return new Taken(task, terms.keep(), standing(handle, row.ids()));
  }

  /** Numbers of the reports by which papers stand. */
  public static Map<Long, Integer> standing(Handle handle, Collection<Long> ids) {
    Map<Long, Integer> standing = new HashMap<>();
    handle
        .createQuery("select submission, n from standing where submission = any(:ids)")
        .bind("ids", ids.toArray(Long[]::new))
        .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
        .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
    return standing;
  }

  /** Makes what this process has taken last as long again. */
  void holdOn(Handle handle) {
    handle
        .createUpdate(
            """
            update run_slice set taken_till = clock_timestamp() + :lease * interval '1 second'
            where taken_by = :process and done_at is null and taken_till > clock_timestamp()
            """)
        .bind("lease", lease.toSeconds())
        .bind("process", process)
        .execute();
  }

  /** Marks a slice done; empty when it is already. True when its papers were done before. */
  static Optional<Boolean> claim(Handle handle, SliceTask task) {
    return handle
        .createQuery(
            """
            update run_slice set done_at = clock_timestamp()
            where run = :run and number = :number and done_at is null returning again
            """)
        .bind("run", task.run())
        .bind("number", task.number())
        .mapTo(boolean.class)
        .findOne();
  }

  /**
   * Gives a slice back.
   *
   * @param failures 1 when it could not be judged, and had better wait a while; else 0
   * @return how often it could not
   */
  static int release(Handle handle, SliceTask task, int failures) {
    return handle
        .createQuery(
            """
            update run_slice set taken_till = '-infinity', tries = tries + :failures,
              next_try = clock_timestamp() + :failures * power(2, tries) * interval '1 second'
            where run = :run and number = :number returning tries
            """)
        .bind("run", task.run())
        .bind("number", task.number())
        .bind("failures", failures)
        .mapTo(int.class)
        .one();
  }
}
