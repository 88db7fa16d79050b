package org.guiju.notices;

import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.facts.region.Region;

/**
 * Which notices are asked for.
 *
 * @param region those of this region and below
 * @param unread only those that {@code reader} has not read; without a reader, that nobody has
 * @param reader who asks
 * @param below only those with a lower id
 * @param limit at most so many
 */
public record NoticeFilter(
    Optional<Region> region,
    boolean unread,
    Optional<Person> reader,
    Optional<Long> below,
    int limit) {}
