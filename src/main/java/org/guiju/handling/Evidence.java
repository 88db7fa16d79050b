package org.guiju.handling;

import java.util.Comparator;
import java.util.List;
import org.guiju.facts.Sha256;
import org.guiju.findings.Finding;

/**
 * What a decision about a finding was based on. When it changes, the decision was about something
 * else and has to be made anew.
 */
public final class Evidence {
  private Evidence() {}

  /**
   * Hash over message, given and expected value of all findings that share an identity, 64 digits;
   * the order in which the report lists them does not matter.
   */
  public static String of(List<Finding> findings) {
    Sha256 hash = new Sha256();
    findings.stream()
        .sorted(Comparator.comparing(Finding::message).thenComparing(Evidence::values))
        .forEach(finding -> hash.add(finding.message() + "\0" + values(finding) + "\0\0"));
    return hash.hex();
  }

  private static String values(Finding finding) {
    return finding.given() + "\0" + finding.expected();
  }
}
