package org.guiju.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guiju.checker.Checker;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.recheck.FilingTask;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.runs.SliceTask;
import org.guiju.store.runs.RunFilings;
import org.jdbi.v3.core.Jdbi;

/** Papers on file with the facts of others that they were judged against, checked in memory. */
final class AsJudged {
  private final Jdbi service;
  private final Checker checker = new Checker(Duration.ofMinutes(1));
  private final SubmissionReader reader = SubmissionReader.ofArchive();
  private final RuleSet rules = RuleSetReader.read(RuleFiles.shipped());

  AsJudged(Jdbi service) {
    this.service = service;
  }

  /** The papers that came first. */
  List<FilingTask> first(int most) {
    return papers("select submission from standing order by submission limit :most", most);
  }

  /** The papers that came last. */
  List<FilingTask> last(int most) {
    return papers("select submission from standing order by submission desc limit :most", most);
  }

  private List<FilingTask> papers(String query, int most) {
    List<Long> ids =
        service.withHandle(
            handle -> handle.createQuery(query).bind("most", most).mapTo(long.class).list());
    List<FilingTask> papers = new ArrayList<>();
    new RunFilings(service)
        .each(new SliceTask(0, 0, rules.sha256(), rules.sha256(), null, ids), papers::add);
    return papers;
  }

  /** Reads and checks one of them; nothing is kept. */
  void check(FilingTask task) {
    IntakeResult read =
        reader.readWith(task.content().open(), task.related().text(), IntakeLimits.STANDARD);
    checker.check(read.facts(), rules, task.asOf(), null);
  }
}
