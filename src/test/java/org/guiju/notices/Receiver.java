package org.guiju.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real server that is sent notices, and answers as it is told to: 204, where nothing else was
 * said.
 */
public final class Receiver implements AutoCloseable {
  private static final int TAKEN = 204;

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

  /** One request. */
  public record Received(String id, String timestamp, String signature, String body) {
    /** Whether it is signed with {@code secret}, worked out as a receiver would. */
    public boolean isSignedWith(String secret) {
      return Secret.of(secret)
          .sign(timestamp, body.getBytes(StandardCharsets.UTF_8))
          .equals(signature);
    }
  }

  private Receiver(HttpServer server) {
    this.server = server;
  }

  public static Receiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Receiver receiver = new Receiver(server);
    server.createContext("/", receiver::take);
    server.start();
    return receiver;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("Guiju-Notice-Id"),
            exchange.getRequestHeaders().getFirst("Guiju-Timestamp"),
            exchange.getRequestHeaders().getFirst("Guiju-Signature"),
            body));
    Integer told = answers.poll();
    exchange.getResponseHeaders().add("Location", url() + "elsewhere");
    exchange.sendResponseHeaders(told == null ? TAKEN : told, -1);
    exchange.close();
  }

  /** The next requests are answered so. */
  public void answer(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  public String url() {
    return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
  }

  public List<Received> received() {
    return received;
  }

  /** Ids of the notices that were sent here, in the order of arrival. */
  public List<String> ids() {
    return received.stream().map(Received::id).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
