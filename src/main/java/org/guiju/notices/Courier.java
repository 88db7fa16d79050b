package org.guiju.notices;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Carries what is due to the receivers. */
public final class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class);

  private final Outbox outbox;
  private final Post post;
  private final Function<Notice, byte[]> text;

  /**
   * A courier for one outbox.
   *
   * @param outbox what is due
   * @param post sends it
   * @param text the body of a notice, the same bytes each time
   */
  public Courier(Outbox outbox, Post post, Function<Notice, byte[]> text) {
    this.outbox = outbox;
    this.post = post;
    this.text = text;
  }

  /**
   * Sends the next one that is due.
   *
   * @return false when nothing is
   */
  public boolean deliverNext() {
    return outbox.deliverNext(this::deliver);
  }

  private Outbox.Outcome deliver(Outbox.Delivery delivery) {
    return problem(delivery)
        .<Outbox.Outcome>map(words -> failed(words, delivery))
        .orElseGet(Outbox.Delivered::new);
  }

  /** A fault of ours counts as a failure, so that what causes it every time is given up one day. */
  private Optional<String> problem(Outbox.Delivery delivery) {
    Notice notice = delivery.notice();
    try {
      return post.send(delivery.url(), delivery.secret(), notice.id(), text.apply(notice));
    } catch (RuntimeException fault) {
      LOG.errorf(fault, "notice %d not sent to webhook %d", notice.id(), delivery.webhook());
      return Optional.of("服务出错，没有送出。请告诉管理员。");
    }
  }

  private static Outbox.Failed failed(String problem, Outbox.Delivery delivery) {
    Duration pause = Patience.pause(delivery.failures() + 1);
    Duration rest = Patience.pause(delivery.failuresInARow() + 1);
    return new Outbox.Failed(problem, pause, rest, Patience.isOver(delivery.age()));
  }
}
