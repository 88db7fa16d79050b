package org.guiju.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An immutable version of all rules, compiled and ready. */
public final class RuleSet {
  private final RuleFiles files;
  private final String sha256;
  private final List<RuleGroup> groups;

  RuleSet(RuleFiles files, List<RuleGroup> groups) {
    this.files = files;
    this.sha256 = files.sha256();
    this.groups =
        groups.stream().sorted(Comparator.comparing(group -> group.document().id())).toList();
  }

  /** Short name of the version: the beginning of its hash. */
  public String version() {
    return versionOf(sha256);
  }

  /** Short name of a version with this hash. */
  public static String versionOf(String sha256) {
    return sha256.substring(0, 12);
  }

  /** The files it was read from. */
  public RuleFiles files() {
    return files;
  }

  /** Hash over all rule files. */
  public String sha256() {
    return sha256;
  }

  /** Groups in order of their document's id. */
  public List<RuleGroup> groups() {
    return groups;
  }

  public Optional<RuleGroup> group(String documentId) {
    return groups.stream().filter(group -> group.document().id().equals(documentId)).findFirst();
  }

  /** All statements of the rule {@code id} in all wordings. */
  public List<Statement> statements(String id) {
    List<Statement> found = new ArrayList<>();
    for (RuleGroup group : groups) {
      group.statements().stream().filter(s -> s.id().equals(id)).forEach(found::add);
    }
    return found;
  }
}
