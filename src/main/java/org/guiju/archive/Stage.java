package org.guiju.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.facts.FactSet;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.Region;

/**
 * A part of all papers: those of some regions, or a share of them, or a share of those of some
 * regions. A paper is always in it or always out, with all its editions.
 *
 * @param regions regions that send the papers, each with those below it; none for everywhere
 * @param percent share of their papers, 1 to 100, chosen by the hash of the paper's series
 */
public record Stage(List<Region> regions, int percent) {
  /** A share that leaves none out. */
  public static final int ALL = 100;

  /** So many values has the beginning of a hash that papers are chosen by. */
  private static final int SPAN = 1 << 16;

  private static final int DIGITS = 4;

  public Stage {
    boolean everywhere = regions.stream().anyMatch(at -> at.level() == Region.Level.CENTRE);
    regions = everywhere ? List.of() : List.copyOf(regions);
    if (percent < 1 || percent > ALL) {
      throw new IllegalArgumentException("no share: " + percent);
    }
  }

  /** True when it leaves no paper out. */
  public boolean isEverything() {
    return regions.isEmpty() && percent == ALL;
  }

  /** True when {@code paper} is in it. */
  public boolean includes(FactSet paper) {
    return includes(paper.header().ownRegion()) && (percent == ALL || isChosen(paper));
  }

  private boolean includes(RegionRef region) {
    return regions.isEmpty() || regions.stream().anyMatch(part -> region.within(part.code()));
  }

  private boolean isChosen(FactSet paper) {
    return Integer.parseInt(Series.of(paper).substring(0, DIGITS), 16) < bound();
  }

  private int bound() {
    return percent * SPAN / ALL;
  }

  /** True when no paper of {@code other} is left out of this one. */
  public boolean holds(Stage other) {
    return percent >= other.percent()
        && (regions.isEmpty()
            || !other.regions().isEmpty() && other.regions().stream().allMatch(this::holds));
  }

  private boolean holds(Region part) {
    return regions.stream().anyMatch(own -> part.equals(own) || part.isWithin(own.code()));
  }

  /** True when both leave out the same. */
  public boolean isSameAs(Stage other) {
    Set<Region> own = new HashSet<>(regions);
    return percent == other.percent() && own.equals(new HashSet<>(other.regions()));
  }
}
