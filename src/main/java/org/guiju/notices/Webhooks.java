package org.guiju.notices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Person;

/** The receivers. One is entered and ended, and otherwise never changed. */
public interface Webhooks {
  /** Enters one; it gets what changes from then on. */
  Webhook add(WebhookRequest request);

  /** All of them, those that ended included, the newest first. */
  List<Webhook> list();

  Optional<Webhook> find(long id);

  /** Ends one, unless it has ended; what still waited for it is not sent. False for none. */
  boolean end(long id, Person person);

  /**
   * A notice on its way.
   *
   * @param notice its id
   * @param submission the paper that it is about
   * @param state how it stands
   * @param tries how often it was sent
   * @param lastTry when last; null when it was not
   * @param nextTry earliest time of the next try; null when there will be none
   * @param problem why the last try failed, in Chinese; null when it did not
   */
  record Progress(
      long notice,
      long submission,
      DeliveryState state,
      int tries,
      OffsetDateTime lastTry,
      OffsetDateTime nextTry,
      String problem) {}

  /**
   * What is or was on its way to a receiver, the newest first.
   *
   * @param below only notices with a lower id
   */
  List<Progress> progress(
      long webhook, Optional<DeliveryState> state, Optional<Long> below, int limit);
}
