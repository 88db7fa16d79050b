package org.guiju.bench;

import java.time.Duration;
import java.util.List;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.Stage;
import org.guiju.checker.Checker;
import org.guiju.intake.IntakeLimits;
import org.guiju.rules.RuleFiles;
import org.guiju.runs.JudgesOfVersions;
import org.guiju.store.trials.PostgresTrialWork;
import org.guiju.store.trials.PostgresTrials;
import org.guiju.trials.Observed;
import org.guiju.trials.ShadowDesk;
import org.guiju.trials.StageGuard;
import org.guiju.trials.Trial;
import org.guiju.trials.TrialJudge;
import org.guiju.trials.TrialWorker;
import org.guiju.versions.Approvals;
import org.guiju.versions.RuleShelf;

/**
 * How fast a stage looks at the papers on file and is taken back, and a shadow at those that
 * arrive, beside a run over the same papers. Trials have one thread, as in the service; a run has
 * two: hold the processor times against each other.
 */
final class StageTime {
  private static final int ROWS = 200;
  private static final FlipBudget ENOUGH =
      new FlipBudget(new FlipBudget.Most(1_000_000L, null), null, null, null);

  /** All but one in a hundred: a stage of everything is none. */
  private static final Stage PART = new Stage(List.of(), 99);

  private final PlanArchive archive;
  private final PostgresTrials trials;
  private final TrialWorker worker;

  private StageTime(PlanArchive archive) {
    this.archive = archive;
    this.trials = new PostgresTrials(archive.service());
    this.worker = worker();
  }

  /** In an archive of {@code papers} plans of {@code rows} rows; 0 for the usual. */
  static void run(int papers, int rows) {
    try (OwnDatabase database = OwnDatabase.start()) {
      new StageTime(new PlanArchive(database, rows == 0 ? ROWS : rows)).measure(papers);
    }
  }

  private TrialWorker worker() {
    Approvals approvals = archive.approvals();
    RuleShelf shelf = approvals.shelf();
    Checker checker = new Checker(Duration.ofMinutes(1));
    return new TrialWorker(
        new PostgresTrialWork(archive.service(), Duration.ofMinutes(1), Duration.ZERO),
        new TrialJudge(
            new JudgesOfVersions(shelf, checker, IntakeLimits.STANDARD),
            shelf,
            checker,
            IntakeLimits.STANDARD),
        new StageGuard(approvals.register(), trials, approvals.stages()));
  }

  private void measure(int papers) {
    archive.grow(papers);
    System.out.println(archive);
    Reruns runs = new Reruns(archive);
    PlanArchive.candidates()
        .forEach(
            (name, files) -> {
              String candidate = archive.approvals().approved(files, ENOUGH);
              runs.run(archive.base(), candidate, false);
              Reruns.Done run = runs.run(archive.base(), candidate, false);
              System.out.printf("%-10s run        %s %s%n", name, run.rate(), run.byStatus());
              stage(name, candidate, run.rate());
            });
    PlanArchive.candidates().forEach((name, files) -> shadow(name, files, papers / 10));
  }

  private void stage(String name, String candidate, Rate run) {
    archive.approvals().stage(candidate, PART);
    Rate taken = workedOff(candidate, Trial.Kind.STAGE, Observed::judged);
    print(name, "stage", candidate, Trial.Kind.STAGE, taken, run);
    long under = observed(candidate, Trial.Kind.STAGE).underCandidate();
    archive.approvals().retire(candidate);
    Rate back = workedOff(candidate, Trial.Kind.STAGE, seen -> under);
    print(name, "taken back", candidate, Trial.Kind.STAGE, back, run);
  }

  /** A shadow of papers that arrive, with their intake. */
  private void shadow(String name, RuleFiles files, int papers) {
    Rate before = Rate.of(archive.processor(), () -> arrived(papers));
    String candidate = archive.approvals().approved(files, ENOUGH);
    new ShadowDesk(trials, archive.approvals().shelf(), papers)
        .begin(archive.approvals().version(candidate), Approvals.ANYBODY, "measured");
    Rate during = Rate.of(archive.processor(), () -> arrived(papers));
    System.out.printf("intake %s, with a shadow %s%n", before, during);
    Rate shadow = workedOff(candidate, Trial.Kind.SHADOW, Observed::judged);
    print(name, "shadow", candidate, Trial.Kind.SHADOW, shadow, shadow);
    new ShadowDesk(trials, archive.approvals().shelf(), papers)
        .end(archive.approvals().version(candidate), Approvals.ANYBODY, "measured");
  }

  private long arrived(int papers) {
    archive.grow(archive.onFile() + papers);
    return papers;
  }

  private Rate workedOff(
      String candidate, Trial.Kind kind, java.util.function.ToLongFunction<Observed> papers) {
    return Rate.of(
        archive.processor(),
        () -> {
          worker.workOff();
          // papers on file get their turn once nobody writes any more
          worker.workOff();
          return papers.applyAsLong(observed(candidate, kind));
        });
  }

  private Observed observed(String candidate, Trial.Kind kind) {
    return trials.observed(trials.last(candidate, kind).orElseThrow());
  }

  private void print(
      String name, String what, String candidate, Trial.Kind kind, Rate rate, Rate run) {
    Observed seen = observed(candidate, kind);
    System.out.printf(
        "%-10s %-10s %s: %.2f of a run; %d judged, %d flipped, %d under it, %d returned; heap %d"
            + " MB%n",
        name,
        what,
        rate,
        rate.processor() / run.processor(),
        seen.judged(),
        seen.seen().flipped(),
        seen.underCandidate(),
        seen.returned(),
        PlanArchive.heap());
  }
}
