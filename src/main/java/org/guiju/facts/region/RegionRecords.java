package org.guiju.facts.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The region tables as read.
 *
 * @param names every spelling of each region; the official name first
 * @param notAdministered codes that are listed but belong to no one's addressees
 */
record RegionRecords(Map<Region, List<String>> names, Set<String> notAdministered) {
  private static final String REGIONS = "/regions/regions.csv";
  private static final String ELSEWHERE = "/regions/elsewhere.csv";
  private static final String ZONES = "/regions/zones.csv";
  private static final String FORMER = "/regions/former.csv";

  static RegionRecords standard() {
    Map<Region, List<String>> names = new LinkedHashMap<>();
    Set<String> notAdministered = new HashSet<>();
    for (String[] row : RegionTable.rows(REGIONS, "code,name,shortName,level,parent,note")) {
      Region region = region(row);
      names.put(region, List.of(region.name(), region.shortName()));
      if (row[5].equals("NOT_ADMINISTERED")) {
        notAdministered.add(region.code());
      }
    }
    for (String[] row : RegionTable.rows(ELSEWHERE, "code,name,shortName,level,parent,aliases")) {
      List<String> spellings = spellings(row[1], row[5]);
      spellings.add(row[2]);
      row[5] = "";
      names.put(region(row), List.copyOf(spellings));
    }
    for (String[] row : RegionTable.rows(ZONES, "id,name,parent,countyCode,aliases,note")) {
      names.put(zone(row), spellings(row[1], row[4]));
    }
    for (String[] row : RegionTable.rows(FORMER, "name,code")) {
      names.replaceAll((region, known) -> withFormer(row, region, known));
    }
    return new RegionRecords(names, notAdministered);
  }

  /** A county keeps its name of former years: older papers have it. */
  private static List<String> withFormer(String[] row, Region region, List<String> known) {
    if (!region.code().equals(row[1])) {
      return known;
    }
    List<String> more = new ArrayList<>(known);
    more.add(row[0]);
    return List.copyOf(more);
  }

  private static Region region(String[] row) {
    return new Region(
        row[0],
        row[1],
        row[2],
        Region.Level.valueOf(row[3]),
        blankToNull(row[4]),
        row[5].equals("SEPARATELY_PLANNED"),
        null);
  }

  /** A zone; its first alias is its short name. */
  private static Region zone(String[] row) {
    List<String> spellings = spellings(row[1], row[4]);
    return new Region(
        row[0],
        row[1],
        spellings.get(Math.min(1, spellings.size() - 1)),
        Region.Level.ZONE,
        row[2],
        false,
        blankToNull(row[3]));
  }

  private static List<String> spellings(String name, String aliases) {
    List<String> spellings = new ArrayList<>(List.of(name));
    if (!aliases.isEmpty()) {
      spellings.addAll(List.of(aliases.split("\\|")));
    }
    return spellings;
  }

  private static String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
