package org.guiju.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.archive.Archive;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.StaleVerdicts;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.desk.ArchiveCheck;
import org.guiju.desk.ArchivedRules;
import org.guiju.desk.ArrivalDesk;
import org.guiju.desk.CheckDesk;
import org.guiju.desk.ExplanationDesk;
import org.guiju.desk.KnownRules;
import org.guiju.desk.RejudgeDesk;
import org.guiju.desk.RuleFolder;
import org.guiju.desk.RuleTreeSource;
import org.guiju.desk.RulesDesk;
import org.guiju.desk.SubmissionDesk;
import org.guiju.desk.VerdictsThen;
import org.guiju.intake.IntakeLimits;
import org.guiju.related.ArrivingPapers;
import org.guiju.related.PaperHistory;
import org.guiju.related.RelatedFinder;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.VersionsInForce;
import org.guiju.web.http.ActingPerson;

/** Puts the parts of the service together from the settings, all at start. */
@Singleton
class Wiring {
  /** Examples are small papers; a rule that is not done with one by then never will be. */
  private static final Duration EXAMPLE_DEADLINE = Duration.ofSeconds(10);

  /** Reviewed before the first request; refused rules end the start with all their problems. */
  @Produces
  @Singleton
  @Startup
  RulesDesk rulesDesk(
      RuleTreeSource source, RuleReviewer reviewer, VersionsInForce versions, Clock clock) {
    return new RulesDesk(source, reviewer, versions, clock);
  }

  @Produces
  @Singleton
  RuleTreeSource ruleTreeSource(@ConfigProperty(name = "guiju.rules.dir") Optional<Path> dir) {
    return dir.<RuleTreeSource>map(RuleFolder::new).orElse(RuleFiles::shipped);
  }

  @Produces
  @Singleton
  @Typed(ActiveRules.class)
  ActiveRules activeRules(RulesDesk desk) {
    return desk.activeRules();
  }

  @Produces
  @Singleton
  IntakeLimits intakeLimits(
      @ConfigProperty(name = "guiju.intake.max-bytes", defaultValue = "33554432") long maxBytes,
      @ConfigProperty(name = "guiju.intake.max-rows", defaultValue = "50000") int maxRows) {
    if (maxBytes < 1 || maxRows < 1) {
      throw new IllegalArgumentException(
          "guiju.intake.max-bytes and guiju.intake.max-rows must be positive");
    }
    return new IntakeLimits(maxBytes, maxRows);
  }

  @Produces
  @Singleton
  Checker checker(
      @ConfigProperty(name = "guiju.check.deadline", defaultValue = "20s") Duration deadline) {
    return new Checker(deadline);
  }

  /** A check with {@code knownAt} goes by the version of that day. */
  @Produces
  @Singleton
  KnownRules knownRules(ActiveRules rules, RuleSetRegister register, RuleShelf shelf, Clock clock) {
    return new ArchivedRules(rules, register, shelf, clock.getZone());
  }

  @Produces
  @Singleton
  CheckDesk checkDesk(KnownRules rules, Checker checker, IntakeLimits limits) {
    return new CheckDesk(rules, checker, limits);
  }

  @Produces
  @Singleton
  ArchiveCheck archiveCheck(
      KnownRules rules, Checker checker, IntakeLimits limits, RelatedFinder finder) {
    return new ArchiveCheck(rules, checker, limits, finder);
  }

  @Produces
  @Singleton
  SubmissionDesk submissionDesk(ArchiveCheck check, Archive archive) {
    return new SubmissionDesk(check, archive);
  }

  @Produces
  @Singleton
  ExplanationDesk explanationDesk(Archive archive) {
    return new ExplanationDesk(archive);
  }

  @Produces
  @Singleton
  ArrivalDesk arrivalDesk(ArchiveCheck check, ArrivingPapers archive, SubmissionDesk desk) {
    return new ArrivalDesk(check, archive, desk);
  }

  @Produces
  @Singleton
  RejudgeDesk rejudgeDesk(ArchiveCheck check, StaleVerdicts stale) {
    return new RejudgeDesk(check, stale);
  }

  @Produces
  @Singleton
  VerdictsThen verdictsThen(
      Archive archive,
      RuleSetRegister register,
      RuleShelf shelf,
      PaperHistory papers,
      Checker checker,
      Clock clock) {
    return new VerdictsThen(archive, register, shelf, papers, checker, clock.getZone());
  }

  /** Believes what a request says; real identities come later. */
  @Produces
  @Singleton
  ActingPerson actingPerson() {
    return ActingPerson::named;
  }

  @Produces
  @Singleton
  RuleReviewer ruleReviewer() {
    return new RuleReviewer(new Checker(EXAMPLE_DEADLINE));
  }

  /** Tells what day it is to those who ask for the rules in force without naming a day. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}
