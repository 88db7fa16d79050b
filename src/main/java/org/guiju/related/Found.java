package org.guiju.related;

import java.util.Set;
import org.guiju.facts.Related;

/**
 * What was found in the archive.
 *
 * @param related the facts; null in place of a list that cannot be given whole
 * @param asked what was asked for, whether or not there was an answer
 * @param shown numbers of the papers that were looked at, whether or not they say anything of use
 * @param moment the moment at which the archive was looked at, as the archive writes it
 */
public record Found(Related related, Set<Topic> asked, Set<Long> shown, String moment) {
  public Found {
    asked = Set.copyOf(asked);
    shown = Set.copyOf(shown);
  }
}
