package org.guiju.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads several query parameters of one request. A bad one is noted and reading goes on, so that
 * {@link #require} names them all in one answer.
 */
public final class ParametersTogether {
  private final List<Problem.Item> bad = new ArrayList<>();

  /** What {@code parameter} says; empty when it is bad, too. */
  public <T> Optional<T> optional(Supplier<Optional<T>> parameter) {
    return read(parameter, Optional.empty());
  }

  /** What {@code parameter} says; {@code meanwhile} when it is bad. */
  public <T> T read(Supplier<T> parameter, T meanwhile) {
    try {
      return parameter.get();
    } catch (RefusedException refused) {
      if (refused.parameters().isEmpty()) {
        throw refused;
      }
      bad.addAll(refused.parameters());
      return meanwhile;
    }
  }

  /** As {@link Parameters#flag}; false when it is bad, too. */
  public boolean flag(String name, String text) {
    return read(() -> Parameters.flag(name, text), false);
  }

  /** As {@link ListParameters#limit}. */
  public int limit(String given) {
    return read(() -> ListParameters.limit(given), 1);
  }

  /** As {@link Cursor#read}; empty when it is bad, too. */
  public Optional<Long> cursor(String given) {
    return optional(() -> Cursor.read(given));
  }

  /**
   * To be called before anything that was read is used.
   *
   * @throws RefusedException when one of them was bad
   */
  public void require() {
    if (!bad.isEmpty()) {
      throw RefusedException.parameters(bad);
    }
  }
}
