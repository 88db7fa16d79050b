package org.guiju.web.http;

import jakarta.inject.Singleton;
import org.guiju.versions.Version;
import org.guiju.versions.Versions;

/** Finds the version of the rules that a path names. */
@Singleton
public class VersionLookup {
  private final Versions versions;

  VersionLookup(Versions versions) {
    this.versions = versions;
  }

  /**
   * The version that a path names by the beginning of its hash.
   *
   * @throws RefusedException when there is none, or the name cannot be one
   */
  public Version version(String name) {
    if (name.matches("[0-9a-f]{12,64}")) {
      return versions
          .find(name)
          .orElseThrow(() -> RefusedException.notFound(nothing("没有版本为 %s 的规则集。", name)));
    }
    throw RefusedException.notFound(nothing("“%s”不是规则集的版本。版本为 12 至 64 位的小写十六进制数字。", name));
  }

  private static String nothing(String words, String name) {
    return words.formatted(Parameters.quoted(name)) + "全部版本见 " + Addresses.RULE_SETS + "。";
  }
}
