package org.guiju.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guiju.archive.Activation;
import org.guiju.archive.InForce;
import org.guiju.archive.Person;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.VersionsInForce;
import org.jboss.logging.Logger;

/**
 * Takes a tree of rule files to the rules in force. The one place that lists the steps: read the
 * files, review them, enter them as the version in force when they were accepted, follow what the
 * archive says is in force. A tree that was refused never replaces one that was not.
 */
public final class RulesDesk {
  /** Who puts rules in force that nobody else did. */
  public static final Person SYSTEM = new Person("system");

  /** Whoever may write in the rules folder. */
  public static final Person FOLDER = new Person("folder");

  private static final Logger LOG = Logger.getLogger(RulesDesk.class);
  private static final String FIRST_START = "首次启动：归档中还没有规则集";
  private static final String FOLDER_CHANGED = "规则文件夹中的文件有改动";
  private static final int ATTEMPTS = 3;

  private final RuleTreeSource source;
  private final RuleReviewer reviewer;
  private final VersionsInForce versions;
  private final Clock clock;
  private final Object switching = new Object();
  private final ActiveRules active;
  private volatile Standing standing;
  private InForce followed;
  private SeenTree seen;

  /** True for names under which the program itself acts; nobody else may use them. */
  public static boolean isOwnName(Person person) {
    return person.equals(SYSTEM) || person.equals(FOLDER);
  }

  /**
   * Puts rules in force: those of the archive, or else the tree.
   *
   * @param clock tells when rules were refused; a check never sees it
   * @throws RuleSetRefusedException naming every problem, when there is nothing to fall back on
   */
  public RulesDesk(
      RuleTreeSource source, RuleReviewer reviewer, VersionsInForce versions, Clock clock) {
    this.source = source;
    this.reviewer = reviewer;
    this.versions = versions;
    this.clock = clock;
    if (versions.now().isEmpty()) {
      enterFirst();
    }
    followed = versions.all().orElseThrow();
    standing = staged(Start.standing(versions, clock), followed);
    active = new ActiveRules(standing.rules());
    active.activate(standing.rules(), standing.stage());
    LOG.infof("%s active since %s", words(standing.rules()), standing.since());
  }

  private void enterFirst() {
    RenewalWatch watch = new RenewalWatch();
    RuleFiles files = source.read();
    watch.read();
    RuleReviewer.Reviewed reviewed = reviewer.review(files, null);
    RuleReview review = reviewed.review();
    RuleSet rules =
        reviewed.rules().orElseThrow(() -> new RuleSetRefusedException(review.problems()));
    boolean first = versions.adopt(rules, review, SYSTEM, FIRST_START, Optional.empty());
    seen = SeenTree.of(files);
    LOG.infof(
        "%s %s; %s",
        words(rules),
        first ? "is the first" : "came second to another process",
        watch.words(review));
  }

  /** The rules in force, for checks. */
  public ActiveRules activeRules() {
    return active;
  }

  /** How things stand. */
  public Standing standing() {
    return standing;
  }

  /** How long until another version comes in force; what is to come soon is made ready. */
  public Optional<Duration> untilNext() {
    return versions.untilNext();
  }

  /** Switches to what is in force in the archive. */
  public void follow() {
    synchronized (switching) {
      versions.all().filter(now -> !now.isAs(followed)).ifPresent(this::switchTo);
    }
  }

  private void switchTo(InForce now) {
    Activation activation = now.activation();
    boolean isNew = activation.id() != followed.activation().id();
    Standing next = staged(isNew ? activated(activation) : standing, now);
    active.activate(next.rules(), next.stage());
    standing = next;
    followed = now;
  }

  private Standing activated(Activation activation) {
    try {
      RuleSet rules = versions.rules(activation.sha256());
      OffsetDateTime since = Standing.since(activation, clock);
      LOG.infof("%s active in place of `%s`", words(rules), standing.rules().version());
      return new Standing(rules, since, versions.review(rules));
    } catch (RuleSetRefusedException refused) {
      return unusable(standing, activation.sha256(), refused);
    }
  }

  /** How things stand beside the version in force. */
  private Standing staged(Standing before, InForce now) {
    try {
      Optional<StagedRules> stage =
          now.stage().map(open -> new StagedRules(versions.rules(open.candidate()), open));
      stage.ifPresent(one -> LOG.infof("%s active for a part of the papers", words(one.rules())));
      return before.with(stage, now.rolledBack());
    } catch (RuleSetRefusedException refused) {
      String candidate = now.stage().orElseThrow().candidate();
      return unusable(before.with(Optional.empty(), now.rolledBack()), candidate, refused);
    }
  }

  private Standing unusable(Standing before, String sha256, RuleSetRefusedException refused) {
    LOG.errorf(
        "rule set `%s` is in force in the archive and cannot be used here: %s",
        RuleSet.versionOf(sha256), refused.problems().get(0));
    return before.refused(now(), RuleReviewer.refused(sha256, refused.problems()));
  }

  /** Reads the tree again, and puts it in force when it has changed and is accepted. */
  public synchronized Renewal renew() {
    follow();
    RenewalWatch watch = new RenewalWatch();
    RuleFiles files = source.read();
    watch.read();
    SeenTree tree = SeenTree.of(files);
    if (tree.equals(seen)) {
      return watch.renewal(Renewal.Result.UNCHANGED);
    }
    Renewal.Result result;
    if (tree.holds(standing.rules())) {
      result = mended();
    } else if (seen == null && versions.isLastOf(Set.of(SYSTEM, FOLDER), tree.sha256())) {
      LOG.infof("the folder is as it was; `%s` was replaced since", tree.sha256());
      result = Renewal.Result.UNCHANGED;
    } else {
      result = reviewed(files, watch);
    }
    // what broke down may work the next time
    seen = result == Renewal.Result.FAILED ? null : tree;
    return watch.renewal(result);
  }

  private Renewal.Result mended() {
    if (seen != null) {
      stand(Standing::mended);
      LOG.infof("%s active still: the folder holds it again", words(standing.rules()));
    }
    return Renewal.Result.UNCHANGED;
  }

  private Renewal.Result reviewed(RuleFiles files, RenewalWatch watch) {
    Optional<StagedRules> stage = standing.stage();
    if (stage.isPresent()) {
      RuleProblem waits = new RuleProblem("", 0, 0, null, waits(stage.get()));
      stand(before -> before.refused(now(), RuleReviewer.refused(files, List.of(waits))));
      return Renewal.Result.FAILED;
    }
    try {
      Optional<Renewal.Result> result = Optional.empty();
      for (int i = 0; i < ATTEMPTS && result.isEmpty(); i++) {
        result = adopted(files, watch);
      }
      return result.orElseThrow(
          () -> new IllegalStateException("others kept putting rule sets in force meanwhile"));
    } catch (RuntimeException | Error failure) {
      String id = UUID.randomUUID().toString();
      LOG.errorf(failure, "rules not reviewed, error id %s", id);
      RuleReview review = RuleReviewer.refused(files, List.of(fault(id)));
      stand(before -> before.refused(now(), review));
      return Renewal.Result.FAILED;
    }
  }

  /** Empty when another process put another version in force during the review. */
  private Optional<Renewal.Result> adopted(RuleFiles files, RenewalWatch watch) {
    // asked first: what comes in force after that makes the adoption fail, and is reviewed against
    Optional<String> inForce = versions.now().map(Activation::sha256);
    follow();
    RuleSet before = standing.rules();
    RuleReviewer.Reviewed reviewed = reviewer.review(files, before);
    RuleReview review = reviewed.review();
    if (reviewed.rules().isEmpty()) {
      return Optional.of(refused(review, watch));
    }
    RuleSet rules = reviewed.rules().get();
    boolean adopted = versions.adopt(rules, review, FOLDER, FOLDER_CHANGED, inForce);
    follow();
    if (!adopted && !standing.rules().sha256().equals(rules.sha256())) {
      return Optional.empty();
    }
    stand(Standing::mended);
    LOG.infof("%s taken from the folder; %s", words(rules), watch.words(review));
    return Optional.of(Renewal.Result.ACTIVATED);
  }

  private Renewal.Result refused(RuleReview review, RenewalWatch watch) {
    stand(before -> before.refused(now(), review));
    LOG.warnf(
        "rule set `%s` not activated: %d problem(s), first %s; %s",
        review.version(), review.problems().size(), review.problems().get(0), watch.words(review));
    return Renewal.Result.REFUSED;
  }

  /** Two threads tell how things stand: who renews, and who follows. */
  private void stand(UnaryOperator<Standing> change) {
    synchronized (switching) {
      standing = change.apply(standing);
    }
  }

  private static String waits(StagedRules stage) {
    return "版本 %s 正在部分启用，其间文件夹中的改动不启用；它全面启用或停用之后再看。".formatted(stage.rules().version());
  }

  private static RuleProblem fault(String id) {
    String message = "审查规则时服务内部出错，新规则没有启用，原有规则继续有效。请撤回刚才的修改，并把编号 " + id + " 告诉管理员。";
    return new RuleProblem("", 0, 0, null, message);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private static String words(RuleSet rules) {
    return "rule set `%s` (%d groups, %d rules)"
        .formatted(rules.version(), rules.groups().size(), rules.ruleCount());
  }
}
