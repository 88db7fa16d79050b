package org.guiju.rules.language;

import java.util.List;
import java.util.Optional;

/**
 * One {@code rule … end}, read.
 *
 * @param name its name
 * @param annotations what is said of it, in order
 * @param conditions what it asks, in order
 * @param subject the variable its consequence points at
 * @param field the field its consequence points at
 * @param span where it stands
 */
public record RuleTree(
    String name,
    List<Annotation> annotations,
    List<Condition> conditions,
    Place subject,
    Place field,
    Span span) {

  /**
   * One {@code @Name("value")}.
   *
   * @param start character of the {@code @}
   */
  public record Annotation(int start, String name, String value, int valueStart) {}

  /** A word with the character it begins at. */
  public record Place(String text, int start) {}

  /**
   * First character, and the one after the last.
   *
   * @param name character its name begins at, quote included
   */
  public record Span(int start, int name, int end) {}

  /** The annotation called {@code name}. */
  public Optional<Annotation> annotation(String name) {
    return annotations.stream().filter(known -> known.name().equals(name)).findFirst();
  }
}
