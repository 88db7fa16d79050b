package org.guiju.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.facts.FactSet;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;

/** Reads stored submissions into facts, and remembers the last ones: many papers share a source. */
public final class PaperReader {
  private static final int REMEMBERED = 1_000;
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

  /** A paper that was read before. */
  Optional<FactSet> remembered(String sha256) {
    return Optional.ofNullable(known.get(sha256));
  }

  FactSet read(long id, String sha256, byte[] packed) {
    FactSet before = known.get(sha256);
    if (before != null) {
      return before;
    }
    FactSet facts = facts(id, sha256, packed);
    remember(facts);
    return facts;
  }

  /** Keeps a paper that others are likely to ask for. */
  void remember(FactSet facts) {
    if (facts.facts().size() <= LARGEST_REMEMBERED) {
      known.put(facts.sha256(), facts);
    }
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
