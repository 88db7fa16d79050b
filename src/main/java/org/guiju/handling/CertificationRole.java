package org.guiju.handling;

import java.util.Arrays;
import java.util.Optional;

/** As what somebody certifies a report. */
public enum CertificationRole {
  PREPARER("经办"),
  REVIEWER("复核");

  private final String label;

  CertificationRole(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<CertificationRole> of(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
