package org.guiju.service;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a service, in a process of its own. */
final class PackagedService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Process process;
  private final Path log;
  private final int port;

  private PackagedService(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it on {@code data} and waits until it is ready. */
  static PackagedService start(Path data, Map<String, String> settings)
      throws IOException, InterruptedException {
    PackagedService service = launch(data, settings);
    service.awaitReady();
    return service;
  }

  static PackagedService launch(Path data, Map<String, String> settings) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dquarkus.http.port=" + port);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    Path log = Files.createTempFile(data.getParent(), "service", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("GUIJU_DATA_DIR", data.toString());
    return new PackagedService(builder.start(), log, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException("service ended: " + output());
      }
      if (isReady()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("service not ready: " + output());
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("/q/health/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /** The version of the rules in force. */
  String rulesInForce() throws IOException, InterruptedException {
    return JsonPath.from(get("/api/v1/rule-sets/active").body()).getString("version");
  }

  /**
   * How many papers on file are in the list, page by page.
   *
   * @param filter as {@code &verdict=REJECT}; empty for all
   */
  int countPapers(String filter) throws IOException, InterruptedException {
    int count = 0;
    String cursor = "";
    while (cursor != null) {
      String path = "/api/v1/submissions?limit=200" + filter + "&cursor=" + cursor;
      JsonPath page = JsonPath.from(get(path).body());
      count += page.getList("submissions").size();
      cursor = page.getString("next");
    }
    return count;
  }

  HttpResponse<String> post(String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> put(String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).PUT(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofMinutes(1));
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end; its exit code. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** As an operator stops it. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("service does not stop: " + output());
    }
  }

  /** As nobody should. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      try {
        stop();
      } catch (InterruptedException hurried) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
