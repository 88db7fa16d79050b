package org.guiju.web.rulesets;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.archive.RuleSetNews;
import org.guiju.desk.OfferedRules;
import org.guiju.desk.RuleSetWatch;
import org.guiju.desk.RulesDesk;
import org.jboss.logging.Logger;

/** Keeps the service on the version in force in the archive, for as long as it runs. */
@Singleton
class RuleSetFollower {
  private static final Logger LOG = Logger.getLogger(RuleSetFollower.class);

  private final RulesDesk desk;
  private final RuleSetNews news;
  private final OfferedRules offered;
  private final Duration look;
  private final boolean folderWatched;
  private RuleSetWatch watch;

  RuleSetFollower(
      RulesDesk desk,
      RuleSetNews news,
      OfferedRules offered,
      @ConfigProperty(name = "guiju.rules.dir") Optional<Path> folder,
      @ConfigProperty(name = "guiju.rules.watch", defaultValue = "true") boolean watched,
      @ConfigProperty(name = "guiju.rules.archive-look", defaultValue = "1s") Duration look) {
    if (look.isNegative() || look.isZero()) {
      throw new IllegalArgumentException("guiju.rules.archive-look must be positive");
    }
    this.desk = desk;
    this.news = news;
    this.offered = offered;
    this.look = look;
    this.folderWatched = watched && folder.isPresent();
  }

  void start(@Observes StartupEvent start) {
    watch = RuleSetWatch.start(desk, news, look);
    if (!folderWatched) {
      Thread thread = new Thread(this::offer, "offered-rules");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** The service runs well without it. */
  private void offer() {
    try {
      offered.offer();
    } catch (RuntimeException | Error failure) {
      LOG.errorf(failure, "the rules of the program were not offered");
    }
  }

  void stop(@Observes ShutdownEvent stop) {
    watch.close();
  }
}
