package org.guiju.checker;

import java.util.Map;
import org.guiju.facts.Place;

/**
 * What a rule recorded, before it is put into words.
 *
 * @param rule name of the engine rule
 * @param place where
 * @param values bound variables of the match, without the leading {@code $}
 */
record RecordedBreach(String rule, Place place, Map<String, Object> values) {}
