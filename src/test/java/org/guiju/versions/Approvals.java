package org.guiju.versions;

import java.time.Clock;
import java.util.Optional;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.InForce;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.Stage;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.rulesets.RuleTexts;
import org.jdbi.v3.core.Jdbi;

/** Versions on their way into force in a real database, as two people agree to them. */
public final class Approvals {
  public static final Person ANYBODY = new Person("审批乙");

  private final RuleSetSteps register;
  private final RuleTexts texts;
  private final RuleShelf shelf;
  private final Clock clock = Clock.systemUTC();

  public Approvals(Jdbi database) {
    register = new RuleSetSteps(database);
    texts = new RuleTexts(database);
    shelf = new RuleShelf(texts);
  }

  public RuleSetSteps register() {
    return register;
  }

  public RuleShelf shelf() {
    return shelf;
  }

  /** The same rules, their texts on file. */
  private RuleSet kept(RuleFiles files) {
    texts.keep(files);
    return shelf.get(files.sha256());
  }

  /** Puts the first version in force. */
  public void adopt(RuleFiles first) {
    new ActivationDesk(register, shelf, clock)
        .adopt(
            kept(first),
            RuleReviewer.acceptedBefore(first.sha256()),
            ANYBODY,
            "首版",
            Optional.empty());
  }

  /** A version that a second person agreed to; its hash. */
  public String approved(RuleFiles files, FlipBudget budget) {
    String sha256 = kept(files).sha256();
    Content review = ReviewText.of(RuleReviewer.acceptedBefore(sha256));
    register.alone(
        entries -> {
          String base = entries.inForce().map(Activation::sha256).orElseThrow();
          entries.enter(RuleSetAction.drafted(sha256, new Person("编写甲"), null, base));
          entries.enter(RuleSetAction.reviewed(sha256, ANYBODY, base, true, review));
          entries.enter(RuleSetAction.approved(sha256, ANYBODY, "同意", budget));
          return null;
        });
    return sha256;
  }

  public Version version(String sha256) {
    return new Versions(register, texts).find(sha256).orElseThrow();
  }

  public StageDesk stages() {
    return new StageDesk(register, shelf, clock);
  }

  /** Puts a version in force for a part of the papers. */
  public void stage(String sha256, Stage part) {
    stages().stage(version(sha256), new StageDesk.Order(ANYBODY, "试行", part, true));
  }

  public void activate(String sha256) {
    new ActivationDesk(register, shelf, clock)
        .activate(version(sha256), new ActivationDesk.Order(ANYBODY, "启用", null, true));
  }

  public void retire(String sha256) {
    new LifeCycle(register, new Versions(register, texts), shelf, null)
        .retire(version(sha256), ANYBODY, "退出");
  }

  public String inForce() {
    return register.now().map(InForce::activation).map(Activation::sha256).orElseThrow();
  }
}
