package org.guiju.recheck;

import java.time.LocalDate;
import java.util.Optional;
import org.guiju.archive.Content;

/**
 * One paper on file that is to be judged again, with all that its verdict depends on.
 *
 * @param submission its number in the archive
 * @param content its bytes as they were sent
 * @param related the facts of other papers to judge it against, as canonical JSON
 * @param asOf day whose wording of the rules applies
 * @param knownAt day whose knowledge applies; null for all that is known
 * @param before text of its report under the base version; empty when there is none on file
 */
public record FilingTask(
    long submission,
    Content content,
    Content related,
    LocalDate asOf,
    LocalDate knownAt,
    Optional<Content> before) {}
