package org.guiju.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.guiju.desk.TrialRules;

/** A service that takes its rules from a folder of its own. */
public class RulesFolderProfile implements QuarkusTestProfile {
  private final String watch;

  public RulesFolderProfile(String watch) {
    this.watch = watch;
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "rules").toAbsolutePath();
      TrialRules.write(folder, TrialRules.texts(100));
      return new HashMap<>(
          Map.of(
              "guiju.rules.dir",
              folder.toString(),
              "guiju.rules.watch",
              watch,
              "guiju.rules.quiet",
              "20ms",
              "guiju.rules.look",
              "200ms"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
