package org.guiju.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.guiju.recheck.FilingTask;

/**
 * How fast papers on file are judged by another version, beside reading and checking the same
 * papers in memory: plans of 200 rows or so many as asked for, two threads, one process. The
 * archive grows from a thousand papers on, so that time and heap of several sizes stand beside each
 * other.
 */
final class RecheckTime {
  private static final int ROWS = 200;
  private static final int FIRST_SIZE = 1_000;
  private static final int IN_MEMORY = 2_000;

  /** The second turn shows what compiled code does; beyond this size the first does too. */
  private static final int TWO_TURNS = 10_000;

  private final PlanArchive archive;
  private final Reruns runs;
  private final AsJudged asJudged;

  private RecheckTime(PlanArchive archive) {
    this.archive = archive;
    this.runs = new Reruns(archive);
    this.asJudged = new AsJudged(archive.service());
  }

  /** Grows an archive to {@code papers} plans of {@code rows} rows; 0 for the usual. */
  static void run(int papers, int rows) {
    try (OwnDatabase database = OwnDatabase.start()) {
      new RecheckTime(new PlanArchive(database, rows == 0 ? ROWS : rows)).measure(papers);
    }
  }

  private void measure(int papers) {
    Map<String, String> candidates = new TreeMap<>();
    PlanArchive.candidates().forEach((name, files) -> candidates.put(name, archive.keep(files)));
    for (int size = Math.min(FIRST_SIZE, papers);
        archive.onFile() < papers;
        size = Math.min(size * 10, papers)) {
      archive.grow(size);
      System.out.println(archive);
      List<FilingTask> some = asJudged.first(IN_MEMORY);
      for (int turn = 0; turn < (size > TWO_TURNS ? 1 : 2); turn++) {
        Rate sent =
            inMemory(
                "as sent",
                some,
                task -> archive.office().alone().check(task.content().open(), null, null));
        Rate whole = inMemory("with related facts", some, asJudged::check);
        candidates.forEach((name, version) -> recheck(name, version, sent, whole));
      }
    }
  }

  private Rate inMemory(String how, List<FilingTask> papers, Consumer<FilingTask> check) {
    Rate rate =
        Rate.of(
            archive.processor(),
            PlanArchive.THREADS,
            Turns.slices(papers, 1),
            one -> check.accept(one.get(0)));
    System.out.printf("in memory, %-18s %s%n", how, rate);
    return rate;
  }

  private void recheck(String name, String candidate, Rate sent, Rate whole) {
    Reruns.Done done = runs.run(archive.base(), candidate, false);
    System.out.printf(
        "%-29s %s: processor %.2f of as sent, %.2f of with related facts; clock %.2f, %.2f; %s;"
            + " heap %d MB%n",
        name,
        done.rate(),
        sent.processor() / done.rate().processor(),
        whole.processor() / done.rate().processor(),
        done.rate().perSecond() / sent.perSecond(),
        done.rate().perSecond() / whole.perSecond(),
        done.byStatus(),
        PlanArchive.heap());
  }
}
