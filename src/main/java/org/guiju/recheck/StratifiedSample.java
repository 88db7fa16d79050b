package org.guiju.recheck;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.guiju.facts.Sha256;

/**
 * Chooses papers to be judged for the rest. Each stratum gives its share, and a few at least so
 * that small ones are heard; which ones is decided by a hash of paper and seed. So the choice
 * cannot be steered by the order of the archive, and is the same whenever the seed is the same.
 * Papers may be offered in any order; memory grows with the sample, not with the archive.
 */
public final class StratifiedSample {
  /** Fewer say next to nothing about a share. */
  private static final long LEAST = 30;

  private static final Comparator<Drawn> LAST_FIRST =
      Comparator.comparing(Drawn::hash).thenComparing(Drawn::submission).reversed();

  private final String seed;
  private final Map<Stratum, Long> shares = new HashMap<>();
  private final Map<Stratum, PriorityQueue<Drawn>> drawn = new HashMap<>();

  private record Drawn(String hash, long submission) {}

  private StratifiedSample(String seed) {
    this.seed = seed;
  }

  /**
   * An empty sample.
   *
   * @param seed number of the run, so that runs do not all look at the same papers
   * @param sizes how many papers there are of each stratum
   * @param wanted how many to take of all; somewhat more when there are many small strata
   */
  public static StratifiedSample of(String seed, Map<Stratum, Long> sizes, long wanted) {
    StratifiedSample sample = new StratifiedSample(seed);
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    sizes.forEach(
        (stratum, size) -> {
          long share = all == 0 ? 0 : (Math.multiplyExact(wanted, size) + all - 1) / all;
          sample.shares.put(stratum, Math.min(size, Math.max(LEAST, share)));
        });
    return sample;
  }

  /** How many papers of {@code stratum} are taken. */
  public long share(Stratum stratum) {
    return shares.getOrDefault(stratum, 0L);
  }

  /** Takes a paper into account; a stratum that was not counted gives none. */
  public void offer(Stratum stratum, long submission) {
    long share = share(stratum);
    if (share == 0) {
      return;
    }
    PriorityQueue<Drawn> kept =
        drawn.computeIfAbsent(stratum, first -> new PriorityQueue<>(LAST_FIRST));
    kept.add(new Drawn(new Sha256().add(seed + ":" + submission).hex(), submission));
    if (kept.size() > share) {
      kept.remove();
    }
  }

  /** The papers to be judged, by number. */
  public NavigableSet<Long> chosen() {
    NavigableSet<Long> chosen = new TreeSet<>();
    drawn.values().forEach(kept -> kept.forEach(one -> chosen.add(one.submission())));
    return chosen;
  }
}
