package org.guiju.facts;

/**
 * A region as a fact refers to it.
 *
 * @param code six-digit GB/T 2260 code, or the id of a zone that has none
 * @param name full name
 * @param level CENTRE, PROVINCE, CITY, COUNTY or ZONE
 * @param path codes from the province down to the region itself, joined by {@code /}
 */
public record RegionRef(String code, String name, String level, String path) {
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
