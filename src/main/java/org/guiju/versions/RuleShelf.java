package org.guiju.versions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.archive.DamagedException;
import org.guiju.archive.RuleSetArchive;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.guiju.rules.RuleSetRefusedException;

/**
 * Versions of the archive, compiled and ready. The last few are kept; a new one takes over what it
 * has in common with the one before it.
 */
public final class RuleShelf {
  private static final int KEPT = 4;

  private final RuleSetArchive archive;
  private final Object compiling = new Object();
  private final Map<String, RuleSet> kept = new LinkedHashMap<>(16, 0.75f, true);
  private RuleSet last;

  public RuleShelf(RuleSetArchive archive) {
    this.archive = archive;
  }

  /**
   * The version with this hash.
   *
   * @throws RuleSetRefusedException when this program cannot compile it
   * @throws DamagedException when its texts are not what was stored
   */
  public RuleSet get(String sha256) {
    RuleSet known = look(sha256);
    if (known != null) {
      return known;
    }
    synchronized (compiling) {
      known = look(sha256);
      if (known == null) {
        known = RuleSetReader.read(files(sha256), last());
        put(known);
      }
      return known;
    }
  }

  private RuleFiles files(String sha256) {
    return archive
        .files(sha256)
        .orElseThrow(() -> new DamagedException("rule set `%s` has no files".formatted(sha256)));
  }

  private RuleSet look(String sha256) {
    synchronized (kept) {
      return kept.get(sha256);
    }
  }

  private RuleSet last() {
    synchronized (kept) {
      return last;
    }
  }

  /** Keeps a version that is compiled already. */
  public void put(RuleSet rules) {
    synchronized (kept) {
      last = rules;
      kept.put(rules.sha256(), rules);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
