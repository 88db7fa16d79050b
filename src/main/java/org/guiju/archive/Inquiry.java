package org.guiju.archive;

import java.util.Set;

/**
 * What a check asked the archive for.
 *
 * @param asked names of what it asked for
 * @param answers names of what the submission itself is an answer to
 * @param moment the moment at which it looked, as the archive writes it
 */
public record Inquiry(Set<String> asked, Set<String> answers, String moment) {
  public Inquiry {
    asked = Set.copyOf(asked);
    answers = Set.copyOf(answers);
  }
}
