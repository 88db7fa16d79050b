package org.guiju.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.DamagedException;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.VersionsInForce;
import org.jboss.logging.Logger;

/**
 * The rules that a process begins with: the version in force in the archive, or where this program
 * cannot use it, the last one before it that it can.
 */
final class Start {
  private static final Logger LOG = Logger.getLogger(Start.class);

  private final VersionsInForce versions;
  private final Clock clock;
  private final List<RuleReview> refusals = new ArrayList<>();

  private Start(VersionsInForce versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * How things stand at the start.
   *
   * @throws RuleSetRefusedException when no version of the archive can be used
   */
  static Standing standing(VersionsInForce versions, Clock clock) {
    return new Start(versions, clock).standing();
  }

  private Standing standing() {
    for (Activation activation : versions.lately()) {
      Optional<RuleSet> rules = usable(activation);
      if (rules.isPresent()) {
        return standing(rules.get(), activation);
      }
    }
    throw new RuleSetRefusedException(refusals.get(0).problems());
  }

  private Optional<RuleSet> usable(Activation activation) {
    try {
      return Optional.of(versions.rules(activation.sha256()));
    } catch (RuleSetRefusedException refused) {
      refuse(activation, refused.problems());
    } catch (DamagedException damaged) {
      String message = "归档中的规则集与保存时不一致，不能使用。请管理员从备份恢复。";
      refuse(activation, List.of(new RuleProblem("", 0, 0, null, message)));
    }
    return Optional.empty();
  }

  private void refuse(Activation activation, List<RuleProblem> problems) {
    LOG.errorf(
        "rule set `%s` cannot be used by this program, trying the one before it: %s",
        RuleSet.versionOf(activation.sha256()), problems.get(0));
    refusals.add(RuleReviewer.refused(activation.sha256(), problems));
  }

  private Standing standing(RuleSet rules, Activation activation) {
    OffsetDateTime since = Standing.since(activation, clock);
    Standing accepted = new Standing(rules, since, versions.review(rules));
    return refusals.isEmpty()
        ? accepted
        : accepted.refused(OffsetDateTime.now(clock), refusals.get(0));
  }
}
