package org.guiju.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Speaks to a service about runs. */
final class RunClient {
  private static final String RUNS = "/api/v1/runs";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MILLIS_BETWEEN = 500;

  /** A service that is being restarted is back within this time. */
  private static final int MOST_MISSES = 240;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String url;
  private final Texts texts;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  RunClient(String url, Texts texts) {
    this.url = url.replaceFirst("/+$", "");
    this.texts = texts;
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  JsonNode begin(String person, ObjectNode terms) {
    terms.properties().stream()
        .filter(field -> field.getValue().isNull())
        .map(java.util.Map.Entry::getKey)
        .toList()
        .forEach(terms::remove);
    HttpRequest.Builder request =
        request(RUNS)
            .header("Content-Type", "application/json")
            .header("Guiju-Person", URLEncoder.encode(person, StandardCharsets.UTF_8))
            .POST(BodyPublishers.ofString(terms.toString()));
    try {
      return sound(client.send(request.build(), BodyHandlers.ofString()), 202);
    } catch (IOException away) {
      throw new UnusableException(texts.get("recheck.away", url));
    } catch (InterruptedException stopped) {
      throw stopped();
    }
  }

  /** How the run stands half a second later; the service may be away for a while in between. */
  JsonNode afterAWhile(JsonNode run) {
    for (int misses = 0; misses < MOST_MISSES; misses++) {
      try {
        TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
        HttpResponse<String> answer =
            client.send(request(path(run)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 503) {
          return sound(answer, 200);
        }
      } catch (IOException away) {
        // asked again
      } catch (InterruptedException stopped) {
        throw stopped();
      }
    }
    throw new UnusableException(texts.get("recheck.away", url));
  }

  /** Where {@code part} of what came of the run is to be had. */
  String address(JsonNode run, String part) {
    return url + path(run) + "/" + part;
  }

  private static String path(JsonNode run) {
    return RUNS + "/" + run.path("id").asLong();
  }

  void save(JsonNode run, Path file) {
    String path = path(run) + "/flips.csv";
    try {
      HttpResponse<Path> answer = client.send(request(path).build(), BodyHandlers.ofFile(file));
      if (answer.statusCode() != 200) {
        throw new UnusableException(texts.get("recheck.refused", answer.statusCode()));
      }
    } catch (IOException unwritable) {
      throw new UnusableException(texts.get("recheck.not-saved", file));
    } catch (InterruptedException stopped) {
      throw stopped();
    }
  }

  private HttpRequest.Builder request(String path) {
    try {
      return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    } catch (IllegalArgumentException notAnAddress) {
      throw new UnusableException(texts.get("recheck.bad-url", url));
    }
  }

  /** The answer; what is wrong with the request is told in the words of the service. */
  private JsonNode sound(HttpResponse<String> answer, int expected) {
    JsonNode body;
    try {
      body = MAPPER.readTree(answer.body());
    } catch (JsonProcessingException notOurService) {
      throw new UnusableException(texts.get("recheck.refused", answer.statusCode()));
    }
    if (answer.statusCode() != expected) {
      StringBuilder words = new StringBuilder(body.path("detail").asText());
      body.path("problems").forEach(one -> words.append('\n').append(one.path("message").asText()));
      throw new UnusableException(words.toString());
    }
    return body;
  }

  private UnusableException stopped() {
    Thread.currentThread().interrupt();
    return new UnusableException(texts.get("recheck.stopped"));
  }
}
