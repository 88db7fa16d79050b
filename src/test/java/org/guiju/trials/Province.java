package org.guiju.trials;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.FlipBudget.Most;
import org.guiju.archive.InForce;
import org.guiju.archive.OpenStage;
import org.guiju.archive.Person;
import org.guiju.archive.Stage;
import org.guiju.checker.Checker;
import org.guiju.desk.ArchiveCheck;
import org.guiju.desk.KnownRules;
import org.guiju.desk.SubmissionDesk;
import org.guiju.desk.TrialRules;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.RelatedFinder;
import org.guiju.runs.FlipRegister;
import org.guiju.runs.JudgesOfVersions;
import org.guiju.store.local.TestDatabase;
import org.guiju.store.papers.PaperReader;
import org.guiju.store.papers.PostgresArchive;
import org.guiju.store.papers.PostgresPapers;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.runs.RunFlips;
import org.guiju.store.trials.PostgresTrialWork;
import org.guiju.store.trials.PostgresTrials;
import org.guiju.versions.Approvals;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.StageDesk;
import org.guiju.versions.Version;
import org.jdbi.v3.core.Jdbi;

/**
 * An archive of its own in a real database, where a tranche above a limit is a violation. The limit
 * in force at first is 100; what it is under a candidate is up to the test.
 */
final class Province {
  static final Person ANYBODY = Approvals.ANYBODY;
  static final String FUJIAN = "福建省";
  static final String JIANGXI = "江西省";

  private final TestDatabase.Fresh place = TestDatabase.Fresh.database();
  private final Jdbi database = place.open();
  private final Approvals approvals = new Approvals(database);
  private final RuleSetSteps register = approvals.register();
  private final RuleShelf shelf = approvals.shelf();
  private final Checker checker = new Checker(Duration.ofSeconds(20));
  private int papers;

  Province() {
    approvals.adopt(TrialRules.files(100));
  }

  /** A version with this limit that a second person agreed to; its hash. */
  String approved(int limit, FlipBudget budget) {
    return approvals.approved(TrialRules.files(limit), budget);
  }

  static FlipBudget atMost(long papers) {
    return new FlipBudget(new Most(papers, null), null, null, null);
  }

  Version version(String sha256) {
    return approvals.version(sha256);
  }

  StageDesk stages() {
    return approvals.stages();
  }

  /** Puts a version in force for the papers of some regions. */
  void stage(String sha256, String... regions) {
    stage(sha256, in(Stage.ALL, regions));
  }

  void stage(String sha256, Stage part) {
    approvals.stage(sha256, part);
  }

  static Stage in(int percent, String... regions) {
    RegionRegistry registry = RegionRegistry.standard();
    return new Stage(
        List.of(regions).stream().map(name -> registry.resolve(name, null).region()).toList(),
        percent);
  }

  void activate(String sha256) {
    approvals.activate(sha256);
  }

  void retire(String sha256) {
    approvals.retire(sha256);
  }

  String inForce() {
    return approvals.inForce();
  }

  Optional<OpenStage> openStage() {
    return register.now().flatMap(InForce::stage);
  }

  TrialRegister trials() {
    return new PostgresTrials(database);
  }

  FlipRegister flips() {
    return RunFlips.ofTrials(database);
  }

  ShadowDesk shadows(int most) {
    return new ShadowDesk(trials(), shelf, most);
  }

  /** The work as one more process sees it, which is taken for dead when it falls silent so long. */
  TrialWork work(Duration lease) {
    return new PostgresTrialWork(database, lease, Duration.ZERO);
  }

  TrialJudge judge() {
    return new TrialJudge(
        new JudgesOfVersions(shelf, checker, IntakeLimits.STANDARD),
        shelf,
        checker,
        IntakeLimits.STANDARD);
  }

  TrialWorker worker() {
    return new TrialWorker(
        work(Duration.ofMinutes(1)), judge(), new StageGuard(register, trials(), stages()));
  }

  /** Works off all that there is to do, as a process would in time. */
  void workOff() {
    TrialWorker worker = worker();
    worker.workOff();
    worker.workOff();
  }

  /** A new plan that gives {@code tranche}, sent to a process that follows at once; its number. */
  long paper(String region, int tranche) {
    return send(body(++papers, region, tranche), this::rules);
  }

  /** The same plan once more with another tranche: its next edition. */
  long edition(int number, String region, int tranche) {
    return send(body(number, region, tranche), this::rules);
  }

  /** A new plan that somebody began to check while {@code version} was in force for it. */
  long paperCheckedBy(String version, String region, int tranche) {
    return send(body(++papers, region, tranche), (paper, knownAt) -> shelf.get(version));
  }

  private org.guiju.rules.RuleSet rules(
      org.guiju.facts.FactSet paper, java.time.LocalDate knownAt) {
    InForce now = register.now().orElseThrow();
    return shelf.get(
        now.stage()
            .filter(open -> open.stage().includes(paper))
            .map(OpenStage::candidate)
            .orElse(now.activation().sha256()));
  }

  static String body(int number, String region, int tranche) {
    return """
    {"kind": "allocation-plan",
     "header": {"fiscalYear": 2024, "region": "%s", "docNo": "批复〔2024〕%d号", "issueDate": "2024-05-24"},
     "rows": [{"regionName": "宁德", "earlierTranches": 0, "thisTranche": %d, "yearTotal": %d}]}\
    """
        .formatted(region, number, tranche, tranche);
  }

  private long send(String body, KnownRules rules) {
    RelatedFinder finder = new RelatedFinder(new PostgresPapers(database, new PaperReader()));
    PostgresArchive archive = new PostgresArchive(database);
    return new SubmissionDesk(
            new ArchiveCheck(rules, checker, IntakeLimits.STANDARD, finder), archive)
        .submit(new SubmissionDesk.Request(Content.of(body), null, null, null, Optional.empty()))
        .filed()
        .submission()
        .id();
  }

  /** The version under which a paper stands. */
  String standsUnder(long submission) {
    PostgresArchive archive = new PostgresArchive(database);
    int report = archive.submission(submission).orElseThrow().report();
    return archive.report(submission, report).orElseThrow().ruleSetSha256();
  }

  /** What all rows of a table come to. */
  String hashOf(String table) {
    return text("select md5(string_agg(r::text, '|' order by r::text)) from " + table + " r");
  }

  long count(String rows) {
    return Long.parseLong(text("select count(*) from " + rows));
  }

  String text(String query) {
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
