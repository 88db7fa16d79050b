package org.guiju.web.rulesets;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.desk.FolderWatch;
import org.guiju.desk.Renewal;
import org.guiju.desk.RuleFolder;
import org.guiju.desk.RulesDesk;

/** Has the rules renewed when their folder changes, for as long as the service runs. */
@Singleton
class RuleWatch {
  private final RulesDesk desk;
  private final MeterRegistry registry;
  private final Optional<Path> folder;
  private final boolean wanted;
  private final FolderWatch.Pace pace;
  private FolderWatch watch;

  RuleWatch(
      RulesDesk desk,
      MeterRegistry registry,
      @ConfigProperty(name = "guiju.rules.dir") Optional<Path> folder,
      @ConfigProperty(name = "guiju.rules.watch", defaultValue = "true") boolean wanted,
      @ConfigProperty(name = "guiju.rules.quiet", defaultValue = "150ms") Duration quiet,
      @ConfigProperty(name = "guiju.rules.look", defaultValue = "2s") Duration look) {
    this.desk = desk;
    this.registry = registry;
    this.folder = folder;
    this.wanted = wanted;
    this.pace = new FolderWatch.Pace(quiet, look);
  }

  void start(@Observes StartupEvent start) {
    for (Renewal.Result result : Renewal.Result.values()) {
      reloads(result);
    }
    if (wanted && folder.isPresent()) {
      watch = FolderWatch.start(new RuleFolder(folder.get()), pace, this::renew);
    }
  }

  private void renew() {
    reloads(desk.renew().result()).increment();
  }

  private Counter reloads(Renewal.Result result) {
    return Counter.builder("guiju.rules.reloads")
        .description("Times the rule folder was read again, by what came of it")
        .tag("result", result.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  void stop(@Observes ShutdownEvent stop) {
    if (watch != null) {
      watch.close();
    }
  }
}
