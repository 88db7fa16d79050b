package org.guiju.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.guiju.desk.ActiveRules;
import org.guiju.rules.RuleSet;

/** Ready once a rule set is active; says which. */
@Readiness
@Singleton
class RulesHealth implements HealthCheck {
  private final ActiveRules activeRules;

  RulesHealth(ActiveRules activeRules) {
    this.activeRules = activeRules;
  }

  @Override
  public HealthCheckResponse call() {
    RuleSet rules = activeRules.current();
    long count = Catalogue.ruleCount(rules);
    return HealthCheckResponse.named("active-rules")
        .status(count > 0)
        .withData("version", rules.version())
        .withData("groups", rules.groups().size())
        .withData("rules", count)
        .build();
  }
}
