package org.guiju.web.notices;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.Person;
import org.guiju.facts.region.Region;
import org.guiju.notices.Destinations;
import org.guiju.notices.Secret;
import org.guiju.notices.WebhookRequest;
import org.guiju.web.http.BodyFields;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;
import org.guiju.web.http.SignedBodies;

/** Reads webhooks off the wire. */
@Singleton
class WebhookRequests {
  private static final String MATTER = "通知";
  private static final int LONGEST_NAME = 200;

  private final Destinations destinations;
  private final SignedBodies bodies;

  WebhookRequests(Destinations destinations, SignedBodies bodies) {
    this.destinations = destinations;
    this.bodies = bodies;
  }

  /** For the API description. */
  @Schema(name = "NewWebhook", description = "通知送往哪里")
  record Form(
      @Schema(
              required = true,
              description = "接收通知的网址，http 或 https",
              examples = "https://oa.example.gov.cn/guiju")
          String url,
      @Schema(description = "地区名称或代码，含其下级；缺省为全部地区", examples = "福建省") String region) {}

  /** A webhook with a new secret. */
  WebhookRequest read(InputStream input, HttpHeaders headers) {
    return bodies.read(input, headers, MATTER, this::read);
  }

  Person person(HttpHeaders headers) {
    return bodies.person(headers, MATTER);
  }

  private WebhookRequest read(BodyFields fields, Person person) {
    String url = fields.text("url", "网址", Integer.MAX_VALUE);
    if (url != null) {
      destinations.against(url).ifPresent(message -> fields.wrong("url", message));
    }
    Optional<Region> region = region(fields);
    fields.requireSound();
    return new WebhookRequest(URI.create(url), region, Secret.random(), person);
  }

  private static Optional<Region> region(BodyFields fields) {
    try {
      return Parameters.region(fields.optionalText("region", "地区", LONGEST_NAME));
    } catch (RefusedException unknown) {
      fields.wrong("region", unknown.problem().detail().replace("查询参数“region”", "“地区”（region）"));
      return Optional.empty();
    }
  }
}
