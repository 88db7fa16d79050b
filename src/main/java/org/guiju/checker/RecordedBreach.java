package org.guiju.checker;

import java.util.Map;
import org.guiju.facts.Fact;
import org.guiju.facts.Place;

/**
 * What a rule recorded, before it is put into words.
 *
 * @param rule name of the engine rule
 * @param place where
 * @param values bound variables of the match, without the leading {@code $}
 * @param facts facts of the match, by variable with its {@code $}
 */
record RecordedBreach(
    String rule, Place place, Map<String, Object> values, Map<String, Fact> facts) {}
