package org.guiju.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guiju.archive.Person;
import org.guiju.checker.Checker;
import org.guiju.intake.IntakeLimits;
import org.guiju.runs.JudgesOfVersions;
import org.guiju.runs.LocalSliceWorker;
import org.guiju.runs.Progress;
import org.guiju.runs.Run;
import org.guiju.runs.RunDesk;
import org.guiju.runs.RunTerms;
import org.guiju.runs.RunWork;
import org.guiju.runs.RunWorker;
import org.guiju.runs.Selection;
import org.guiju.store.runs.PostgresRunWork;
import org.guiju.store.runs.PostgresRuns;
import org.guiju.store.runs.RunFilings;

/** Runs over all plans of an archive, as the service does them. */
final class Reruns {
  private static final int SLICE = 100;
  private static final Person NOBODY = new Person("bench");

  private final PlanArchive archive;
  private final PostgresRuns runs;
  private final Checker checker = new Checker(Duration.ofMinutes(1));

  Reruns(PlanArchive archive) {
    this.archive = archive;
    this.runs = new PostgresRuns(archive.service(), SLICE);
  }

  /** What a run took, and how many papers came to what. */
  record Done(Rate rate, Map<String, Long> byStatus) {}

  /**
   * Judges all of them by {@code candidate}.
   *
   * @param keep whether its reports come to stand; it must be in force then
   */
  Done run(String base, String candidate, boolean keep) {
    RunDesk desk = new RunDesk(runs, archive.approvals().register(), archive.approvals().shelf());
    runs.list(Optional.empty(), 1).stream()
        .filter(last -> !last.state().isEnd())
        .forEach(last -> desk.cancel(last, NOBODY, "left behind by a measurement that broke off"));
    Run run =
        desk.begin(
            new RunTerms(
                base,
                candidate,
                Selection.ALL,
                Optional.empty(),
                keep,
                Optional.empty(),
                NOBODY,
                "measured"));
    Rate rate =
        Rate.of(
            archive.processor(),
            () -> {
              List<List<Integer>> workers = List.of(List.of(1), List.of(2));
              Turns.perSecond(PlanArchive.THREADS, workers, one -> worker().workOff());
              return runs.progress(run.id()).done();
            });
    return new Done(rate, byStatus(runs.progress(run.id())));
  }

  private static Map<String, Long> byStatus(Progress progress) {
    Map<String, Long> counts = new TreeMap<>();
    progress.tallies().forEach(t -> counts.merge(t.status().name(), t.filings(), Long::sum));
    return counts;
  }

  private RunWorker worker() {
    RunWork work =
        new PostgresRunWork(archive.service(), Duration.ofMinutes(1), Duration.ZERO, SLICE);
    RunFilings filings = new RunFilings(archive.service());
    return new RunWorker(
        work,
        new LocalSliceWorker(
            filings,
            new JudgesOfVersions(archive.approvals().shelf(), checker, IntakeLimits.STANDARD)));
  }
}
