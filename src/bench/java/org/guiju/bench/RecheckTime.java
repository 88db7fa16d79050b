package org.guiju.bench;

import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * Grows an archive to {@code papers} plans of {@code rows} rows; 0 for the usual.
   *
   * @param folder where it is kept for another time, and taken from when it is there; null for one
   *     that is thrown away
   */
  static void run(int papers, int rows, Path folder) {
    try (OwnDatabase database = folder == null ? OwnDatabase.start() : OwnDatabase.start(folder)) {
      new RecheckTime(new PlanArchive(database, rows == 0 ? ROWS : rows)).measure(papers);
    }
  }

  private void measure(int papers) {
    Map<String, String> candidates = new TreeMap<>();
    PlanArchive.candidates().forEach((name, files) -> candidates.put(name, archive.keep(files)));
    for (int size : sizes(papers)) {
      if (archive.onFile() == size) {
        inMemory(); // code is compiled meanwhile, as it is where papers were filed before
      }
      archive.grow(size);
      System.out.println(archive);
      for (int turn = 0; turn < (size > TWO_TURNS ? 1 : 2); turn++) {
        Rates rates = inMemory();
        candidates.forEach((name, version) -> recheck(name, version, rates));
      }
    }
  }

  /** Ten times as many each time, from those on file or the first size on. */
  private List<Integer> sizes(int papers) {
    List<Integer> sizes = new ArrayList<>();
    for (int size = Math.min(FIRST_SIZE, papers); size < papers; size *= 10) {
      if (size >= archive.onFile()) {
        sizes.add(size);
      }
    }
    sizes.add(papers);
    return sizes;
  }

  /** What the same papers take in memory, as sent and with what they were judged against. */
  private record Rates(Rate sent, Rate whole) {}

  /** The papers are let go afterwards: they would fill much of the heap that a run has. */
  private Rates inMemory() {
    List<FilingTask> some = asJudged.first(IN_MEMORY);
    return new Rates(
        inMemory(
            "as sent",
            some,
            task -> archive.office().alone().check(task.content().open(), null, null)),
        inMemory("with related facts", some, asJudged::check));
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

  private void recheck(String name, String candidate, Rates rates) {
    Reruns.Done done = runs.run(archive.base(), candidate, false);
    System.out.printf(
        "%-29s %s: processor %.2f of as sent, %.2f of with related facts; clock %.2f, %.2f; %s;"
            + " heap %d MB%n",
        name,
        done.rate(),
        rates.sent().processor() / done.rate().processor(),
        rates.whole().processor() / done.rate().processor(),
        done.rate().perSecond() / rates.sent().perSecond(),
        done.rate().perSecond() / rates.whole().perSecond(),
        done.byStatus(),
        PlanArchive.heap());
  }
}
