package org.guiju.facts.region;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A collective addressee (主送): 各设区市, 各县（市、区）.
 *
 * @param steps what stands after 各, without separators: 设区市, 县市区
 */
record Collective(String steps) {
  private static final Pattern COLLECTIVE = Pattern.compile("各((?:设区的?市)?[市县区]*)");

  /** Reads a normalised name without bureaus; empty when it is not collective. */
  static Optional<Collective> parse(String name) {
    Matcher matcher = COLLECTIVE.matcher(name.replaceAll("[、,/]", ""));
    return matcher.matches() && !matcher.group(1).isEmpty()
        ? Optional.of(new Collective(matcher.group(1).replace("设区的市", "设区市")))
        : Optional.empty();
  }

  /** Whether {@code region}, which lies below the issuer, is one of those meant. */
  boolean covers(Region region) {
    return switch (region.level()) {
      case CITY -> steps.startsWith("市") || steps.startsWith("设区市");
      case COUNTY -> counties().test(region);
      default -> false;
    };
  }

  /**
   * 各区 means districts and 各县 counties only. Longer forms mean all of them: papers write 各县（区） also
   * where some are county-level cities.
   */
  private Predicate<Region> counties() {
    String below = steps.startsWith("设区市") ? steps.substring("设区市".length()) : steps;
    if (below.length() == 1) {
      return region -> !below.equals("市") && region.name().endsWith(below);
    }
    return region -> below.contains("县") || below.contains("区");
  }
}
