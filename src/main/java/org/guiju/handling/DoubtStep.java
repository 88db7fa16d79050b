package org.guiju.handling;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One step in handling a doubt.
 *
 * @param n running number among the steps of the doubt, from 1
 * @param state what the doubt is from then on
 * @param breachType kind of violation; null unless it was judged one
 * @param note why
 * @param person who did it
 * @param at when
 * @param report number of the report that the person had before them, of {@code submission}
 * @param submission edition of the paper at that time
 * @param attachments files put beside it
 */
public record DoubtStep(
    int n,
    DoubtState state,
    BreachType breachType,
    String note,
    String person,
    OffsetDateTime at,
    long submission,
    int report,
    List<Attachment.Ref> attachments) {}
