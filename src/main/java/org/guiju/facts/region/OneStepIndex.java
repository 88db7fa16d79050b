package org.guiju.facts.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the names that differ from a text by one character, without comparing it with each: two
 * such texts have a form in common, which is a text itself or what is left of it without one
 * character. So a paper full of unknown names costs no more than one full of known ones.
 */
final class OneStepIndex {
  private final Map<String, List<String>> namesByForm = new HashMap<>();
  private final int longest;

  OneStepIndex(Collection<String> names) {
    for (String name : names) {
      forms(name)
          .distinct()
          .forEach(form -> namesByForm.merge(form, List.of(name), OneStepIndex::joined));
    }
    this.longest = names.stream().mapToInt(String::length).max().orElse(0);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Names one character away from {@code text}, in order of their characters. */
  Set<String> near(String text) {
    Set<String> near = new TreeSet<>();
    if (text.length() > longest + 1) {
      return near;
    }
    forms(text)
        .flatMap(form -> namesByForm.getOrDefault(form, List.of()).stream())
        .filter(name -> Spelling.isOneStepApart(text, name))
        .forEach(near::add);
    return near;
  }

  private static Stream<String> forms(String text) {
    return Stream.concat(
        Stream.of(text),
        IntStream.range(0, text.length())
            .mapToObj(i -> text.substring(0, i) + text.substring(i + 1)));
  }
}
