package org.guiju.runs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.Person;
import org.guiju.archive.StoredReport;
import org.guiju.checker.Checker;
import org.guiju.desk.ArchiveCheck;
import org.guiju.desk.SubmissionDesk;
import org.guiju.desk.TrialRules;
import org.guiju.intake.IntakeLimits;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.ListedFiling;
import org.guiju.related.RelatedFinder;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.store.local.TestDatabase;
import org.guiju.store.papers.PaperReader;
import org.guiju.store.papers.PostgresArchive;
import org.guiju.store.papers.PostgresPapers;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.rulesets.RuleTexts;
import org.guiju.store.runs.PostgresRunWork;
import org.guiju.store.runs.PostgresRuns;
import org.guiju.store.runs.RunFilings;
import org.guiju.store.runs.RunFlips;
import org.guiju.versions.ActivationDesk;
import org.guiju.versions.RuleShelf;
import org.jdbi.v3.core.Jdbi;

/**
 * An archive of its own in a real database, where a tranche above a limit is a violation. The limit
 * in force at first is 100; what it is under a candidate is up to the test.
 */
final class Bureau {
  static final Person ANYBODY = new Person("复核丙");

  /** A process that has fallen silent is taken for dead at once. */
  private static final Duration NO_LEASE = Duration.ZERO;

  private final TestDatabase.Fresh place;
  private final Jdbi database;
  private final RuleSetSteps versions;
  private final RuleShelf shelf;
  private final Checker checker = new Checker(Duration.ofSeconds(20));
  private final Judges judges;
  private final int papersOfSlice;
  private int papers;

  Bureau(int papersOfSlice) {
    this(TestDatabase.Fresh.database(), papersOfSlice);
    activate(100);
  }

  /** The archive that another process has opened. */
  Bureau(TestDatabase.Fresh place, int papersOfSlice) {
    this.place = place;
    this.database = place.open();
    this.versions = new RuleSetSteps(database);
    this.shelf = new RuleShelf(new RuleTexts(database));
    this.judges = new JudgesOfVersions(shelf, checker, IntakeLimits.STANDARD);
    this.papersOfSlice = papersOfSlice;
  }

  TestDatabase.Fresh place() {
    return place;
  }

  RunRegister runs() {
    return new PostgresRuns(database, papersOfSlice);
  }

  FlipRegister flips() {
    return new RunFlips(database);
  }

  RunDesk desk() {
    return new RunDesk(runs(), versions, shelf);
  }

  /** The work as one more process sees it. */
  RunWork work() {
    return new PostgresRunWork(database, NO_LEASE, Duration.ZERO, papersOfSlice);
  }

  RunWork workThatIsHeld() {
    return new PostgresRunWork(database, Duration.ofMinutes(1), Duration.ZERO, papersOfSlice);
  }

  /** The same where a process that dies leaves its slice alone for a second. */
  RunWork workOfLittleLease() {
    return new PostgresRunWork(database, Duration.ofSeconds(1), Duration.ZERO, papersOfSlice);
  }

  Judges judges() {
    return judges;
  }

  SliceWorker judge() {
    return new LocalSliceWorker(new RunFilings(database), judges);
  }

  RunWorker worker(RunWork work) {
    return new RunWorker(work, judge());
  }

  /** Works off all that there is to do, as a process would in time. */
  void workOff() {
    RunWorker worker = worker(workThatIsHeld());
    worker.workOff();
    worker.workOff();
  }

  /** The same; the numbers of the papers whose content was read for it. */
  List<Long> workOffAndTellWhatWasRead() {
    RunFilings filings = new RunFilings(database);
    List<Long> read = new ArrayList<>();
    FilingSource telling =
        new FilingSource() {
          @Override
          public List<ListedFiling> listed(SliceTask slice) {
            return filings.listed(slice);
          }

          @Override
          public void each(SliceTask slice, Consumer<FilingTask> judge) {
            filings.each(slice, judge.andThen(paper -> read.add(paper.submission())));
          }
        };
    RunWork work = workThatIsHeld();
    new RunWorker(work, new LocalSliceWorker(telling, judges)).workOff();
    work.complete();
    return read;
  }

  /** Hash of a version with this limit, whose texts are on file. */
  String version(int limit) {
    RuleFiles files = TrialRules.files(limit);
    versions.alone(
        entries -> {
          entries.keep(files);
          return null;
        });
    return files.sha256();
  }

  String inForce() {
    return versions.inForce().map(Activation::sha256).orElseThrow();
  }

  /** Puts a version with this limit in force. */
  void activate(int limit) {
    RuleSet rules = shelf.get(version(limit));
    Optional<String> before = versions.inForce().map(Activation::sha256);
    new ActivationDesk(versions, shelf, Clock.systemUTC())
        .adopt(rules, RuleReviewer.acceptedBefore(rules.sha256()), ANYBODY, "试", before);
  }

  RunTerms terms(int limit) {
    return terms(inForce(), version(limit), false);
  }

  /** What is to stand under the version in force, against the one with this limit. */
  RunTerms termsToKeep(int before) {
    return terms(version(before), inForce(), true);
  }

  RunTerms terms(String base, String candidate, boolean keep) {
    return new RunTerms(
        base, candidate, Selection.ALL, Optional.empty(), keep, Optional.empty(), ANYBODY, "比较");
  }

  /** A new plan of Fujian on file that gives {@code tranche}; its number. */
  long paper(int tranche) {
    return paper(tranche, "福建省", 2024);
  }

  long paper(int tranche, String region, int year) {
    papers++;
    return file(body(papers, tranche, region, year), inForce());
  }

  /** A new plan that somebody began to check while {@code version} was in force. */
  long paperCheckedBy(String version, int tranche) {
    papers++;
    return file(body(papers, tranche, "福建省", 2024), version);
  }

  /** Papers that break a limit of 100, 120 or neither, in turn. */
  void papers(int count) {
    for (int i = 0; i < count; i++) {
      paper(90 + 20 * (i % 3));
    }
  }

  private static String body(int number, int tranche, String region, int year) {
    return """
    {"kind": "allocation-plan",
     "header": {"fiscalYear": %d, "region": "%s", "docNo": "批复〔%d〕%d号", "issueDate": "%d-05-24"},
     "rows": [{"regionName": "宁德", "earlierTranches": 0, "thisTranche": %d, "yearTotal": %d}]}\
    """
        .formatted(year, region, year, number, year, tranche, tranche);
  }

  private long file(String body, String version) {
    return desk(version)
        .submit(new SubmissionDesk.Request(Content.of(body), null, null, null, Optional.empty()))
        .filed()
        .submission()
        .id();
  }

  /** A paper is sent once more to a process that goes by {@code version}. */
  void checkAgain(long submission, String version) {
    Content content = new PostgresArchive(database).content(submission).orElseThrow();
    desk(version).submit(new SubmissionDesk.Request(content, null, null, null, Optional.empty()));
  }

  private SubmissionDesk desk(String version) {
    RelatedFinder finder = new RelatedFinder(new PostgresPapers(database, new PaperReader()));
    return new SubmissionDesk(
        new ArchiveCheck(
            (paper, knownAt) -> shelf.get(version), checker, IntakeLimits.STANDARD, finder),
        new PostgresArchive(database));
  }

  /** The version under which a paper stands. */
  String standsUnder(long submission) {
    return standsBy(submission).ruleSetSha256();
  }

  StoredReport standsBy(long submission) {
    PostgresArchive archive = new PostgresArchive(database);
    int report = archive.submission(submission).orElseThrow().report();
    return archive.report(submission, report).orElseThrow();
  }

  /** What all rows of a table come to. */
  String hashOf(String table) {
    return text("select md5(string_agg(r::text, '|' order by r::text)) from " + table + " r");
  }

  long count(String rows) {
    return Long.parseLong(text("select count(*) from " + rows));
  }

  List<Long> numbers(String query) {
    return database.withHandle(handle -> handle.createQuery(query).mapTo(long.class).list());
  }

  private String text(String query) {
    try (Connection connection = place.superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
