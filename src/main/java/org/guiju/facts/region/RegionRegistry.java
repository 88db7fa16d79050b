package org.guiju.facts.region;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All regions known by name: provinces, cities and counties, and the zones of 福建 and 江西. Immutable,
 * so safe to share.
 *
 * <p>Names follow the codes in force in 2024, with a few of former years. Outside 福建 and 江西 zones
 * and abolished counties are not listed, so a name can be unknown although the place exists. On a
 * paper of a province the cities and counties of others are not meant.
 */
public final class RegionRegistry {
  private static final Comparator<Region> BY_CODE = Comparator.comparing(Region::code);
  private static final int SHORTEST_NAME = 2;

  private final Map<String, Region> byCode;
  private final Map<String, Set<Region>> byName;
  private final Set<String> notAdministered;

  /** Provinces whose zones are listed too, so that every name of theirs is known. */
  private final Set<String> complete = new HashSet<>();

  private final BureauNames bureaus;
  private final OneStepIndex oneStep;

  RegionRegistry(RegionRecords records, BureauNames bureaus) {
    this.byCode = new TreeMap<>();
    this.byName = new HashMap<>();
    this.notAdministered = records.notAdministered();
    this.bureaus = bureaus;
    records.names().forEach(this::register);
    this.oneStep = new OneStepIndex(byName.keySet());
  }

  private void register(Region region, List<String> names) {
    if (byCode.put(region.code(), region) != null) {
      throw new IllegalStateException("region `%s` is listed twice".formatted(region.code()));
    }
    if (region.level() == Region.Level.ZONE) {
      complete.add(region.provinceCode());
    }
    for (String name : names) {
      byName.computeIfAbsent(Spelling.normalised(name), key -> new LinkedHashSet<>()).add(region);
    }
  }

  /** The registry that is shipped, read once from the class path. */
  public static RegionRegistry standard() {
    return Standard.REGISTRY;
  }

  /**
   * What {@code name} means on a paper of {@code within}.
   *
   * <p>Understands official and short names, superior regions in front (福建省宁德市), zones and their
   * aliases, bureaus (南昌市医疗保障局), and words for the own level (市本级, 市财政局). Where several places
   * share a name, those within {@code within} come first. 平潭 alone means the zone, except within
   * 福州. A bureau without any place (医保局) stays unknown: only the text before it tells whose it is.
   *
   * @param name as printed; spaces, width and brackets do not matter; null counts as blank
   * @param within region of the issuer; null when not known
   */
  public Resolution resolve(String name, Region within) {
    String text = Spelling.normalised(name);
    Set<Region> regions = meantOn(within, named(text));
    return regions.isEmpty()
        ? settle(Resolution.Kind.UNIT, meantOn(within, unitsNamed(text, within)), within)
        : settle(Resolution.Kind.REGION, regions, within);
  }

  /**
   * Leaves out cities and counties of other provinces, as far as these are no part of the study.
   */
  private Set<Region> meantOn(Region within, Set<Region> regions) {
    if (within == null) {
      return regions;
    }
    return regions.stream()
        .filter(region -> isMeantOn(within, region))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isMeantOn(Region within, Region region) {
    return region.level() == Region.Level.PROVINCE
        || region.separatelyPlanned()
        || region.provinceCode().equals(within.provinceCode())
        || (complete.contains(within.provinceCode()) && complete.contains(region.provinceCode()));
  }

  /** The region with this GB/T 2260 code or zone id. */
  public Optional<Region> byCode(String code) {
    return Optional.ofNullable(code).map(byCode::get);
  }

  /** Regions right below {@code code}, zones last, each by code; empty for an unknown code. */
  public List<Region> children(String code) {
    return byCode.values().stream().filter(region -> code.equals(region.parentCode())).toList();
  }

  /**
   * A known spelling that {@code name} was probably meant to be; one character differs. Look-alikes
   * and other kinds of the same name (宁德县 for 宁德市) come first, then places within {@code within},
   * those right below it before others. A bureau at the end is kept. Empty when the name is known
   * or when two places are equally near.
   */
  public Optional<String> nearest(String name, Region within) {
    String text = Spelling.normalised(name);
    if (!named(text).isEmpty()) {
      return Optional.empty();
    }
    String place = bureaus.stripped(text);
    if (place.length() < SHORTEST_NAME) {
      return Optional.empty();
    }
    String bureau = text.substring(place.length());
    return nearestName(place, within).map(found -> found + bureau);
  }

  /**
   * The regions that a collective addressee (各设区市, 各县（区）, also with bureaus behind it) of an issuer
   * stands for, by code. 厦门 is among the cities and says itself that it is separately planned. Left
   * out are zones, which papers name one by one; counties run by a zone that does not belong to the
   * issuer (平潭县 for 福州); and counties in the code list that are not administered (金门县).
   *
   * @return empty when {@code addressee} is not collective, or the regions of the province are not
   *     fully registered
   */
  public List<Region> expandCollective(String addressee, Region issuerRegion) {
    Optional<Collective> collective =
        Collective.parse(bureaus.stripped(Spelling.normalised(addressee)));
    if (collective.isEmpty() || !isComplete(issuerRegion.provinceCode())) {
      return List.of();
    }
    return byCode.values().stream()
        .filter(region -> !region.equals(issuerRegion) && region.isWithin(issuerRegion.code()))
        .filter(collective.get()::covers)
        .filter(region -> answersTo(issuerRegion, region))
        .toList();
  }

  /** Places called {@code text}, with or without superior regions in front. */
  private Set<Region> named(String text) {
    Set<Region> found = byName.getOrDefault(text, Set.of());
    if (!found.isEmpty()) {
      return found;
    }
    Set<Region> below = new LinkedHashSet<>();
    for (int i = SHORTEST_NAME; i <= text.length() - SHORTEST_NAME; i++) {
      Set<Region> outer = byName.getOrDefault(text.substring(0, i), Set.of());
      if (!outer.isEmpty()) {
        named(text.substring(i)).stream()
            .filter(inner -> outer.stream().anyMatch(region -> isBelow(inner, region)))
            .forEach(below::add);
      }
    }
    return below;
  }

  /** Places whose office or own level is called {@code text}. */
  private Set<Region> unitsNamed(String text, Region within) {
    String place = bureaus.stripped(text);
    boolean isBureau = !place.equals(text);
    if (isBureau && !named(place).isEmpty()) {
      return named(place);
    }
    Optional<OwnLevel> own = isBureau ? OwnLevel.parseBeforeBureau(place) : OwnLevel.parse(place);
    return own.isPresent() ? ownOf(own.get(), within) : ownLevelsNamed(place);
  }

  /** The government that {@code own} means on a paper of {@code within}: itself or one above it. */
  private Set<Region> ownOf(OwnLevel own, Region within) {
    for (Region region = within; region != null; region = parentOf(region)) {
      if (own.fits(region)) {
        return Set.of(region);
      }
    }
    return Set.of();
  }

  /** Places whose name stands before a word for the own level: 南昌市本级. */
  private Set<Region> ownLevelsNamed(String text) {
    Set<Region> found = new LinkedHashSet<>();
    for (int i = SHORTEST_NAME; i < text.length(); i++) {
      Set<Region> places = named(text.substring(0, i));
      OwnLevel.parse(text.substring(i))
          .ifPresent(own -> places.stream().filter(own::fits).forEach(found::add));
    }
    return found;
  }

  private static Resolution settle(Resolution.Kind kind, Set<Region> regions, Region within) {
    List<Region> inside =
        regions.stream()
            .filter(region -> within != null && region.isWithin(within.code()))
            .toList();
    List<Region> candidates = withoutDoubles(inside.isEmpty() ? regions : inside);
    return Resolution.of(kind, candidates);
  }

  /** Drops a county where the zone that covers it is meant as well. */
  private static List<Region> withoutDoubles(Collection<Region> regions) {
    Set<String> covered = regions.stream().map(Region::countyCode).collect(Collectors.toSet());
    return regions.stream()
        .filter(region -> !covered.contains(region.code()))
        .sorted(BY_CODE)
        .toList();
  }

  private Optional<String> nearestName(String text, Region within) {
    Map<Integer, Set<String>> byRank = new TreeMap<>();
    for (String name : oneStep.near(text)) {
      Set<Region> regions = byName.get(name);
      if (regions.stream().anyMatch(region -> within == null || isMeantOn(within, region))) {
        byRank
            .computeIfAbsent(rank(text, name, regions, within), key -> new LinkedHashSet<>())
            .add(name);
      }
    }
    return byRank.values().stream()
        .findFirst()
        .filter(names -> names.stream().map(byName::get).distinct().count() == 1)
        .map(names -> names.iterator().next());
  }

  /** Lower is nearer: same stem or look-alike, then place, then same length. */
  private static int rank(String text, String name, Set<Region> regions, Region within) {
    boolean isLikely = Spelling.isLookAlike(text, name) || Spelling.isSameStem(text, name);
    int look = isLikely ? 0 : 1;
    int place = regions.stream().mapToInt(region -> distance(region, within)).min().orElseThrow();
    int length = text.length() == name.length() ? 0 : 1;
    return look * 100 + place * 10 + length;
  }

  private static int distance(Region region, Region within) {
    if (within == null || !region.isWithin(within.code())) {
      return 2;
    }
    return within.code().equals(region.parentCode()) || region.equals(within) ? 0 : 1;
  }

  private boolean answersTo(Region issuer, Region region) {
    return !notAdministered.contains(region.code())
        && byCode.values().stream()
            .filter(zone -> region.code().equals(zone.countyCode()))
            .allMatch(zone -> zone.isWithin(issuer.code()));
  }

  /**
   * Whether every place of the province of {@code region} is listed, so that an unknown name is
   * none.
   */
  public boolean listsAllAround(Region region) {
    return region != null && isComplete(region.provinceCode());
  }

  private boolean isComplete(String provinceCode) {
    return complete.contains(provinceCode);
  }

  private static boolean isBelow(Region inner, Region outer) {
    return !inner.equals(outer) && inner.isWithin(outer.code());
  }

  private Region parentOf(Region region) {
    return byCode(region.parentCode()).orElse(null);
  }

  /** Loaded on first use. */
  private static final class Standard {
    static final RegionRegistry REGISTRY =
        new RegionRegistry(RegionRecords.standard(), BureauNames.standard());
  }
}
