package org.guiju.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs over the wire; the service has a database and a rules folder of its own. */
@QuarkusTest
@TestProfile(RunResourceTest.ApprovalsOnly.class)
class RunResourceTest {
  /** A bureau that goes by approvals only: the folder is not watched. */
  public static class ApprovalsOnly extends RulesFolderProfile {
    public ApprovalsOnly() {
      super("false");
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("guiju.runs.look", "50ms");
      settings.put("guiju.runs.settle", "0s");
      return settings;
    }
  }

  @Test
  void a_run_says_which_papers_the_candidate_judges_otherwise() throws Exception {
    TrialRuns.paper("福建省", 90);
    TrialRuns.paper("福建省", 110);
    TrialRuns.paper("福建省", 150);
    String candidate = TrialRuns.draftWithLimit(120);
    long run =
        TrialRuns.begin("{\"candidate\": \"%s\", \"reason\": \"比较\"}".formatted(candidate))
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getLong("id");
    JsonPath ended = TrialRuns.ended(run);
    System.err.println(ended.prettify());
    assertThat(ended.getString("state")).isEqualTo("FINISHED");
    assertThat(ended.getInt("progress.byStatus.FLIPPED")).isEqualTo(1);
    assertThat(ended.getInt("progress.before.REJECT")).isEqualTo(2);
    assertThat(ended.getInt("progress.after.REJECT")).isEqualTo(1);
  }
}
