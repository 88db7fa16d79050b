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
 * reading and checking the same papers alone: the same process, rules and threads, turn by turn,
 * over a growing archive.
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
      System.out.println(
          "papers | checked alone /s | kept together /s | : alone | kept one by one /s | : alone"
              + " | bytes per paper");
      long kept = 0;
      for (int turn = 1; turn <= turns; turn++) {
        List<Content> some = next(papers, PER_TURN);
        double alone =
            Turns.perSecond(
                THREADS,
                Turns.slices(some, 1),
                one -> office.alone().check(one.get(0).open(), null, null));
        double together =
            Turns.perSecond(
                THREADS, Turns.slices(some, BATCH), batch -> office.together().submit(batch, null));
        List<Content> others = next(papers, PER_TURN / 4);
        double single =
            Turns.perSecond(
                THREADS, Turns.slices(others, 1), one -> office.single().submit(request(one)));
        kept += some.size() + others.size();
        System.out.printf(
            "%7d | %16.0f | %16.0f | %7.2f | %18.0f | %7.2f | %d%n",
            kept,
            alone,
            together,
            together / alone,
            single,
            single / alone,
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
