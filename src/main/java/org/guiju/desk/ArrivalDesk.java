package org.guiju.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.Filed;
import org.guiju.archive.Filing;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.facts.FactSet;
import org.guiju.findings.Verdict;
import org.guiju.intake.Draft;
import org.guiju.intake.IntakeProblem;
import org.guiju.related.ArrivingPapers;
import org.guiju.related.ArrivingPapers.Arrival;
import org.guiju.related.ArrivingPapers.Stored;
import org.guiju.related.Found;
import org.guiju.related.PapersAtOnce;
import org.guiju.related.RelatedFinder;

/**
 * Walks many submissions into the archive together: each is checked with all of them on file. What
 * cannot be read is told and keeps none of the others back.
 */
public final class ArrivalDesk {
  /** Code of the problem of a paper whose check took too long. */
  private static final String TIMEOUT = "check.timeout";

  private final ArchiveCheck check;
  private final ArrivingPapers archive;
  private final SubmissionDesk oneByOne;

  public ArrivalDesk(ArchiveCheck check, ArrivingPapers archive, SubmissionDesk oneByOne) {
    this.check = check;
    this.archive = archive;
    this.oneByOne = oneByOne;
  }

  /**
   * What came of one of them.
   *
   * @param submission number in the archive; 0 when there are problems
   * @param created false when it was there already
   * @param report number of its report; 0 when there are problems
   * @param verdict what that says; null when there are problems
   * @param problems all problems of the body; empty when it was stored
   */
  public record Answer(
      long submission, boolean created, int report, Verdict verdict, List<IntakeProblem> problems) {

    private static Answer of(Stored stored) {
      return new Answer(stored.submission(), true, stored.report(), stored.verdict(), List.of());
    }

    private static Answer of(SubmissionDesk.Answer answer) {
      Filed filed = answer.filed();
      return filed == null
          ? refused(answer.problems())
          : new Answer(
              filed.submission().id(),
              filed.created(),
              filed.report().n(),
              filed.report().verdict(),
              List.of());
    }

    private static Answer refused(List<IntakeProblem> problems) {
      return new Answer(0, false, 0, null, problems);
    }
  }

  /**
   * Checks submissions and stores them with their reports.
   *
   * @param contents their bytes as they were sent
   * @param sentBy who sends them; null when not said
   * @return one answer for each, in order
   */
  public List<Answer> submit(List<Content> contents, String sentBy) {
    List<Draft> drafts = contents.stream().map(check::open).toList();
    List<Integer> readable = new ArrayList<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).alone().isReadable()) {
        readable.add(i);
        arrivals.add(new Arrival(drafts.get(i).alone().facts(), contents.get(i), sentBy));
      }
    }
    List<Optional<Stored>> stored =
        together(
            arrivals,
            (fresh, papers) ->
                judge(
                    fresh.stream().map(readable::get).toList(), drafts, contents, sentBy, papers));
    List<Answer> answers = new ArrayList<>();
    drafts.forEach(draft -> answers.add(Answer.refused(draft.alone().problems())));
    for (int i = 0; i < readable.size(); i++) {
      int at = readable.get(i);
      answers.set(
          at, stored.get(i).map(Answer::of).orElseGet(() -> alone(contents.get(at), sentBy)));
    }
    return answers;
  }

  /** Nothing is stored together when one of them cannot be judged; each goes alone then. */
  private List<Optional<Stored>> together(List<Arrival> arrivals, ArrivingPapers.Judge judge) {
    try {
      return archive.file(arrivals, judge);
    } catch (NotTogetherException | CheckTimeoutException failure) {
      return arrivals.stream().map(arrival -> Optional.<Stored>empty()).toList();
    }
  }

  private Answer alone(Content content, String sentBy) {
    try {
      return Answer.of(
          oneByOne.submit(
              new SubmissionDesk.Request(content, null, null, sentBy, Optional.empty())));
    } catch (CheckTimeoutException failure) {
      return Answer.refused(List.of(new IntakeProblem(TIMEOUT, "", 0, 0, "检查超时，没有归档。请单独提交这一份。")));
    }
  }

  private static final class NotTogetherException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private List<Filing> judge(
      List<Integer> which,
      List<Draft> drafts,
      List<Content> contents,
      String sentBy,
      PapersAtOnce papers) {
    List<FactSet> facts = which.stream().map(i -> drafts.get(i).alone().facts()).toList();
    List<Found> found = RelatedFinder.find(facts, papers);
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < which.size(); i++) {
      Content content = contents.get(which.get(i));
      ArchiveCheck.Task task =
          new ArchiveCheck.Task(content, null, null, sentBy, Optional.empty(), null);
      Filing filing = check.check(task, drafts.get(which.get(i)), found.get(i)).filing();
      if (filing == null) {
        throw new NotTogetherException();
      }
      filings.add(filing);
    }
    return filings;
  }
}
