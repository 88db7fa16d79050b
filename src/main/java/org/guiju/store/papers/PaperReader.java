package org.guiju.store.papers;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.facts.FactSet;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.store.io.Packed;

/** Reads stored submissions into facts, and remembers the last ones: many papers share a source. */
public final class PaperReader {
  /** Facts of all papers together; a fact with its texts takes some kilobytes. */
  private static final int MOST_FACTS = 20_000;

  private static final int LARGEST_REMEMBERED = 2_000;

  private final Map<String, FactSet> known = new LinkedHashMap<>(16, 0.75f, true);
  private int facts;

  /** A paper that was read before. */
  Optional<FactSet> remembered(String sha256) {
    synchronized (known) {
      return Optional.ofNullable(known.get(sha256));
    }
  }

  FactSet read(long id, String sha256, byte[] packed) {
    return remembered(sha256)
        .orElseGet(
            () -> {
              FactSet paper = facts(id, sha256, packed);
              remember(paper);
              return paper;
            });
  }

  /** Keeps a paper that others are likely to ask for. */
  void remember(FactSet paper) {
    int size = paper.facts().size();
    if (size > LARGEST_REMEMBERED) {
      return;
    }
    synchronized (known) {
      if (known.put(paper.sha256(), paper) == null) {
        facts += size;
      }
      Iterator<FactSet> eldest = known.values().iterator();
      while (facts > MOST_FACTS) {
        facts -= eldest.next().facts().size();
        eldest.remove();
      }
    }
  }

  private static FactSet facts(long id, String sha256, byte[] packed) {
    IntakeResult intake =
        SubmissionReader.ofArchive()
            .read(Content.of(Packed.unpack(packed)).open(), IntakeLimits.STANDARD);
    if (!intake.isReadable() || !intake.facts().sha256().equals(sha256)) {
      throw new DamagedException("submission %d is damaged".formatted(id));
    }
    return intake.facts();
  }
}
