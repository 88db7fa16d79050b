package org.guiju.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.guiju.archive.Activation;
import org.guiju.archive.RuleSetRegister;
import org.guiju.rules.RuleSet;
import org.guiju.versions.RuleShelf;

/**
 * Knows from the archive which version was in force on an earlier day. For days before the first
 * one it answers with the one in force now: no earlier knowledge was kept.
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
  public RuleSet on(LocalDate knownAt) {
    RuleSet current = active.current();
    if (knownAt == null) {
      return current;
    }
    Instant end = knownAt.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    return register
        .inForceAt(end)
        .map(Activation::sha256)
        .filter(sha256 -> !sha256.equals(current.sha256()))
        .map(shelf::get)
        .orElse(current);
  }
}
