package org.guiju.bench;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.SubmissionFilter;
import org.guiju.facts.Kind;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.findings.Verdict;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;

/**
 * Loads many papers and times the lists as the archive grows: at ten, twenty, fifty, a hundred
 * thousand and so on.
 */
final class LoadTime {
  private static final int THREADS = 2;
  private static final int BATCH = 200;
  private static final int STEP = 10_000;
  private static final int PAGE = 50;
  private static final int TIMES = 40;

  private LoadTime() {}

  static void run(int papers) {
    try (OwnDatabase database = OwnDatabase.start()) {
      Office office = Office.on(database.service());
      Iterator<GeneratedPaper> source = FundYears.of(1).papers().iterator();
      long start = System.nanoTime();
      for (int kept = STEP; kept <= papers; kept += STEP) {
        List<Content> some = IntakeTime.next(source, STEP);
        double perSecond =
            Turns.perSecond(
                THREADS, Turns.slices(some, BATCH), batch -> office.together().submit(batch, null));
        System.out.printf(
            "%8d papers, %5.0f /s, %5d bytes each, %d s%n",
            kept, perSecond, database.bytes() / kept, (System.nanoTime() - start) / 1_000_000_000);
        if (Integer.toString(kept).matches("[125]0*") || kept == papers) {
          times(office.archive(), kept);
        }
      }
      System.out.println(database.verdicts());
      database.tables().forEach((table, bytes) -> System.out.println(table + " " + bytes));
    }
  }

  private static void times(Archive archive, int kept) {
    lists(kept)
        .forEach(
            (name, filter) -> {
              long[] nanos = new long[TIMES];
              int found = 0;
              for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                found = archive.list(filter).size();
                nanos[i] = System.nanoTime() - start;
              }
              Arrays.sort(nanos);
              System.out.printf(
                  "    %-34s %6.2f ms median, %6.2f ms slowest, %d rows%n",
                  name, nanos[TIMES / 2] / 1e6, nanos[TIMES - 1] / 1e6, found);
            });
  }

  private static Map<String, SubmissionFilter> lists(int kept) {
    Optional<Long> middle = Optional.of(kept / 2L);
    Map<String, SubmissionFilter> lists = new LinkedHashMap<>();
    lists.put("newest", filter(null, null, null, null, Optional.empty()));
    lists.put("from the middle", filter(null, null, null, null, middle));
    lists.put("a province", filter("福建省", null, null, null, Optional.empty()));
    lists.put("a county", filter("福建省漳州市漳浦县", null, null, null, Optional.empty()));
    lists.put(
        "a county, kind and year",
        filter("福建省漳州市漳浦县", Kind.ALLOCATION_PLAN, 2024, null, Optional.empty()));
    lists.put("a kind and a year", filter(null, Kind.BALANCE_REPORT, 2020, null, Optional.empty()));
    lists.put("rejected", filter(null, null, null, Verdict.REJECT, Optional.empty()));
    lists.put(
        "rejected in a province", filter("福建省", null, null, Verdict.REJECT, Optional.empty()));
    return lists;
  }

  private static SubmissionFilter filter(
      String region, Kind kind, Integer year, Verdict verdict, Optional<Long> below) {
    return new SubmissionFilter(
        Optional.ofNullable(region).map(LoadTime::region),
        Optional.ofNullable(kind),
        Optional.ofNullable(year),
        Optional.empty(),
        Optional.ofNullable(verdict),
        below,
        PAGE);
  }

  private static Region region(String name) {
    return RegionRegistry.standard().resolve(name, null).region();
  }
}
