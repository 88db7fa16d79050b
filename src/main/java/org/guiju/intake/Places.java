package org.guiju.intake;

import java.util.List;
import java.util.Optional;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.facts.region.Resolution;

/** Names of regions, as facts refer to them. */
final class Places {
  /** The longest real names (省、市、区 and bureau) stay below 30; the search grows with the square. */
  private static final int LONGEST_NAME = 40;

  private final RegionRegistry registry;

  Places(RegionRegistry registry) {
    this.registry = registry;
  }

  Resolution resolve(String name, Region within) {
    return name.length() > LONGEST_NAME
        ? new Resolution(Resolution.State.UNKNOWN, null, null, List.of())
        : registry.resolve(name, within);
  }

  /** Whether an unknown name in a paper of {@code within} is truly no place. */
  boolean knowsAll(Region within) {
    return registry.listsAllAround(within);
  }

  Optional<String> nearest(String name, Region within) {
    return name.length() > LONGEST_NAME ? Optional.empty() : registry.nearest(name, within);
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
