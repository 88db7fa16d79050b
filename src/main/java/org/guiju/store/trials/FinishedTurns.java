package org.guiju.store.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.archive.Content;
import org.guiju.store.papers.NextReports;
import org.guiju.store.runs.RunLeases;
import org.guiju.trials.TrialWork.Judged;
import org.guiju.trials.TrialWork.Taken;
import org.jdbi.v3.core.Handle;

/** Stores what came of turns of one trial, in one transaction. */
final class FinishedTurns {
  private final Handle handle;
  private final Taken taken;
  private final long trial;

  FinishedTurns(Handle handle, Taken taken) {
    this.handle = handle;
    this.taken = taken;
    this.trial = taken.trial();
  }

  /** False when others are in force for some paper by now. */
  boolean finish(List<Judged> judged) {
    NextReports.lock(handle, toStand(judged).keySet());
    if (!isOpenAlone()) {
      return true;
    }
    if (!new TrialTurns(handle, trial).situation().equals(taken.situation())) {
      return false;
    }
    List<Judged> own = claimed(judged);
    file(own);
    own.removeIf(one -> one.outcome().isEmpty());
    own.removeAll(known(own));
    new TrialOutcomes(handle, trial).keep(own);
    return true;
  }

  /** A trial that goes on does so until the transaction ends, and nobody else counts. */
  private boolean isOpenAlone() {
    return handle
        .createQuery("select 1 from trial_open where trial = :trial for update")
        .bind("trial", trial)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  /** Takes turns away; those that are gone were done by another. */
  private List<Judged> claimed(List<Judged> judged) {
    return among(
        """
        delete from trial_turn u
        using unnest(:submissions, :reports) as d(submission, report)
        where u.trial = :trial and u.submission = d.submission and u.report = d.report
        returning u.submission, u.report
        """,
        judged);
  }

  /** Those that have an outcome in this trial already. */
  private List<Judged> known(List<Judged> judged) {
    return among(
        """
        select f.submission, f.report from trial_filing f
        join unnest(:submissions, :reports) as d(submission, report) using (submission, report)
        where f.trial = :trial
        """,
        judged);
  }

  /** Those of {@code judged} that a statement answers with, in a list of their own. */
  private List<Judged> among(String statement, List<Judged> judged) {
    Set<TrialPlace> places =
        handle
            .createQuery(statement)
            .bind("trial", trial)
            .bind(
                "submissions",
                judged.stream().map(one -> one.turn().submission()).toArray(Long[]::new))
            .bind(
                "reports", judged.stream().map(one -> one.turn().report()).toArray(Integer[]::new))
            .map((row, context) -> new TrialPlace(row.getLong(1), row.getInt(2)))
            .set();
    return new ArrayList<>(
        judged.stream().filter(one -> places.contains(TrialPlace.of(one.turn()))).toList());
  }

  /** Reports by their papers. */
  private static Map<Long, Content> toStand(List<Judged> judged) {
    Map<Long, Content> texts = new TreeMap<>();
    judged.forEach(
        one -> one.toStand().ifPresent(text -> texts.put(one.turn().submission(), text)));
    return texts;
  }

  /**
   * Makes reports stand; those whose paper stands otherwise by now are taken out, and have another
   * turn.
   */
  private void file(List<Judged> judged) {
    Map<Long, Integer> standing = RunLeases.standing(handle, toStand(judged).keySet());
    judged.removeIf(
        one ->
            one.toStand().isPresent()
                && standing.get(one.turn().submission()) != one.turn().report());
    Map<Long, Integer> filed = new NextReports(handle).file(toStand(judged));
    lookedAt(filed);
    long returned =
        judged.stream().filter(one -> one.toStand().isPresent() && one.outcome().isEmpty()).count();
    handle
        .createUpdate("update trial_count set returned = returned + :returned where trial = :trial")
        .bind("trial", trial)
        .bind("returned", returned)
        .execute();
  }

  /** Reports that came to stand were looked at as they were made. */
  private void lookedAt(Map<Long, Integer> reports) {
    handle
        .createUpdate(
            """
            delete from trial_turn u using unnest(:papers, :reports) as r(submission, report)
            where u.trial = :trial and u.submission = r.submission and u.report = r.report
            """)
        .bind("trial", trial)
        .bind("papers", reports.keySet().toArray(Long[]::new))
        .bind("reports", reports.values().toArray(Integer[]::new))
        .execute();
  }
}
