package org.guiju.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.facts.FactSet;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.related.Paper;

/** Reads stored submissions into facts, and remembers the last ones: many papers share a source. */
final class PaperReader {
  private static final int REMEMBERED = 200;
  private static final int LARGEST_REMEMBERED = 2_000;

  private final Map<String, FactSet> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FactSet> eldest) {
              return size() > REMEMBERED;
            }
          });

  Paper read(long id, String sha256, byte[] packed) {
    FactSet before = known.get(sha256);
    if (before != null) {
      return new Paper(id, before);
    }
    FactSet facts = facts(id, sha256, packed);
    if (facts.facts().size() <= LARGEST_REMEMBERED) {
      known.put(sha256, facts);
    }
    return new Paper(id, facts);
  }

  private static FactSet facts(long id, String sha256, byte[] packed) {
    IntakeResult intake =
        new SubmissionReader()
            .read(Content.of(Packed.unpack(packed)).open(), IntakeLimits.STANDARD);
    if (!intake.isReadable() || !intake.facts().sha256().equals(sha256)) {
      throw new DamagedException("submission %d is damaged".formatted(id));
    }
    return intake.facts();
  }
}
