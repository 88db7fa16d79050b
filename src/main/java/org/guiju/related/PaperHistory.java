package org.guiju.related;

import java.time.Instant;

/** Opens the papers on file as they were at an earlier moment. */
@FunctionalInterface
public interface PaperHistory {
  /** The papers received before {@code end}: of each the edition that was the last one then. */
  PaperArchive before(Instant end);
}
