package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.guiju.facts.FactSet;
import org.guiju.intake.Draft;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.related.RelatedFinder;
import org.junit.jupiter.api.Test;

/** What the archive says of a paper goes to its check as facts, and into the archive as text. */
class ReadAgainTest {
  private final PapersOnFile papers = new PapersOnFile();
  private final RelatedFinder finder = new RelatedFinder(papers);
  private final SubmissionReader reader = new SubmissionReader();

  @Test
  void facts_of_other_papers_read_from_their_text_are_the_same() {
    int withOthers = 0;
    for (GeneratedPaper paper :
        (Iterable<GeneratedPaper>)
            FundYears.of(7).in("350000").years(2023, 2024).papers(400)::iterator) {
      Draft draft = reader.open(paper.json().open(), IntakeLimits.STANDARD);
      FactSet alone = draft.alone().facts();
      IntakeResult whole = draft.with(finder.find(alone).related());
      IntakeResult again =
          reader.readWith(paper.json().open(), whole.related(), IntakeLimits.STANDARD);
      assertThat(again.facts()).isEqualTo(whole.facts());
      assertThat(again.related()).isEqualTo(whole.related());
      papers.add(alone);
      withOthers += whole.facts().facts().size() > alone.facts().size() ? 1 : 0;
    }
    assertThat(withOthers).isGreaterThan(200);
  }
}
