package org.guiju.archive;

import java.util.Optional;

/**
 * Who does something that is kept.
 *
 * @param name name or staff number, at most 100 characters on one line
 */
public record Person(String name) {
  private static final int LONGEST = 100;

  /** The person called {@code name}; empty when that cannot be a name. */
  public static Optional<Person> of(String name) {
    boolean isName =
        !name.isBlank()
            && name.length() <= LONGEST
            && name.codePoints().noneMatch(Character::isISOControl);
    return isName ? Optional.of(new Person(name)) : Optional.empty();
  }
}
