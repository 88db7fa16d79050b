package org.guiju.checker;

import java.util.Map;
import org.guiju.facts.Fact;
import org.guiju.facts.Place;
import org.guiju.rules.Statement;

/**
 * What a rule recorded, before it is put into words.
 *
 * @param place where
 * @param subject the fact that the statement examined
 * @param values bound variables of the match, without the leading {@code $}
 */
record RecordedBreach(Statement statement, Place place, Fact subject, Map<String, Object> values) {}
