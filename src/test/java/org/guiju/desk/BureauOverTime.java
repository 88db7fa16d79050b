package org.guiju.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.Archive;
import org.guiju.archive.Content;
import org.guiju.archive.KnowledgeDay;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.RelatedFinder;
import org.guiju.rules.RuleSet;
import org.guiju.store.local.TestDatabase;
import org.guiju.store.papers.PaperReader;
import org.guiju.store.papers.PostgresArchive;
import org.guiju.store.papers.PostgresPapers;
import org.guiju.store.papers.PostgresStaleVerdicts;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.rulesets.RuleTexts;
import org.guiju.versions.RuleShelf;
import org.jdbi.v3.core.Jdbi;

/** An archive of its own in which days go by: what is done on a day is kept as of that day. */
final class BureauOverTime {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Person PERSON = new Person("编写甲");

  private final TestDatabase.Fresh fresh = TestDatabase.Fresh.database();
  private final Jdbi database = fresh.open();
  private final RuleSetSteps register = new RuleSetSteps(database);
  private final RuleShelf shelf = new RuleShelf(new RuleTexts(database));
  private final PostgresPapers papers = new PostgresPapers(database, new PaperReader());
  private final Archive archive = new PostgresArchive(database);
  private final ArchiveCheck check =
      new ArchiveCheck(
          (paper, knownAt) -> rulesOf(today()),
          ShippedRules.CHECKER,
          IntakeLimits.STANDARD,
          new RelatedFinder(papers));
  private final SubmissionDesk desk = new SubmissionDesk(check, archive);
  private final RejudgeDesk rejudge = new RejudgeDesk(check, new PostgresStaleVerdicts(database));
  private final VerdictsThen verdicts =
      new VerdictsThen(archive, register, shelf, papers, ShippedRules.CHECKER, CHINA);
  private OffsetDateTime today;

  private LocalDate today() {
    return today.toLocalDate();
  }

  private RuleSet rulesOf(LocalDate day) {
    return register
        .inForceAt(new KnowledgeDay(day, CHINA).last())
        .map(Activation::sha256)
        .map(shelf::get)
        .orElseThrow();
  }

  /** Puts a version in force at {@code instant}. */
  void activate(RuleSet rules, String instant) {
    shelf.put(rules);
    register.alone(
        entries -> {
          entries.keep(rules.files());
          entries.enter(RuleSetAction.drafted(rules.sha256(), PERSON, null, null));
          entries.enter(
              RuleSetAction.activated(
                  rules.sha256(),
                  PERSON,
                  "试验",
                  null,
                  OffsetDateTime.parse(instant).toInstant(),
                  true));
          return null;
        });
  }

  static String sample(String name) {
    try {
      return Files.readString(SAMPLES.resolve(name + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Receives a paper at {@code instant}, and judges again what it changes; gives its number. */
  long receive(String paper, String instant) {
    today = OffsetDateTime.parse(instant);
    SubmissionDesk.Request request =
        new SubmissionDesk.Request(Content.of(paper), null, null, null, Optional.empty());
    long id = desk.submit(request).filed().submission().id();
    rejudge.judgeWaiting();
    backdate();
    return id;
  }

  /** What came just now came today. */
  private void backdate() {
    change("update submission set received_at = '%1$s' where received_at > '%1$s'", today);
    change("update report set checked_at = '%1$s' where checked_at > '%1$s'", today);
  }

  /** A paper came at another instant than it did. */
  void move(long paper, String instant) {
    change("update submission set received_at = '%s' where id = " + paper, instant);
  }

  private void change(String update, Object instant) {
    try (Connection superuser = fresh.superuser();
        Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(update.formatted(instant));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  VerdictThen verdict(long submission, String asOf, String knownAt) {
    return verdicts.on(
        archive.submission(submission).orElseThrow(),
        asOf == null ? null : LocalDate.parse(asOf),
        LocalDate.parse(knownAt));
  }
}
