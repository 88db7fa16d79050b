package org.guiju.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.jboss.logging.Logger;

/**
 * Takes a tree of rule files to the rules in force. The one place that lists the steps: read the
 * files, review them, put them in force when they were accepted. A tree that was refused never
 * replaces one that was not.
 */
public final class RulesDesk {
  private static final Logger LOG = Logger.getLogger(RulesDesk.class);

  private final RuleTreeSource source;
  private final RuleReviewer reviewer;
  private final Clock clock;
  private final ActiveRules active;
  private volatile Standing standing;
  private Tree seen;

  /** A tree as far as it must differ to be worth a review. */
  private record Tree(String sha256, List<RuleProblem> problems) {
    static Tree of(RuleFiles files) {
      return new Tree(files.sha256(), files.problems());
    }

    boolean holds(RuleSet rules) {
      return problems.isEmpty() && sha256.equals(rules.sha256());
    }
  }

  /**
   * Puts the first rules in force.
   *
   * @param clock tells when rules came in force; a check never sees it
   * @throws RuleSetRefusedException naming every problem of the tree; there is nothing to fall back
   *     on
   */
  public RulesDesk(RuleTreeSource source, RuleReviewer reviewer, Clock clock) {
    this.source = source;
    this.reviewer = reviewer;
    this.clock = clock;
    Watch watch = new Watch();
    RuleFiles files = source.read();
    watch.read();
    RuleReviewer.Reviewed reviewed = reviewer.review(files, null);
    RuleReview review = reviewed.review();
    RuleSet rules =
        reviewed.rules().orElseThrow(() -> new RuleSetRefusedException(review.problems()));
    seen = Tree.of(files);
    active = new ActiveRules(rules);
    standing = new Standing(rules, now(), review, Optional.empty());
    LOG.infof("%s active; %s", words(rules), watch.words(review));
  }

  /** The rules in force, for checks. */
  public ActiveRules activeRules() {
    return active;
  }

  /** How things stand. */
  public Standing standing() {
    return standing;
  }

  /** Reads the tree again, and puts it in force when it has changed and is accepted. */
  public synchronized Renewal renew() {
    Watch watch = new Watch();
    RuleFiles files = source.read();
    watch.read();
    Tree tree = Tree.of(files);
    if (tree.equals(seen)) {
      return watch.renewal(Renewal.Result.UNCHANGED);
    }
    Renewal.Result result = tree.holds(standing.rules()) ? mended() : reviewed(files, watch);
    // what broke down may work the next time
    seen = result == Renewal.Result.FAILED ? null : tree;
    return watch.renewal(result);
  }

  private Renewal.Result mended() {
    standing = standing.mended();
    LOG.infof("%s active still: the folder holds it again", words(standing.rules()));
    return Renewal.Result.UNCHANGED;
  }

  private Renewal.Result reviewed(RuleFiles files, Watch watch) {
    try {
      RuleReviewer.Reviewed reviewed = reviewer.review(files, standing.rules());
      RuleReview review = reviewed.review();
      return reviewed
          .rules()
          .map(rules -> activated(rules, review, watch))
          .orElseGet(() -> refused(review, watch));
    } catch (RuntimeException | Error failure) {
      String id = UUID.randomUUID().toString();
      LOG.errorf(failure, "rules not reviewed, error id %s", id);
      standing = standing.refused(now(), RuleReviewer.refused(files, List.of(fault(id))));
      return Renewal.Result.FAILED;
    }
  }

  private Renewal.Result activated(RuleSet rules, RuleReview review, Watch watch) {
    String before = standing.rules().version();
    active.activate(rules);
    standing = new Standing(rules, now(), review, Optional.empty());
    LOG.infof("%s active in place of `%s`; %s", words(rules), before, watch.words(review));
    return Renewal.Result.ACTIVATED;
  }

  private Renewal.Result refused(RuleReview review, Watch watch) {
    standing = standing.refused(now(), review);
    LOG.warnf(
        "rule set `%s` not activated: %d problem(s), first %s; %s",
        review.version(), review.problems().size(), review.problems().get(0), watch.words(review));
    return Renewal.Result.REFUSED;
  }

  private static RuleProblem fault(String id) {
    String message = "审查规则时服务内部出错，新规则没有启用，原有规则继续有效。请撤回刚才的修改，并把编号 " + id + " 告诉管理员。";
    return new RuleProblem("", 0, 0, null, message);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private static String words(RuleSet rules) {
    long count = rules.groups().stream().mapToLong(group -> group.ruleIds().size()).sum();
    return "rule set `%s` (%d groups, %d rules)"
        .formatted(rules.version(), rules.groups().size(), count);
  }

  /** Stops the time of one renewal. */
  private static final class Watch {
    private final long start = System.nanoTime();
    private Duration read;

    void read() {
      read = sinceStart();
    }

    private Duration sinceStart() {
      return Duration.ofNanos(System.nanoTime() - start);
    }

    Renewal renewal(Renewal.Result result) {
      return new Renewal(result, read, sinceStart());
    }

    String words(RuleReview review) {
      StringBuilder words = new StringBuilder("read " + read.toMillis());
      review.steps().forEach(step -> words.append(", " + step.name() + " " + step.millis()));
      return words.append(", all " + sinceStart().toMillis() + " ms").toString();
    }
  }
}
