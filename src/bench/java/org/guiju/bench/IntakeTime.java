package org.guiju.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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

  private IntakeTime() {}

  static void run(int turns) {
    try (OwnDatabase database = OwnDatabase.start()) {
      Office office = Office.on(database.service());
      Iterator<GeneratedPaper> papers = FundYears.of(1).papers().iterator();
      AsJudged asJudged = new AsJudged(database.service());
      Processor processor = new Processor(database.pid());
      System.out.println(
          "papers | as sent | as judged | together, of as sent and as judged | one by one, the same:"
              + " papers a second, and processor ms each");
      long kept = 0;
      for (int turn = 1; turn <= turns; turn++) {
        List<Content> some = next(papers, PER_TURN);
        Rate alone =
            Rate.of(
                processor,
                THREADS,
                Turns.slices(some, 1),
                one -> office.alone().check(one.get(0).open(), null, null));
        Rate together =
            Rate.of(
                processor,
                THREADS,
                Turns.slices(some, BATCH),
                batch -> office.together().submit(batch, null));
        Rate judged =
            Rate.of(
                processor,
                THREADS,
                Turns.slices(asJudged.last(PER_TURN), 1),
                one -> asJudged.check(one.get(0)));
        List<Content> others = next(papers, PER_TURN / 4);
        Rate single =
            Rate.of(
                processor,
                THREADS,
                Turns.slices(others, 1),
                one -> office.single().submit(request(one)));
        kept += some.size() + others.size();
        System.out.printf(
            "%7d | %s | %s | %s %.2f %.2f | %s %.2f %.2f | %d bytes a paper%n",
            kept,
            alone,
            judged,
            together,
            alone.processor() / together.processor(),
            judged.processor() / together.processor(),
            single,
            alone.processor() / single.processor(),
            judged.processor() / single.processor(),
            database.bytes() / kept);
      }
      database.tables().forEach((table, bytes) -> System.out.println(table + " " + bytes));
    }
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
