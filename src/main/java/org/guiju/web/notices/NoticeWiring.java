package org.guiju.web.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.notices.Courier;
import org.guiju.notices.Destinations;
import org.guiju.notices.HttpPost;
import org.guiju.notices.Inbox;
import org.guiju.notices.Notice;
import org.guiju.notices.Outbox;
import org.guiju.notices.Webhooks;
import org.guiju.store.notices.PostgresInbox;
import org.guiju.store.notices.PostgresOutbox;
import org.guiju.store.notices.PostgresWebhooks;
import org.jdbi.v3.core.Jdbi;

/** Puts together what tells of changed verdicts, from the settings. */
@Singleton
class NoticeWiring {
  @Produces
  @Singleton
  Inbox inbox(Jdbi database) {
    return new PostgresInbox(database);
  }

  @Produces
  @Singleton
  Webhooks webhooks(Jdbi database) {
    return new PostgresWebhooks(database);
  }

  @Produces
  @Singleton
  Destinations destinations(
      @ConfigProperty(name = "guiju.webhooks.allow-private", defaultValue = "false")
          boolean allowPrivate) {
    return Destinations.ofThisMachine(allowPrivate);
  }

  @Produces
  @Singleton
  Courier courier(
      Jdbi database,
      Destinations destinations,
      Clock clock,
      ObjectMapper mapper,
      @ConfigProperty(name = "guiju.webhooks.timeout", defaultValue = "10s") Duration timeout) {
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0
        || timeout.compareTo(Outbox.LEASE.dividedBy(2)) > 0) {
      throw new IllegalArgumentException(
          "guiju.webhooks.timeout must be 1s to %ds".formatted(Outbox.LEASE.toSeconds() / 2));
    }
    return new Courier(
        new PostgresOutbox(database),
        new HttpPost(destinations, clock, timeout),
        notice -> body(mapper, notice));
  }

  private static byte[] body(ObjectMapper mapper, Notice notice) {
    try {
      return mapper.writeValueAsBytes(NoticeViews.NoticeView.of(notice));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
