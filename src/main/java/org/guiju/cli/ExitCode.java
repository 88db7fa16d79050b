package org.guiju.cli;

/** What the exit code of a command says; the same three for all. */
final class ExitCode {
  /** Nothing to report. */
  static final int CLEAN = 0;

  /** The answer is no: findings, examples that do not hold, a difference. */
  static final int FINDINGS = 1;

  /** No answer: wrong usage, an input or rules that cannot be used, or a fault of the program. */
  static final int PROBLEMS = 2;

  private ExitCode() {}
}
