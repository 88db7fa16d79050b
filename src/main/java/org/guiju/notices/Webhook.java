package org.guiju.notices;

import java.time.OffsetDateTime;

/**
 * A receiver that is told of changed verdicts. Its secret is not among this.
 *
 * @param id number
 * @param url where notices are posted to
 * @param regionCode region whose notices it gets, with everything below it; null for all
 * @param person who entered it
 * @param at when
 * @param endedBy who ended it; null while it goes on
 * @param endedAt when it ended; null while it goes on
 * @param waiting notices on their way to it
 * @param givenUp notices that it never took
 * @param failures tries in a row that failed
 * @param failingSince when the first of these was; null for none
 */
public record Webhook(
    long id,
    String url,
    String regionCode,
    String person,
    OffsetDateTime at,
    String endedBy,
    OffsetDateTime endedAt,
    long waiting,
    long givenUp,
    int failures,
    OffsetDateTime failingSince) {}
