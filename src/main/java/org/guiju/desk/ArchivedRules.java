package org.guiju.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import org.guiju.archive.Activation;
import org.guiju.archive.KnowledgeDay;
import org.guiju.archive.RuleSetRegister;
import org.guiju.desk.NotKnownThenException.Why;
import org.guiju.facts.FactSet;
import org.guiju.recheck.Clocks;
import org.guiju.rules.RuleSet;
import org.guiju.versions.RuleShelf;

/**
 * Knows from the archive which version was in force on an earlier day. Of days before the first one
 * nothing is known: a later version would not say what was known then.
 */
public final class ArchivedRules implements KnownRules {
  private final ActiveRules active;
  private final RuleSetRegister register;
  private final RuleShelf shelf;
  private final ZoneId zone;

  /**
   * Looks into {@code register}.
   *
   * @param zone where days begin and end
   */
  public ArchivedRules(ActiveRules active, RuleSetRegister register, RuleShelf shelf, ZoneId zone) {
    this.active = active;
    this.register = register;
    this.shelf = shelf;
    this.zone = zone;
  }

  @Override
  public RuleSet on(FactSet paper, LocalDate knownAt) {
    RuleSet current = active.of(paper);
    if (knownAt == null) {
      return current;
    }
    String then =
        register
            .inForceAt(new KnowledgeDay(knownAt, zone).last(), paper)
            .map(Activation::sha256)
            .orElseThrow(
                () -> new NotKnownThenException(Why.NO_VERDICT, Clocks.nothingInForce(knownAt)));
    return then.equals(current.sha256()) ? current : shelf.get(then);
  }
}
