package org.guiju.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.rules.LimitBook.DatedLimit;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;

/**
 * Which rules a tree may change against a version whose examples are known to be good. Rules know
 * nothing of each other, so one depends on the files of its own folder and on the numbers and lists
 * of its document that it looks up, each by a fixed code; on every document, because papers in
 * force are facts as well.
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

  /**
   * What {@code rules} changes against {@code known}. A changed limits file concerns only rules
   * that look up a limit of which something changed.
   */
  static ChangedRules between(RuleSet rules, RuleSet known) {
    ChangedRules changed = between(rules.files(), known.files());
    changed.folders.removeIf(ChangedRules::isDocument);
    for (RuleGroup group : rules.groups()) {
      Optional<RuleGroup> before = known.group(group.document().id());
      Set<String> codes = changedLimits(limits(Optional.of(group)), limits(before));
      group.statements().stream()
          .filter(statement -> !Collections.disjoint(statement.limitCodes(), codes))
          .forEach(statement -> changed.folders.add(folder(statement.position().file())));
    }
    return changed;
  }

  private static Map<String, DatedLimit> limits(Optional<RuleGroup> group) {
    return group.stream()
        .flatMap(found -> found.limits().limits().stream())
        .collect(Collectors.toMap(DatedLimit::code, Function.identity()));
  }

  private static Set<String> changedLimits(
      Map<String, DatedLimit> some, Map<String, DatedLimit> others) {
    Set<String> codes = new TreeSet<>(some.keySet());
    codes.addAll(others.keySet());
    codes.removeIf(code -> Objects.equals(some.get(code), others.get(code)));
    return codes;
  }

  /** The same, told by the files alone: for rules that cannot be read. */
  static ChangedRules between(RuleFiles files, RuleFiles known) {
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

  private static boolean isDocument(String folder) {
    return folder.indexOf('/') == folder.length() - 1;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
