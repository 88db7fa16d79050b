package org.guiju.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guiju.archive.Content;
import org.guiju.desk.SubmissionDesk;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;

/**
 * How fast papers of whole fund-years go into the archive, many together and one by one, beside
 * reading and checking the same papers without keeping them, as they were sent and with the facts
 * of others that they were judged against: the same process, rules and threads, turn by turn, over
 * a growing archive.
 */
final class IntakeTime {
  private static final int THREADS = 2;
  private static final int PER_TURN = 4_000;
  private static final int BATCH = 200;

  private final OwnDatabase database;
  private final Office office;
  private final AsJudged asJudged;
  private final Processor processor;
  private final Iterator<GeneratedPaper> papers = FundYears.of(1).papers().iterator();
  private long kept;

  private IntakeTime(OwnDatabase database) {
    this.database = database;
    this.office = Office.on(database.service());
    this.asJudged = new AsJudged(database.service());
    this.processor = new Processor(database.pid());
  }

  /**
   * One turn.
   *
   * @param sent papers checked as they were sent
   * @param judged the same, checked with what they were judged against
   * @param together the same, kept many at a time
   * @param single others, kept one by one
   */
  private record Turn(Rate sent, Rate judged, Rate together, Rate single) {
    private String of(Rate kept) {
      return "%s %.2f %.2f"
          .formatted(
              kept, sent.processor() / kept.processor(), judged.processor() / kept.processor());
    }

    @Override
    public String toString() {
      return "%s | %s | %s | %s".formatted(sent, judged, of(together), of(single));
    }
  }

  static void run(int turns) {
    try (OwnDatabase database = OwnDatabase.start()) {
      new IntakeTime(database).measure(turns);
    }
  }

  private void measure(int turns) {
    System.out.println(
        "papers | as sent | as judged | together, of as sent and as judged | one by one, the same:"
            + " papers a second, and processor ms each");
    List<Turn> done = new ArrayList<>();
    while (done.size() < turns) {
      done.add(turn());
      System.out.printf(
          "%7d | %s | %d bytes a paper%n",
          kept, done.get(done.size() - 1), database.bytes() / kept);
    }
    double together = warm(done, Turn::together);
    System.out.printf(
        "all turns but the first: together %.2f ms, of as sent %.2f, of as judged %.2f%n",
        together, warm(done, Turn::sent) / together, warm(done, Turn::judged) / together);
    database.tables().forEach((table, bytes) -> System.out.println(table + " " + bytes));
  }

  private Turn turn() {
    List<Content> some = next(papers, PER_TURN);
    List<Content> others = next(papers, PER_TURN / 4);
    kept += some.size() + others.size();
    Rate sent = rate(some, 1, one -> office.alone().check(one.get(0).open(), null, null));
    Rate together = rate(some, BATCH, batch -> office.together().submit(batch, null));
    Rate judged = rate(asJudged.last(PER_TURN), 1, one -> asJudged.check(one.get(0)));
    Rate single = rate(others, 1, one -> office.single().submit(request(one)));
    return new Turn(sent, judged, together, single);
  }

  private <T> Rate rate(List<T> items, int atOnce, Consumer<List<T>> work) {
    return Rate.of(processor, THREADS, Turns.slices(items, atOnce), work);
  }

  /** Mean of all turns but the first, in which code is compiled; they have equally many papers. */
  private static double warm(List<Turn> turns, Function<Turn, Rate> rate) {
    return turns.stream()
        .skip(1)
        .mapToDouble(turn -> rate.apply(turn).processor())
        .average()
        .orElse(0);
  }

  static List<Content> next(Iterator<GeneratedPaper> papers, int many) {
    List<Content> next = new ArrayList<>();
    while (next.size() < many && papers.hasNext()) {
      next.add(papers.next().json());
    }
    return next;
  }

  private static SubmissionDesk.Request request(List<Content> one) {
    return new SubmissionDesk.Request(one.get(0), null, null, null, Optional.empty());
  }
}
