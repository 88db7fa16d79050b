package org.guiju.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.guiju.archive.Content;
import org.guiju.archive.Person;
import org.guiju.checker.Checker;
import org.guiju.facts.Kind;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.recheck.FilingTask;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.runs.JudgesOfVersions;
import org.guiju.runs.LocalSliceWorker;
import org.guiju.runs.Progress;
import org.guiju.runs.Run;
import org.guiju.runs.RunDesk;
import org.guiju.runs.RunTerms;
import org.guiju.runs.RunWork;
import org.guiju.runs.RunWorker;
import org.guiju.runs.Selection;
import org.guiju.runs.SliceTask;
import org.guiju.store.PostgresRunWork;
import org.guiju.store.PostgresRuns;
import org.guiju.store.RuleSetSteps;
import org.guiju.store.RuleTexts;
import org.guiju.store.RunFilings;
import org.guiju.versions.RuleShelf;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast papers on file are judged by another version, beside reading and checking the same
 * papers in memory: plans of 200 rows or so many as asked for, two threads, one process. The
 * archive grows from a thousand papers on, so that time and heap of several sizes stand beside each
 * other.
 */
final class RecheckTime {
  private static final int THREADS = 2;
  private static final int ROWS = 200;
  private static final int FIRST_SIZE = 1_000;
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
  private final SubmissionReader reader = SubmissionReader.ofArchive();
  private final RuleSet rules = RuleSetReader.read(RuleFiles.shipped());

  private RecheckTime(OwnDatabase database) {
    this.database = database;
    this.service = database.service();
    this.office = Office.on(service);
    this.processor = new Processor(database.pid());
    this.shelf = new RuleShelf(new RuleTexts(service));
    this.versions = new RuleSetSteps(service);
  }

  /** Grows an archive to {@code papers} plans of {@code rows} rows; 0 for the usual. */
  static void run(int papers, int rows) {
    try (OwnDatabase database = OwnDatabase.start()) {
      new RecheckTime(database).measure(papers, rows == 0 ? ROWS : rows);
    }
  }

  private void measure(int papers, int rows) {
    Iterator<GeneratedPaper> plans =
        FundYears.of(1)
            .rows(rows)
            .papers()
            .filter(paper -> paper.kind() == Kind.ALLOCATION_PLAN)
            .iterator();
    String base = RuleFiles.shipped().sha256();
    Map<String, String> candidates = candidates();
    int onFile = 0;
    for (int size = Math.min(FIRST_SIZE, papers); onFile < papers; size = next(size, papers)) {
      file(plans, size - onFile);
      onFile = size;
      System.out.printf("%d papers on file, %d bytes each%n", onFile, database.bytes() / onFile);
      List<FilingTask> some = some(base);
      for (int turn = 0; turn < 2; turn++) {
        Rate sent =
            inMemory(
                "as sent", some, task -> office.alone().check(task.content().open(), null, null));
        Rate whole = inMemory("with related facts", some, this::check);
        candidates.forEach((name, version) -> recheck(name, base, version, sent, whole));
      }
    }
  }

  private static int next(int size, int papers) {
    return Math.min(size * 10, papers);
  }

  private void file(Iterator<GeneratedPaper> plans, int papers) {
    for (int kept = 0; kept < papers; kept += IN_MEMORY) {
      List<Content> some = IntakeTime.next(plans, Math.min(IN_MEMORY, papers - kept));
      Turns.perSecond(
          THREADS, Turns.slices(some, BATCH), batch -> office.together().submit(batch, null));
    }
  }

  /** The first papers with the facts of others that they are judged against. */
  private List<FilingTask> some(String base) {
    List<Long> ids =
        service.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select s.id from submission s join standing t on t.submission = s.id"
                            + " order by s.id limit :most")
                    .bind("most", IN_MEMORY)
                    .mapTo(long.class)
                    .list());
    List<FilingTask> papers = new ArrayList<>();
    new RunFilings(service).each(new SliceTask(0, 0, base, base, null, ids), papers::add);
    return papers;
  }

  private void check(FilingTask task) {
    IntakeResult read =
        reader.readWith(task.content().open(), task.related().text(), IntakeLimits.STANDARD);
    checker.check(read.facts(), rules, task.asOf(), null);
  }

  private Rate inMemory(String how, List<FilingTask> papers, Consumer<FilingTask> check) {
    double before = processor.seconds();
    double perSecond =
        Turns.perSecond(THREADS, Turns.slices(papers, 1), one -> check.accept(one.get(0)));
    Rate rate = new Rate(perSecond, (processor.seconds() - before) * 1000 / papers.size());
    System.out.printf("in memory, %-18s %s%n", how, rate);
    return rate;
  }

  private void recheck(String name, String base, String candidate, Rate sent, Rate whole) {
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
        "%-29s %s: processor %.2f of as sent, %.2f of with related facts; clock %.2f, %.2f; %s;"
            + " heap %d MB%n",
        name,
        rate,
        sent.processor() / rate.processor(),
        whole.processor() / rate.processor(),
        rate.perSecond() / sent.perSecond(),
        rate.perSecond() / whole.perSecond(),
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
        new LocalSliceWorker(filings, new JudgesOfVersions(shelf, checker, IntakeLimits.STANDARD)));
  }

  /** Versions that reach no plan, one rule of all plans, and every rule of all plans. */
  private Map<String, String> candidates() {
    Map<String, String> candidates = new TreeMap<>();
    candidates.put("no plan", keep(edited(path -> path.contains("EXEC-001"))));
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
