package org.guiju.fundyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;

/**
 * A region in the chain of papers. Provinces and separately planned cities get their money from the
 * centre; regions with nothing below them spend it.
 *
 * @param region the region
 * @param above the area its money comes from
 * @param below the areas its money goes to, in the order of the register
 * @param place its name with those above in front, as headers have it
 * @param issuer what its numbers of papers begin with, different for each area
 */
record Area(Region region, Area above, List<Area> below, String place, String issuer) {
  private static final String CENTRE = "100000";

  /** 金门县 is in the list of codes and gets no money. */
  private static final Set<String> WITHOUT_MONEY = Set.of("350527");

  private static final String ABBREVIATIONS =
      "11京12津13冀14晋15蒙21辽22吉23黑31沪32苏33浙34皖35闽36赣37鲁41豫42鄂43湘44粤45桂46琼50渝51川52黔53滇54藏"
          + "61陕62甘63青64宁65新";

  /** The centre, with all that get money from it: 31 provinces and 5 separately planned cities. */
  static Area centre() {
    RegionRegistry registry = RegionRegistry.standard();
    Region region = registry.byCode(CENTRE).orElseThrow();
    Area centre = new Area(region, null, new ArrayList<>(), region.name(), "财社");
    for (int i = 0; i < ABBREVIATIONS.length(); i += 3) {
      Region province = registry.byCode(ABBREVIATIONS.substring(i, i + 2) + "0000").orElseThrow();
      addProvince(centre, province, ABBREVIATIONS.substring(i + 2, i + 3), registry);
    }
    return centre;
  }

  private static void addProvince(
      Area centre, Region region, String abbreviation, RegionRegistry registry) {
    Area province = new Area(region, centre, new ArrayList<>(), region.name(), abbreviation + "财社");
    centre.below.add(province);
    children(region, registry).forEach(city -> addCity(centre, province, city, registry));
  }

  private static void addCity(Area centre, Area province, Region region, RegionRegistry registry) {
    Area from = region.separatelyPlanned() ? centre : province;
    boolean city = region.level() == Region.Level.CITY;
    String issuer = (city ? "" : province.abbreviation()) + region.shortName();
    String place = province.place + region.name();
    Area area = new Area(region, from, new ArrayList<>(), place, issuer + "财社");
    from.below.add(area);
    for (Region county : children(region, registry)) {
      String name = region.shortName() + county.shortName() + "财社";
      area.below.add(new Area(county, area, List.of(), place + county.name(), name));
    }
  }

  private String abbreviation() {
    return issuer.substring(0, 1);
  }

  private static List<Region> children(Region region, RegionRegistry registry) {
    Stream<Region> around =
        Stream.concat(
            registry.children(region.code()).stream(),
            registry.children(region.provinceCode()).stream());
    List<String> covered = around.map(Region::countyCode).filter(code -> code != null).toList();
    return registry.children(region.code()).stream()
        .filter(child -> !covered.contains(child.code()))
        .filter(child -> !WITHOUT_MONEY.contains(child.code()))
        .toList();
  }

  String code() {
    return region.code();
  }

  String name() {
    return region.name();
  }

  boolean isCentre() {
    return above == null;
  }

  /** True when it spends its money itself. */
  boolean isLeaf() {
    return below.isEmpty();
  }

  /** True for a province; a separately planned city stands as high and is none. */
  boolean isProvince() {
    return region.level() == Region.Level.PROVINCE;
  }

  /** How many areas that spend there are in it. */
  int leaves() {
    return isLeaf() ? 1 : below.stream().mapToInt(Area::leaves).sum();
  }

  /** The province, also that of a separately planned city. */
  Region province() {
    return RegionRegistry.standard().byCode(region.provinceCode()).orElseThrow();
  }

  /** The province or separately planned city that it lies in; the centre itself for the centre. */
  Area top() {
    return isCentre() || above.isCentre() ? this : above.top();
  }

  /** From the centre down to the area above. */
  List<Area> chain() {
    List<Area> chain = new ArrayList<>();
    for (Area area = above; area != null; area = area.above) {
      chain.add(0, area);
    }
    return chain;
  }

  /** Areas are told apart by their code; comparing all below would be slow. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Area area && area.code().equals(code());
  }

  @Override
  public int hashCode() {
    return code().hashCode();
  }

  @Override
  public String toString() {
    return place;
  }
}
