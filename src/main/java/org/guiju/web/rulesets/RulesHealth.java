package org.guiju.web.rulesets;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.guiju.archive.RuleSetStep;
import org.guiju.desk.RulesDesk;
import org.guiju.desk.Standing;
import org.guiju.rules.RuleProblem;
import org.guiju.rules.RuleSet;

/**
 * Ready while a rule set is active; says which. A newer tree that was refused is told, and does not
 * make the service less ready: the rules before it go on.
 */
@Readiness
@Singleton
class RulesHealth implements HealthCheck {
  private static final int SHOWN_PROBLEMS = 3;

  private final RulesDesk desk;

  RulesHealth(RulesDesk desk) {
    this.desk = desk;
  }

  @Override
  public HealthCheckResponse call() {
    Standing standing = desk.standing();
    RuleSet rules = standing.rules();
    int count = rules.ruleCount();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("active-rules")
            .status(count > 0)
            .withData("version", rules.version())
            .withData("since", standing.since().toString())
            .withData("groups", rules.groups().size())
            .withData("rules", count);
    standing
        .stage()
        .ifPresent(staged -> answer.withData("staged-version", staged.rules().version()));
    standing.rolledBack().ifPresent(step -> tell(step, answer));
    standing.refusal().ifPresent(refusal -> tell(refusal, answer));
    return answer.build();
  }

  private static void tell(RuleSetStep rolledBack, HealthCheckResponseBuilder answer) {
    answer
        .withData("rolled-back-version", RuleSet.versionOf(rolledBack.sha256()))
        .withData("rolled-back-at", rolledBack.at().toString());
  }

  private static void tell(Standing.Refusal refusal, HealthCheckResponseBuilder answer) {
    List<RuleProblem> problems = refusal.review().problems();
    answer
        .withData("refused-version", refusal.review().version())
        .withData("refused-at", refusal.at().toString())
        .withData("problems", problems.size());
    for (int i = 0; i < Math.min(SHOWN_PROBLEMS, problems.size()); i++) {
      answer.withData("problem-" + (i + 1), problems.get(i).toString());
    }
  }
}
