package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.guiju.rules.RuleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Duration QUIET = Duration.ofMillis(60);
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir Path place;
  private final BlockingQueue<RuleFiles> told = new LinkedBlockingQueue<>();
  private Path folder;
  private FolderWatch watch;

  @BeforeEach
  void write() {
    folder = place.resolve("rules");
    TrialRules.write(folder, TrialRules.texts(100));
  }

  @AfterEach
  void stop() {
    watch.close();
  }

  private void watch(Duration look) throws InterruptedException {
    watch(QUIET, look);
  }

  private void watch(Duration quiet, Duration look) throws InterruptedException {
    watch(quiet, look, () -> {});
  }

  /** Watches until the test ends; what it read at the beginning is taken off. */
  private void watch(Duration quiet, Duration look, Runnable then) throws InterruptedException {
    RuleFolder rules = new RuleFolder(folder);
    watch =
        FolderWatch.start(
            rules,
            new FolderWatch.Pace(quiet, look),
            () -> {
              told.add(rules.read());
              then.run();
            });
    next();
  }

  private RuleFiles next() throws InterruptedException {
    RuleFiles files = told.poll(30, TimeUnit.SECONDS);
    assertThat(files).as("told of a change").isNotNull();
    return files;
  }

  /** A busy machine may tell of a save in two steps; what counts is that the last one is told. */
  private void awaitTold(Predicate<RuleFiles> wanted) throws InterruptedException {
    RuleFiles files = next();
    while (!wanted.test(files)) {
      files = next();
    }
  }

  @Test
  void a_saved_file_is_told_by_notice() throws InterruptedException {
    watch(NEVER);
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    awaitTold(TrialRules.files(200)::equals);
  }

  @Test
  void files_written_one_after_the_other_are_told_together() throws InterruptedException {
    watch(Duration.ofSeconds(1), NEVER);
    for (int i = 0; i < 50; i++) {
      TrialRules.save(folder, "doc-" + i + "/document.yaml", "id: doc-" + i);
      TrialRules.save(folder, "doc-" + i + "/RUL-001-x/cases.yaml", "cases: []");
    }
    assertThat(next().texts()).hasSize(TrialRules.texts(100).size() + 100);
  }

  @Test
  void a_file_in_a_new_folder_is_told_by_notice() throws InterruptedException {
    watch(NEVER);
    TrialRules.save(folder, "new/document.yaml", "id: new");
    awaitTold(files -> files.texts().containsKey("new/document.yaml"));
    TrialRules.save(folder, "new/limits.yaml", "limits: []");
    awaitTold(files -> files.texts().containsKey("new/limits.yaml"));
  }

  @Test
  void a_removed_file_is_told_by_notice() throws InterruptedException {
    watch(NEVER);
    TrialRules.remove(folder.resolve("sum"));
    awaitTold(files -> !files.texts().containsKey("sum/document.yaml"));
  }

  @Test
  void a_folder_taken_away_and_put_back_is_told_by_looking() throws InterruptedException {
    watch(Duration.ofMillis(50));
    TrialRules.remove(folder);
    awaitTold(files -> files.texts().isEmpty() && !files.problems().isEmpty());
    TrialRules.write(folder, TrialRules.texts(200));
    awaitTold(TrialRules.files(200)::equals);
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(300));
    awaitTold(TrialRules.files(300)::equals);
  }

  @Test
  void a_link_switched_to_another_folder_is_told_by_looking() throws Exception {
    Path first = folder;
    Path second = place.resolve("second");
    TrialRules.write(second, TrialRules.texts(200));
    folder = Files.createSymbolicLink(place.resolve("current"), first);
    watch(Duration.ofMillis(50));
    Files.move(
        Files.createSymbolicLink(place.resolve("next"), second),
        folder,
        StandardCopyOption.ATOMIC_MOVE);
    awaitTold(TrialRules.files(200)::equals);
  }

  @Test
  void a_failure_to_handle_one_change_does_not_end_the_watch() throws InterruptedException {
    watch(
        QUIET,
        NEVER,
        () -> {
          throw new IllegalStateException("trial of a failure");
        });
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    awaitTold(TrialRules.files(200)::equals);
  }
}
