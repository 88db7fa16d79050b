package org.guiju.review;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.rules.RuleFiles;

/**
 * Which rules a tree may change against a version whose examples are known to be good. Rules know
 * nothing of each other, so one depends on the files of its own folder and on the numbers and lists
 * of its document; on every document, because papers in force are facts as well.
 */
final class ChangedRules {
  private static final String DOCUMENT = "/document.yaml";

  private final boolean everything;
  private final Set<String> folders = new TreeSet<>();

  private ChangedRules(boolean everything) {
    this.everything = everything;
  }

  /** All rules. */
  static ChangedRules all() {
    return new ChangedRules(true);
  }

  /** What {@code files} changes against {@code known}; all rules when nothing is known. */
  static ChangedRules between(RuleFiles files, RuleFiles known) {
    if (known == null) {
      return all();
    }
    Set<String> paths = new TreeSet<>();
    collectDifferent(files.texts(), known.texts(), paths);
    collectDifferent(known.texts(), files.texts(), paths);
    collectDifferentTables(files.tables(), known.tables(), paths);
    collectDifferentTables(known.tables(), files.tables(), paths);
    ChangedRules changed = new ChangedRules(paths.stream().anyMatch(p -> p.endsWith(DOCUMENT)));
    paths.forEach(path -> changed.folders.add(folder(path)));
    return changed;
  }

  private static void collectDifferent(
      Map<String, String> some, Map<String, String> others, Set<String> paths) {
    some.forEach(
        (path, text) -> {
          if (!text.equals(others.get(path))) {
            paths.add(path);
          }
        });
  }

  private static void collectDifferentTables(
      Map<String, byte[]> some, Map<String, byte[]> others, Set<String> paths) {
    some.forEach(
        (path, content) -> {
          if (!Arrays.equals(content, others.get(path))) {
            paths.add(path);
          }
        });
  }

  /** True when the rule beside the file {@code path} may answer otherwise than before. */
  boolean concern(String path) {
    String own = folder(path);
    String document = own.substring(0, own.indexOf('/') + 1);
    return everything || folders.contains(own) || folders.contains(document);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
