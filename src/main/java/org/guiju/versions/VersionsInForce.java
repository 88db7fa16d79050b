package org.guiju.versions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Activation;
import org.guiju.archive.InForce;
import org.guiju.archive.Person;
import org.guiju.archive.RuleSetRegister;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetRefusedException;
import org.jboss.logging.Logger;

/** What the archive says is in force, ready for use, and the way in for rules from a folder. */
public final class VersionsInForce {
  private static final Logger LOG = Logger.getLogger(VersionsInForce.class);

  /** Versions due so soon are compiled ahead, so that all processes switch at the instant. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private static final int FALLBACKS = 20;
  private static final int MEMORY = 1_000;

  private final RuleSetRegister register;
  private final RuleShelf shelf;
  private final ActivationDesk desk;

  public VersionsInForce(RuleSetRegister register, RuleShelf shelf, ActivationDesk desk) {
    this.register = register;
    this.shelf = shelf;
    this.desk = desk;
  }

  public Optional<Activation> now() {
    return register.inForce();
  }

  /** The version in force, and the one that is for a part of the papers. */
  public Optional<InForce> all() {
    return register.now();
  }

  /** The one in force now and those before it, the latest first. */
  public List<Activation> lately() {
    return register.past(FALLBACKS);
  }

  /**
   * The version with this hash.
   *
   * @throws RuleSetRefusedException when this program cannot compile it
   */
  public RuleSet rules(String sha256) {
    return shelf.get(sha256);
  }

  /** The last review of {@code rules}; where none can be read, one that says it was accepted. */
  public RuleReview review(RuleSet rules) {
    return register
        .review(rules.sha256())
        .flatMap(ReviewText::read)
        .filter(RuleReview::accepted)
        .orElseGet(() -> RuleReviewer.acceptedBefore(rules.sha256()));
  }

  /** See {@link ActivationDesk#adopt}. */
  public boolean adopt(
      RuleSet rules, RuleReview review, Person by, String reason, Optional<String> inForce) {
    return desk.adopt(rules, review, by, reason, inForce);
  }

  /** True when the version is the last one that any of {@code people} put in force. */
  public boolean isLastOf(Set<Person> people, String sha256) {
    return register.past(MEMORY).stream()
        .filter(activation -> people.contains(new Person(activation.person())))
        .findFirst()
        .filter(activation -> activation.sha256().equals(sha256))
        .isPresent();
  }

  /** How long until another version comes in force; one that comes soon is made ready. */
  public Optional<Duration> untilNext() {
    Optional<Activation> next = register.next();
    next.filter(activation -> activation.millisAway() < AHEAD.toMillis()).ifPresent(this::prepare);
    return next.map(activation -> Duration.ofMillis(activation.millisAway()));
  }

  private void prepare(Activation next) {
    try {
      shelf.get(next.sha256());
    } catch (RuleSetRefusedException refused) {
      LOG.debugf("`%s` cannot be made ready, which is told at its instant", next.sha256());
    }
  }
}
