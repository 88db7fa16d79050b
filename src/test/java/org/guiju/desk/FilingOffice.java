package org.guiju.desk;

import org.guiju.archive.Archive;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.RelatedFinder;
import org.guiju.store.papers.PaperReader;
import org.guiju.store.papers.PostgresArchive;
import org.guiju.store.papers.PostgresArrivals;
import org.guiju.store.papers.PostgresPapers;
import org.guiju.store.papers.PostgresStaleVerdicts;
import org.jdbi.v3.core.Jdbi;

/**
 * What puts papers into an archive under the shipped rules.
 *
 * @param archive the archive
 * @param single takes papers one by one
 * @param together takes many at once
 * @param rejudge judges again what later papers may have changed
 */
record FilingOffice(
    Archive archive, SubmissionDesk single, ArrivalDesk together, RejudgeDesk rejudge) {

  static FilingOffice on(Jdbi database) {
    PaperReader reader = new PaperReader();
    ArchiveCheck check =
        new ArchiveCheck(
            (paper, knownAt) -> ShippedRules.SET,
            ShippedRules.CHECKER,
            IntakeLimits.STANDARD,
            new RelatedFinder(new PostgresPapers(database, reader)));
    Archive archive = new PostgresArchive(database);
    SubmissionDesk single = new SubmissionDesk(check, archive);
    return new FilingOffice(
        archive,
        single,
        new ArrivalDesk(check, new PostgresArrivals(database, reader), single),
        new RejudgeDesk(check, new PostgresStaleVerdicts(database)));
  }
}
