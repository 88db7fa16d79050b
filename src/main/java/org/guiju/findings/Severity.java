package org.guiju.findings;

/** How heavy a finding weighs, heaviest first. */
public enum Severity {
  /** A binding norm is broken. */
  VIOLATION,
  /** A principle, a form or a practice threshold is not met, or proof is missing. */
  WARNING,
  /** A hint that may be ignored with good reason. */
  ADVISORY
}
