package org.guiju.versions;

import java.util.Optional;
import org.guiju.rules.RuleSet;

/** How versions are spoken of. */
final class Words {
  private Words() {}

  static String name(Optional<String> sha256) {
    return sha256.map(RuleSet::versionOf).orElse("（无）");
  }

  /** How {@code version} stands. */
  static String of(Version version) {
    return switch (version.state()) {
      case DRAFT -> "还没有审查";
      case REFUSED -> "审查没有通过";
      case REVIEWED -> "还没有批准";
      case APPROVED -> "已批准";
      case STAGED -> "正在部分启用";
      case SCHEDULED -> "已定于 " + version.pending().orElseThrow().effective() + " 启用";
      case ACTIVE -> "已是现行版本";
      case RETIRED -> "已停用";
    };
  }
}
