package org.guiju.rules;

import java.util.List;

/**
 * A limit with its places in the file it was read from.
 *
 * @param limit the limit as far as it could be read
 * @param whole false when some of it could not be read, which a problem says already
 * @param file file it stands in
 * @param place place of the limit
 * @param values place of each of its values
 */
record FoundLimit(
    LimitBook.DatedLimit limit,
    boolean whole,
    String file,
    LimitPlace place,
    List<LimitPlace> values) {}
