package org.guiju.handling;

import java.util.Arrays;
import java.util.List;

/** How far the standing report of a submission is certified. */
public enum CertificationState {
  NONE("未签认"),
  /** By the preparer, not by the reviewer yet. */
  PREPARED("已经办，待复核"),
  CERTIFIED("已签认"),
  /** By both, but another report stands since. */
  CERTIFIED_EARLIER("已签认较早的报告");

  private final String label;

  CertificationState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** How report {@code standing} stands after {@code all} certifications of the submission. */
  public static CertificationState of(List<Certification> all, int standing) {
    if (isComplete(all, standing)) {
      return CERTIFIED;
    }
    if (all.stream().anyMatch(one -> one.report() == standing)) {
      return PREPARED;
    }
    boolean earlier = all.stream().anyMatch(one -> isComplete(all, one.report()));
    return earlier ? CERTIFIED_EARLIER : NONE;
  }

  private static boolean isComplete(List<Certification> all, int report) {
    return Arrays.stream(CertificationRole.values())
        .allMatch(
            role -> all.stream().anyMatch(one -> one.report() == report && one.role() == role));
  }
}
