package org.guiju.archive;

import java.util.Optional;
import org.guiju.rules.RuleFiles;

/** The archive of rule texts. */
public interface RuleSetArchive {
  /** Stores a version; one that is there already is left as it is. */
  void keep(RuleFiles files);

  /** The files of the version with this hash, 64 digits. */
  Optional<RuleFiles> files(String sha256);
}
