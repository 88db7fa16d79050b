package org.guiju.findings;

/** How heavy a finding weighs, heaviest first. */
public enum Severity {
  /** A binding norm is broken. */
  VIOLATION("违反"),
  /** A principle, a form or a practice threshold is not met, or proof is missing. */
  WARNING("提醒"),
  /** A hint that may be ignored with good reason. */
  ADVISORY("参考");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** What it is called in Chinese. */
  public String label() {
    return label;
  }
}
