package org.guiju.related;

import java.util.List;
import java.util.Set;
import org.guiju.facts.FactSet;

/**
 * The questions of {@link Papers} for many papers at once: of each paper on file its last edition,
 * in the order of their numbers. Whoever asks leaves out the paper that is being checked.
 */
public interface PapersAtOnce {
  /** A moment that everything shown is of, or of later. */
  String moment();

  /**
   * Papers with one of these numbers.
   *
   * @param numbers in the prescribed brackets
   */
  List<Paper> numbered(Set<String> numbers);

  /** Papers that were sent by one of these. */
  List<Paper> sentBy(Set<Sender> senders);

  /**
   * Papers that name one of these numbers among those they rest on.
   *
   * @param numbers in the prescribed brackets
   */
  List<Paper> restingOn(Set<String> numbers);

  /** As {@link Papers#paymentsLike}. */
  List<PaymentOnFile> paymentsLike(FactSet own);
}
