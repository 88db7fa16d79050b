package org.guiju.bench;

import java.time.Duration;
import org.guiju.archive.Archive;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.desk.ArchiveCheck;
import org.guiju.desk.ArrivalDesk;
import org.guiju.desk.CheckDesk;
import org.guiju.desk.SubmissionDesk;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.RelatedFinder;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSetReader;
import org.guiju.store.papers.PaperReader;
import org.guiju.store.papers.PostgresArchive;
import org.guiju.store.papers.PostgresArrivals;
import org.guiju.store.papers.PostgresPapers;
import org.jdbi.v3.core.Jdbi;

/**
 * What the service puts together to take papers in, without the service.
 *
 * @param alone checks without an archive
 * @param single takes papers one by one
 * @param together takes many at once
 */
record Office(CheckDesk alone, SubmissionDesk single, ArrivalDesk together, Archive archive) {
  static Office on(Jdbi database) {
    ActiveRules rules = new ActiveRules(RuleSetReader.read(RuleFiles.shipped()));
    Checker checker = new Checker(Duration.ofMinutes(1));
    PaperReader reader = new PaperReader();
    ArchiveCheck check =
        new ArchiveCheck(
            rules,
            checker,
            IntakeLimits.STANDARD,
            new RelatedFinder(new PostgresPapers(database, reader)));
    Archive archive = new PostgresArchive(database);
    SubmissionDesk single = new SubmissionDesk(check, archive);
    return new Office(
        new CheckDesk(rules, checker, IntakeLimits.STANDARD),
        single,
        new ArrivalDesk(check, new PostgresArrivals(database, reader), single),
        archive);
  }
}
