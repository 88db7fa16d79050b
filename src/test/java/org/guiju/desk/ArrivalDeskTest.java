package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.guiju.archive.Content;
import org.guiju.archive.StoredSubmission;
import org.guiju.archive.SubmissionFilter;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.GeneratedPaper;
import org.guiju.store.local.TestDatabase;
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

  /** The standing report of each paper, by its hash, without the number that it has here. */
  private static Map<String, String> settled(FilingOffice office) {
    office.rejudge().judgeWaiting();
    Map<String, String> reports = new TreeMap<>();
    for (StoredSubmission paper : office.archive().list(ALL)) {
      String text = office.archive().reportText(paper.id(), paper.report()).orElseThrow().text();
      reports.put(paper.sha256(), text.replace("\"id\":\"" + paper.id() + "\"", ""));
    }
    return reports;
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
    FilingOffice single = FilingOffice.on(TestDatabase.Fresh.database().open());
    papers.forEach(
        paper ->
            single
                .single()
                .submit(new SubmissionDesk.Request(paper, null, null, null, Optional.empty())));

    FilingOffice together = FilingOffice.on(TestDatabase.Fresh.database().open());
    // in no order, as papers of years gone by come out of a drawer
    Collections.shuffle(papers, new Random(5));
    for (int from = 0; from < papers.size(); from += AT_ONCE) {
      together
          .together()
          .submit(papers.subList(from, Math.min(from + AT_ONCE, papers.size())), null);
    }
    assertThat(settled(together)).isEqualTo(settled(single)).hasSize(PAPERS);
  }
}
