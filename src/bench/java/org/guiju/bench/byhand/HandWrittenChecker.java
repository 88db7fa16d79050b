package org.guiju.bench.byhand;

import java.time.LocalDate;
import java.util.List;
import org.guiju.facts.FactSet;

/**
 * The obligations on an allocation plan of Fujian's capacity fund, written in Java by hand: the
 * yardstick for the rules. Dates, lists and scopes are written into the code, every rule is a few
 * lines of plain loops over indexes that are built once. It finds what the rules find, in the same
 * words, and says of every rule what became of it.
 */
public final class HandWrittenChecker {
  private HandWrittenChecker() {}

  /** Checks a plan on {@code asOf}, which must be a day in 2024: the wordings are those of 2024. */
  public static Answer check(FactSet facts, LocalDate asOf) {
    if (asOf.getYear() != 2024) {
      throw new IllegalArgumentException(asOf + " is not in 2024");
    }
    PlanPapers papers = new PlanPapers(facts);
    Verdicts verdicts = new Verdicts();
    // rows first: the others need their sums
    List.of(
            new RowRules(papers, verdicts),
            new TotalRules(papers, verdicts),
            new TextRules(papers, verdicts),
            new ReceivedRules(papers, verdicts),
            new DocumentRules(papers, verdicts),
            new AccountRules(papers, verdicts),
            new TagRules(papers, verdicts),
            new TimeRules(papers, verdicts),
            new ChainRules(papers, verdicts))
        .forEach(Theme::check);
    return verdicts.answer();
  }
}
