package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Activates one of two versions of the rules and goes back to the other, on and on, and remembers
 * which activations were acknowledged.
 */
final class RuleSwitcher implements Runnable {
  private final List<String> versions;

  /** Reasons of activations that were acknowledged, each of its own. */
  private final List<String> acknowledged = new ArrayList<>();

  private final List<HttpResponse<String>> refused = new ArrayList<>();
  private PackagedService service;

  /** The version that is in force for all that was answered. */
  private String active;

  /** The version that was asked for without an answer; null when there is none. */
  private String unanswered;

  private int number;

  private RuleSwitcher(List<String> versions) {
    this.versions = versions;
    this.active = versions.get(1);
  }

  /** With the version in force and another one, which is drafted, reviewed, approved, activated. */
  static RuleSwitcher with(PackagedService service) throws IOException, InterruptedException {
    String first = service.rulesInForce();
    String path = "/api/v1/rule-sets/" + first + "/files/common/limits.yaml";
    String text = service.get(path).body().replaceFirst("label: ", "label: 试验");
    HttpResponse<String> drafted = service.put(path, text, Map.of("Guiju-Person", "editor-1"));
    String draft = JsonPath.from(drafted.body()).getString("version");
    RuleSwitcher switcher = new RuleSwitcher(List.of(first, draft));
    switcher.on(service);
    assertThat(switcher.step(draft, "review", "").statusCode()).isEqualTo(200);
    assertThat(switcher.step(draft, "approvals", reason("试验")).statusCode()).isEqualTo(200);
    assertThat(switcher.step(draft, "activation", reason("试验")).statusCode()).isEqualTo(200);
    return switcher;
  }

  /** Goes on with another service on the same database. */
  RuleSwitcher on(PackagedService next) {
    service = next;
    return this;
  }

  @Override
  public void run() {
    try {
      while (true) {
        activate();
      }
    } catch (IOException gone) {
      // the service was killed
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void activate() throws IOException, InterruptedException {
    String reason = "第 %d 次".formatted(++number);
    unanswered = versions.get(0).equals(active) ? versions.get(1) : versions.get(0);
    HttpResponse<String> answer = step(unanswered, "activation", reason(reason));
    if (answer.statusCode() == 200) {
      acknowledged.add(reason);
      active = unanswered;
    } else {
      refused.add(answer);
    }
    unanswered = null;
  }

  private HttpResponse<String> step(String version, String step, String body)
      throws IOException, InterruptedException {
    String path = "/api/v1/rule-sets/" + version + "/" + step;
    return service.post(path, body, Map.of("Guiju-Person", "approver-2"));
  }

  private static String reason(String reason) {
    return "{\"reason\": \"%s\"}".formatted(reason);
  }

  /** In force is what was acknowledged last, or what was asked for after that. */
  void verify() throws IOException, InterruptedException {
    String now = service.rulesInForce();
    if (unanswered == null) {
      assertThat(now).isEqualTo(active);
    } else {
      assertThat(now).isIn(active, unanswered);
    }
    active = now;
    unanswered = null;
  }

  List<String> acknowledged() {
    return acknowledged;
  }

  List<HttpResponse<String>> refused() {
    return refused;
  }
}
