package org.guiju.versions;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.guiju.archive.RuleSetStep;
import org.guiju.archive.RuleSetStep.Kind;

/**
 * Who wrote a version: all who drafted it or a version it goes back to, up to those that have been
 * in force. What was in force once has been agreed to.
 */
final class Authors {
  private final Function<String, List<RuleSetStep>> register;
  private final SortedSet<String> names = new TreeSet<>();
  private final Set<String> seen = new HashSet<>();

  private Authors(Function<String, List<RuleSetStep>> register) {
    this.register = register;
  }

  static SortedSet<String> of(String sha256, Function<String, List<RuleSetStep>> register) {
    Authors authors = new Authors(register);
    authors.collect(sha256, register.apply(sha256));
    return authors.names;
  }

  private void collect(String sha256, List<RuleSetStep> steps) {
    seen.add(sha256);
    for (RuleSetStep step : steps) {
      if (step.kind() == Kind.DRAFTED) {
        names.add(step.person());
        if (step.other() != null && !seen.contains(step.other())) {
          collectParent(step.other());
        }
      }
    }
  }

  private void collectParent(String parent) {
    List<RuleSetStep> steps = register.apply(parent);
    if (steps.stream().noneMatch(RuleSetStep::tookEffect)) {
      collect(parent, steps);
    }
  }

  /** True when {@code person} is among {@code names}, in whatever width and case it is written. */
  static boolean include(Collection<String> names, String person) {
    return names.stream().map(Authors::folded).anyMatch(folded(person)::equals);
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
