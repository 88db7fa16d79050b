package org.guiju.desk;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;

/** A folder of rule files on disk, laid out as rules/README.md says. */
public final class RuleFolder implements RuleTreeSource {
  private static final int ATTEMPTS = 50;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(20);

  private final Path folder;

  public RuleFolder(Path folder) {
    this.folder = folder;
  }

  FileSystem fileSystem() {
    return folder.getFileSystem();
  }

  /** What lies in the folder now, unread. */
  FolderListing list() {
    return FolderListing.of(folder);
  }

  /**
   * Reads all rule files. While somebody is still writing them it starts again, so that no tree
   * half old and half new is taken for a version.
   */
  @Override
  public RuleFiles read() {
    FolderListing before = list();
    for (int i = 0; i < ATTEMPTS; i++) {
      RuleFiles files = read(before);
      FolderListing after = list();
      if (after.equals(before)) {
        return files;
      }
      before = after;
      LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
    }
    return nothingBut(FolderListing.problem(folder, "规则文件夹里的文件一直在变化，没有读取。写完后会自动重新读取。"));
  }

  private static RuleFiles read(FolderListing listing) {
    Map<String, byte[]> contents = new TreeMap<>();
    List<RuleProblem> problems = new ArrayList<>(listing.problems());
    listing
        .files()
        .forEach(
            (name, stamp) -> {
              try {
                contents.put(name, Files.readAllBytes(stamp.path()));
              } catch (IOException failure) {
                problems.add(new RuleProblem(name, 0, 0, null, FolderListing.UNREADABLE));
              }
            });
    RuleFiles files = RuleFiles.ofBytes(contents);
    problems.addAll(files.problems());
    return new RuleFiles(files.texts(), files.tables(), problems);
  }

  private static RuleFiles nothingBut(RuleProblem problem) {
    return new RuleFiles(new TreeMap<>(), new TreeMap<>(), List.of(problem));
  }
}
