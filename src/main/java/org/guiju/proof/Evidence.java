package org.guiju.proof;

import java.util.Optional;
import java.util.SortedMap;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.archive.StoredReport;

/**
 * What lies in the archive, as it lies there: nothing is held against its hash. Contents that
 * cannot be unpacked throw {@link DamagedException}; what is not there is empty.
 */
public interface Evidence {
  /**
   * What is noted beside a report.
   *
   * @param report the report without its text
   * @param submissionSha256 hash of the canonical form of its submission; empty when that is gone
   */
  record Noted(StoredReport report, String submissionSha256) {}

  /**
   * A rule file.
   *
   * @param sha256 hash under which it was kept
   * @param content the file; empty when it is not there or damaged
   * @param damaged true when it cannot be unpacked
   */
  record RuleFile(String sha256, Optional<Content> content, boolean damaged) {}

  Optional<Noted> noted(long submission, int n);

  /** The bytes of a submission. */
  Optional<Content> content(long submission);

  Optional<Content> reportText(long submission, int n);

  Optional<Content> related(String sha256);

  /** The files of a rule set by path; none when it is not there. */
  SortedMap<String, RuleFile> rules(String ruleSetSha256);
}
