package org.guiju.notices;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Posts over HTTP. What the receiver says besides its status is not read, and where it points to
 * instead is not followed: that place was never agreed on. The connection goes to the address that
 * was looked at, because the JDK keeps the answer of a look-up for half a minute.
 */
public final class HttpPost implements Post {
  static final String ID_HEADER = "Guiju-Notice-Id";
  static final String TIMESTAMP_HEADER = "Guiju-Timestamp";
  static final String SIGNATURE_HEADER = "Guiju-Signature";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Destinations destinations;
  private final Clock clock;
  private final Duration timeout;

  /**
   * Posts to {@code destinations} only.
   *
   * @param timeout how long a receiver may take, from the connection to its status
   */
  public HttpPost(Destinations destinations, Clock clock, Duration timeout) {
    this.destinations = destinations;
    this.clock = clock;
    this.timeout = timeout;
  }

  @Override
  public Optional<String> send(String url, Secret secret, long notice, byte[] body) {
    Optional<String> refused = destinations.against(url);
    return refused.isPresent() ? refused : send(request(url, secret, notice, body));
  }

  private HttpRequest request(String url, Secret secret, long notice, byte[] body) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(timeout)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Guiju")
        .header(ID_HEADER, String.valueOf(notice))
        .header(TIMESTAMP_HEADER, timestamp)
        .header(SIGNATURE_HEADER, secret.sign(timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private Optional<String> send(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      return problem(response.statusCode());
    } catch (HttpTimeoutException late) {
      return Optional.of("接收方 %d 秒内没有回答。".formatted(timeout.toSeconds()));
    } catch (ConnectException closed) {
      return Optional.of("不能连接接收方。");
    } catch (SSLException untrusted) {
      return Optional.of("不能与接收方建立安全连接。请核对其证书。");
    } catch (IOException broken) {
      return Optional.of("与接收方的连接中断。");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of("服务停止，没有等到回答。");
    }
  }

  private static Optional<String> problem(int status) {
    return switch (status / 100) {
      case 2 -> Optional.empty();
      case 3 -> Optional.of("接收方回答 %d，要求转到别处。请登记转到的地址。".formatted(status));
      default -> Optional.of("接收方回答 %d。".formatted(status));
    };
  }
}
