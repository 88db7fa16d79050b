package org.guiju.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;

/**
 * A region as a fact refers to it.
 *
 * @param code six-digit GB/T 2260 code, or the id of a zone that has none
 * @param name full name
 * @param level CENTRE, PROVINCE, CITY, COUNTY or ZONE
 * @param path codes from the province down to the region itself, joined by {@code /}
 */
public record RegionRef(String code, String name, String level, String path) {
  /** How a fact refers to {@code region} of {@code registry}. */
  public static RegionRef of(Region region, RegionRegistry registry) {
    Deque<String> codes = new ArrayDeque<>();
    for (Region at = region; at != null; at = registry.byCode(at.parentCode()).orElse(null)) {
      codes.addFirst(at.code());
    }
    return new RegionRef(
        region.code(), region.name(), region.level().name(), String.join("/", codes));
  }

  /** Code of the province it lies in; its own for a province and for 中央. */
  String provinceCode() {
    int end = path.indexOf('/');
    return end < 0 ? path : path.substring(0, end);
  }

  /** True when this region is {@code other} or lies in it. */
  public boolean within(String other) {
    return ("/" + path + "/").contains("/" + other + "/");
  }

  /**
   * What papers recognise a place by: the code of {@code region}, or else the name without spaces.
   */
  static String key(RegionRef region, String printed) {
    if (region != null) {
      return region.code();
    }
    return printed == null ? null : Spaces.removed(printed);
  }
}
