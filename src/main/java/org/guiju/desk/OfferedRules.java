package org.guiju.desk;

import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.Person;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.versions.LifeCycle;
import org.guiju.versions.LifeCycle.Drafted;
import org.guiju.versions.VersionsInForce;
import org.jboss.logging.Logger;

/**
 * Rules that came with the program, or lie in a folder that nobody watches, and are not in force.
 * They are drafted and reviewed, so that people can decide on them; the archive's go on meanwhile.
 */
public final class OfferedRules {
  private static final Logger LOG = Logger.getLogger(OfferedRules.class);
  private static final String REASON = "启动时发现：随程序提供或规则文件夹中的规则与现行版本不同";

  private final RuleTreeSource source;
  private final Person person;
  private final VersionsInForce versions;
  private final LifeCycle lifeCycle;
  private volatile String offered;

  /**
   * Offers the tree of {@code source}.
   *
   * @param person who is noted as its author
   */
  public OfferedRules(
      RuleTreeSource source, Person person, VersionsInForce versions, LifeCycle lifeCycle) {
    this.source = source;
    this.person = person;
    this.versions = versions;
    this.lifeCycle = lifeCycle;
  }

  /** Drafts and reviews the tree, unless it is in force or was drafted before. */
  public void offer() {
    RuleFiles files = source.read();
    String sha256 = files.sha256();
    if (!files.problems().isEmpty() || isInForce(sha256)) {
      return;
    }
    offered = sha256;
    Drafted draft = lifeCycle.draft(files, person, REASON, null);
    if (draft.version().lastReview().isEmpty()) {
      lifeCycle.review(draft.version(), person);
    }
    LOG.infof(
        "rule set `%s` came with the program and is not in force: see /api/v1/rule-sets",
        RuleSet.versionOf(sha256));
  }

  private boolean isInForce(String sha256) {
    return versions.now().map(Activation::sha256).filter(sha256::equals).isPresent();
  }

  /** Hash of the tree, while another one is in force. */
  public Optional<String> offered() {
    return Optional.ofNullable(offered).filter(sha256 -> !isInForce(sha256));
  }
}
