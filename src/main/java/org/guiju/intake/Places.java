package org.guiju.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.facts.region.Resolution;

/** Names of regions, as facts refer to them. */
final class Places {
  /** The longest real names (省、市、区 and bureau) stay below 30; the search grows with the square. */
  private static final int LONGEST_NAME = 40;

  private final RegionRegistry registry;
  private final Answers<Resolution> resolved;
  private final Answers<Optional<String>> nearest;

  /**
   * Places that forget what they were asked, or that remember it.
   *
   * @param mostRemembered how many names; 0 where papers are not kept
   */
  Places(RegionRegistry registry, int mostRemembered) {
    this.registry = registry;
    this.resolved = new Answers<>(mostRemembered);
    this.nearest = new Answers<>(mostRemembered);
  }

  /** A name in a paper of some region. */
  private record Question(String name, Region within) {}

  /** The last answers, so many at most. The registry never changes, so they stay true. */
  private record Answers<T>(int most, Map<Question, T> known) {
    Answers(int most) {
      this(most, new ConcurrentHashMap<>());
    }

    T get(String name, Region within, BiFunction<String, Region, T> registry) {
      if (most == 0) {
        return registry.apply(name, within);
      }
      Question question = new Question(name, within);
      T answer = known.get(question);
      if (answer == null) {
        answer = registry.apply(name, within);
        if (known.size() >= most) {
          known.clear();
        }
        known.put(question, answer);
      }
      return answer;
    }
  }

  Resolution resolve(String name, Region within) {
    return name.length() > LONGEST_NAME
        ? new Resolution(Resolution.State.UNKNOWN, null, null, List.of())
        : resolved.get(name, within, registry::resolve);
  }

  /** Whether an unknown name in a paper of {@code within} is truly no place. */
  boolean knowsAll(Region within) {
    return registry.listsAllAround(within);
  }

  Optional<String> nearest(String name, Region within) {
    return name.length() > LONGEST_NAME
        ? Optional.empty()
        : nearest.get(name, within, registry::nearest);
  }

  /** Regions that a collective recipient of {@code issuer} stands for; empty when it is none. */
  List<Region> expandCollective(String addressee, Region issuer) {
    return registry.expandCollective(addressee, issuer);
  }

  /** The region with its codes from the province down; null for null. */
  RegionRef ref(Region region) {
    return region == null ? null : RegionRef.of(region, registry);
  }
}
