package org.guiju.web.rulesets;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetArchive;
import org.guiju.archive.RuleSetRegister;
import org.guiju.desk.OfferedRules;
import org.guiju.desk.RuleTreeSource;
import org.guiju.desk.RulesDesk;
import org.guiju.review.RuleReviewer;
import org.guiju.versions.ActivationDesk;
import org.guiju.versions.LifeCycle;
import org.guiju.versions.RuleShelf;
import org.guiju.versions.StageDesk;
import org.guiju.versions.Versions;
import org.guiju.versions.VersionsInForce;

/** Puts together what versions of the rules go through. */
@Singleton
class LifeCycleWiring {
  @Produces
  @Singleton
  RuleShelf ruleShelf(RuleSetArchive archive) {
    return new RuleShelf(archive);
  }

  @Produces
  @Singleton
  Versions versions(RuleSetRegister register, RuleSetArchive archive) {
    return new Versions(register, archive);
  }

  @Produces
  @Singleton
  LifeCycle lifeCycle(
      RuleSetRegister register, Versions versions, RuleShelf shelf, RuleReviewer reviewer) {
    return new LifeCycle(register, versions, shelf, reviewer);
  }

  @Produces
  @Singleton
  ActivationDesk activationDesk(RuleSetRegister register, RuleShelf shelf, Clock clock) {
    return new ActivationDesk(register, shelf, clock);
  }

  @Produces
  @Singleton
  StageDesk stageDesk(RuleSetRegister register, RuleShelf shelf, Clock clock) {
    return new StageDesk(register, shelf, clock);
  }

  @Produces
  @Singleton
  VersionsInForce versionsInForce(
      RuleSetRegister register, RuleShelf shelf, ActivationDesk activations) {
    return new VersionsInForce(register, shelf, activations);
  }

  @Produces
  @Singleton
  OfferedRules offeredRules(
      RuleTreeSource source,
      VersionsInForce versions,
      LifeCycle lifeCycle,
      @ConfigProperty(name = "guiju.rules.dir") Optional<Path> folder) {
    Person author = folder.isPresent() ? RulesDesk.FOLDER : RulesDesk.SYSTEM;
    return new OfferedRules(source, author, versions, lifeCycle);
  }
}
