package org.guiju.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.desk.CheckDesk;
import org.guiju.intake.IntakeLimits;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.jboss.logging.Logger;

/** Puts the parts of the service together from the settings, all at start. */
@Singleton
class Wiring {
  private static final Logger LOG = Logger.getLogger(Wiring.class);

  /** Rule texts, from {@code guiju.rules.dir} or else those in the artifact. */
  @Produces
  @Singleton
  RuleFiles ruleFiles(@ConfigProperty(name = "guiju.rules.dir") Optional<Path> folder) {
    return folder.map(RuleFiles::in).orElseGet(RuleFiles::shipped);
  }

  /** Compiled before the first request; refused rules end the start with all their problems. */
  @Produces
  @Singleton
  @Startup
  ActiveRules activeRules(RuleFiles files) {
    RuleSet rules = RuleSetReader.read(files);
    LOG.infof(
        "rule set `%s` active: %d groups, %d rules",
        rules.version(), rules.groups().size(), Catalogue.ruleCount(rules));
    return new ActiveRules(rules);
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

  @Produces
  @Singleton
  CheckDesk checkDesk(ActiveRules rules, Checker checker, IntakeLimits limits) {
    return new CheckDesk(rules, checker, limits);
  }

  @Produces
  @Singleton
  RuleReviewer ruleReviewer(Checker checker) {
    return new RuleReviewer(checker);
  }

  /** Until the service keeps its reviews. */
  @Produces
  @Singleton
  LastReview lastReview() {
    return Optional::empty;
  }

  /** Tells what day it is to those who ask for the rules in force without naming a day. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}
