package org.guiju.handling;

import java.util.List;
import org.guiju.archive.Person;

/**
 * A step that somebody wants to take on a doubt.
 *
 * @param after number of the last step that the person has seen; 0 for none
 * @param state what the doubt shall be; DOUBT reopens it
 * @param breachType kind of violation; null unless {@code state} is VIOLATION
 * @param note why
 * @param attachments files to put beside it
 * @param person who does it
 */
public record DoubtRequest(
    int after,
    DoubtState state,
    BreachType breachType,
    String note,
    List<Attachment> attachments,
    Person person) {
  public DoubtRequest {
    attachments = List.copyOf(attachments);
    if ((state == DoubtState.VIOLATION) != (breachType != null)) {
      throw new IllegalArgumentException("a violation, and nothing else, has a kind");
    }
  }
}
