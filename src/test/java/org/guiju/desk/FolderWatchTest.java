package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guiju.rules.RuleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
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

  /** Watches until the test ends; what it read at the beginning is taken off. */
  private void watch(Duration look) throws InterruptedException {
    RuleFolder rules = new RuleFolder(folder);
    watch =
        FolderWatch.start(
            rules,
            new FolderWatch.Pace(Duration.ofMillis(60), look),
            () -> told.add(rules.read()));
    next();
  }

  private RuleFiles next() throws InterruptedException {
    RuleFiles files = told.poll(30, TimeUnit.SECONDS);
    assertThat(files).as("told of a change").isNotNull();
    return files;
  }

  @Test
  void a_saved_file_is_told_by_notice() throws InterruptedException {
    watch(NEVER);
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    assertThat(next()).isEqualTo(TrialRules.files(200));
  }

  @Test
  void files_written_one_after_the_other_are_told_together() throws InterruptedException {
    watch(NEVER);
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
    assertThat(next().texts()).containsKey("new/document.yaml");
    TrialRules.save(folder, "new/limits.yaml", "limits: []");
    assertThat(next().texts()).containsKey("new/limits.yaml");
  }

  @Test
  void a_removed_file_is_told_by_notice() throws InterruptedException {
    watch(NEVER);
    TrialRules.remove(folder.resolve("sum"));
    assertThat(next().texts()).doesNotContainKey("sum/document.yaml");
  }

  @Test
  void a_folder_taken_away_and_put_back_is_told_by_looking() throws InterruptedException {
    watch(Duration.ofMillis(50));
    TrialRules.remove(folder);
    RuleFiles files = next();
    while (!files.texts().isEmpty()) {
      files = next();
    }
    assertThat(files.problems()).isNotEmpty();
    TrialRules.write(folder, TrialRules.texts(200));
    while (!files.equals(TrialRules.files(200))) {
      files = next();
    }
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(300));
    while (!files.equals(TrialRules.files(300))) {
      files = next();
    }
  }

  @Test
  void a_failure_to_handle_one_change_does_not_end_the_watch() throws InterruptedException {
    RuleFolder rules = new RuleFolder(folder);
    watch =
        FolderWatch.start(
            rules,
            new FolderWatch.Pace(Duration.ofMillis(60), NEVER),
            () -> {
              told.add(rules.read());
              throw new IllegalStateException("trial of a failure");
            });
    next();
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    assertThat(next()).isEqualTo(TrialRules.files(200));
  }
}
