package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.StoredSubmission;
import org.guiju.archive.SubmissionFilter;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.RelatedFinder;
import org.guiju.store.PaperReader;
import org.guiju.store.PostgresArchive;
import org.guiju.store.PostgresArrivals;
import org.guiju.store.PostgresPapers;
import org.guiju.store.PostgresStaleVerdicts;
import org.guiju.store.local.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Papers that come together end as papers that come one by one. */
@Tag("once")
class ArrivalDeskTest {
  private static final int PAPERS = 150;
  private static final int AT_ONCE = 40;
  private static final SubmissionFilter ALL =
      new SubmissionFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          2 * PAPERS);

  /** An archive of its own, with everything that puts papers into it. */
  private static final class Office {
    private final Archive archive;
    private final SubmissionDesk single;
    private final ArrivalDesk together;
    private final RejudgeDesk rejudge;

    Office() {
      Jdbi database = TestDatabase.Fresh.database().open();
      PaperReader reader = new PaperReader();
      ArchiveCheck check =
          new ArchiveCheck(
              knownAt -> ShippedRules.SET,
              ShippedRules.CHECKER,
              IntakeLimits.STANDARD,
              new RelatedFinder(new PostgresPapers(database, reader)));
      archive = new PostgresArchive(database);
      single = new SubmissionDesk(check, archive);
      together = new ArrivalDesk(check, new PostgresArrivals(database, reader), single);
      rejudge = new RejudgeDesk(check, new PostgresStaleVerdicts(database));
    }

    /** The standing report of each paper, by its hash, without the number that it has here. */
    Map<String, String> settled() {
      rejudge.judgeWaiting();
      Map<String, String> reports = new TreeMap<>();
      for (StoredSubmission paper : archive.list(ALL)) {
        String text = archive.reportText(paper.id(), paper.report()).orElseThrow().text();
        reports.put(paper.sha256(), text.replace("\"id\":\"" + paper.id() + "\"", ""));
      }
      return reports;
    }
  }

  private static List<Content> papers() {
    return new ArrayList<>(
        FundYears.of(11)
            .years(2024, 2025)
            .in("360000")
            .papers(PAPERS)
            .map(GeneratedPaper::json)
            .toList());
  }

  @Test
  void whole_fund_years_give_the_same_reports() {
    List<Content> papers = papers();
    Office single = new Office();
    papers.forEach(
        paper ->
            single.single.submit(
                new SubmissionDesk.Request(paper, null, null, null, Optional.empty())));

    Office together = new Office();
    // in no order, as papers of years gone by come out of a drawer
    Collections.shuffle(papers, new Random(5));
    for (int from = 0; from < papers.size(); from += AT_ONCE) {
      together.together.submit(papers.subList(from, Math.min(from + AT_ONCE, papers.size())), null);
    }
    assertThat(together.settled()).isEqualTo(single.settled()).hasSize(PAPERS);
  }
}
