package org.guiju.web.rulesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.desk.Renewal;
import org.guiju.desk.RulesDesk;
import org.guiju.desk.TrialRules;
import org.guiju.web.RulesFolderProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("once")
@TestProfile(RuleWatchOffTest.Unwatched.class)
class RuleWatchOffTest {
  /** Changes in the folder wait for the next start. */
  public static class Unwatched extends RulesFolderProfile {
    public Unwatched() {
      super("false");
    }
  }

  @ConfigProperty(name = "guiju.rules.dir")
  Path folder;

  @Inject RulesDesk desk;

  @Test
  void a_saved_change_waits_when_the_watch_is_off() {
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("rule-folder");
    given()
        .get("/api/v1/rule-sets/active")
        .then()
        .body("sha256", equalTo(TrialRules.files(100).sha256()));
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("guiju_rules_reloads_total{result=\"activated\"} 0.0"));
    assertThat(desk.renew().result()).isEqualTo(Renewal.Result.ACTIVATED);
  }
}
