package org.guiju.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.guiju.archive.Content;
import org.guiju.archive.Person;
import org.guiju.checker.Checker;
import org.guiju.facts.Kind;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.intake.IntakeLimits;
import org.guiju.rules.RuleFiles;
import org.guiju.runs.JudgesOfVersions;
import org.guiju.runs.LocalSliceWorker;
import org.guiju.runs.Progress;
import org.guiju.runs.ReportsToStand;
import org.guiju.runs.Run;
import org.guiju.runs.RunDesk;
import org.guiju.runs.RunTerms;
import org.guiju.runs.RunWork;
import org.guiju.runs.RunWorker;
import org.guiju.runs.Selection;
import org.guiju.store.PostgresRunWork;
import org.guiju.store.PostgresRuns;
import org.guiju.store.RuleSetSteps;
import org.guiju.store.RuleTexts;
import org.guiju.store.RunFilings;
import org.guiju.versions.RuleShelf;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast papers on file are judged by another version, beside reading and checking the same
 * papers in memory: plans of 200 rows, two threads, one process.
 */
final class RecheckTime {
  private static final int THREADS = 2;
  private static final int ROWS = 200;
  private static final int BATCH = 100;
  private static final int IN_MEMORY = 2_000;
  private static final Person NOBODY = new Person("bench");

  private final OwnDatabase database;
  private final Office office;
  private final Processor processor;
  private final Jdbi service;
  private final RuleShelf shelf;
  private final RuleSetSteps versions;
  private final Checker checker = new Checker(Duration.ofMinutes(1));

  private RecheckTime(OwnDatabase database) {
    this.database = database;
    this.service = database.service();
    this.office = Office.on(service);
    this.processor = new Processor(database.pid());
    this.shelf = new RuleShelf(new RuleTexts(service));
    this.versions = new RuleSetSteps(service);
  }

  static void run(int papers) {
    try (OwnDatabase database = OwnDatabase.start()) {
      new RecheckTime(database).measure(papers);
    }
  }

  private void measure(int papers) {
    Iterator<GeneratedPaper> plans =
        FundYears.of(1)
            .rows(ROWS)
            .papers()
            .filter(paper -> paper.kind() == Kind.ALLOCATION_PLAN)
            .iterator();
    String base = RuleFiles.shipped().sha256();
    List<Content> inMemory = new ArrayList<>();
    for (int kept = 0; kept < papers; kept += IN_MEMORY) {
      List<Content> some = IntakeTime.next(plans, Math.min(IN_MEMORY, papers - kept));
      if (inMemory.isEmpty()) {
        inMemory.addAll(some);
      }
      Turns.perSecond(
          THREADS, Turns.slices(some, BATCH), batch -> office.together().submit(batch, null));
    }
    System.out.printf("%d papers on file, %d bytes each%n", papers, database.bytes() / papers);
    Map<String, String> candidates = candidates();
    for (int turn = 0; turn < 2; turn++) {
      Rate alone = inMemory(inMemory);
      System.out.printf("in memory           %s%n", alone);
      candidates.forEach((name, version) -> recheck(name, base, version, alone));
    }
  }

  private Rate inMemory(List<Content> papers) {
    double before = processor.seconds();
    double perSecond =
        Turns.perSecond(
            THREADS,
            Turns.slices(papers, 1),
            one -> office.alone().check(one.get(0).open(), null, null));
    return new Rate(perSecond, (processor.seconds() - before) * 1000 / papers.size());
  }

  private void recheck(String name, String base, String candidate, Rate alone) {
    PostgresRuns runs = new PostgresRuns(service, BATCH);
    Run run =
        new RunDesk(runs, versions, shelf)
            .begin(
                new RunTerms(
                    base,
                    candidate,
                    Selection.ALL,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    NOBODY,
                    name));
    double before = processor.seconds();
    long start = System.nanoTime();
    List<List<Integer>> workers = List.of(List.of(1), List.of(2));
    Turns.perSecond(THREADS, workers, one -> worker().workOff());
    double seconds = (System.nanoTime() - start) / 1e9;
    Progress progress = runs.progress(run.id());
    Rate rate =
        new Rate(
            progress.done() / seconds, (processor.seconds() - before) * 1000 / progress.done());
    System.out.printf(
        "%-19s %s: %.2f of memory by the clock, %.2f by the processor; %s; heap %d MB%n",
        name,
        rate,
        rate.perSecond() / alone.perSecond(),
        alone.processor() / rate.processor(),
        byStatus(progress),
        heap());
  }

  private static Map<String, Long> byStatus(Progress progress) {
    Map<String, Long> counts = new TreeMap<>();
    progress.tallies().forEach(t -> counts.merge(t.status().name(), t.filings(), Long::sum));
    return counts;
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private RunWorker worker() {
    RunWork work = new PostgresRunWork(service, Duration.ofMinutes(1), Duration.ZERO, BATCH);
    RunFilings filings = new RunFilings(service);
    return new RunWorker(
        work,
        new LocalSliceWorker(filings, new JudgesOfVersions(shelf, checker, IntakeLimits.STANDARD)),
        new ReportsToStand(filings, shelf, IntakeLimits.STANDARD));
  }

  /** Versions that reach few papers, some rules of all papers, and every rule of all papers. */
  private Map<String, String> candidates() {
    Map<String, String> candidates = new TreeMap<>();
    candidates.put("one rule", keep(edited(path -> path.contains("ALLOC-001"))));
    candidates.put("all rules", keep(edited(path -> true)));
    return candidates;
  }

  /** The shipped rules, those in some files one step heavier or lighter. */
  private static RuleFiles edited(Predicate<String> which) {
    RuleFiles shipped = RuleFiles.shipped();
    SortedMap<String, String> texts = new TreeMap<>(shipped.texts());
    texts.replaceAll(
        (path, text) ->
            path.endsWith(".drl") && which.test(path)
                ? text.replace("@Severity(\"WARNING\")", "@Severity(\"ADVISORY\")")
                    .replace("@Severity(\"VIOLATION\")", "@Severity(\"WARNING\")")
                : text);
    return new RuleFiles(texts, shipped.tables(), List.of());
  }

  private String keep(RuleFiles files) {
    versions.alone(
        entries -> {
          entries.keep(files);
          return null;
        });
    return files.sha256();
  }

  /** Papers a second on the clock, and milliseconds of processor time for each. */
  private record Rate(double perSecond, double processor) {
    @Override
    public String toString() {
      return "%6.0f /s %6.2f ms".formatted(perSecond, processor);
    }
  }
}
