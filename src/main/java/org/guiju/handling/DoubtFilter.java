package org.guiju.handling;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.guiju.facts.region.Region;

/**
 * Which open doubts are asked for; what is empty does not matter.
 *
 * @param region region of the paper, or one above it
 * @param level their level
 * @param levels which level a doubt has
 * @param rule rule, or how its id begins
 * @param state how far they are handled
 * @param foundBefore only those first found before
 * @param below only those with a smaller number, that is, found earlier
 * @param limit at most so many
 */
public record DoubtFilter(
    Optional<Region> region,
    Optional<Level> level,
    LevelPolicy levels,
    Optional<String> rule,
    Optional<DoubtState> state,
    Optional<OffsetDateTime> foundBefore,
    Optional<Long> below,
    int limit) {}
