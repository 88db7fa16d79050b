package org.guiju.proof;

import java.util.List;

/** What a report rests on is not in the archive as it was sealed. */
public final class FlawedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Flaw> flaws;

  FlawedException(List<Flaw> flaws) {
    super(flaws.stream().map(flaw -> flaw.code() + " " + flaw.part()).toList().toString());
    this.flaws = List.copyOf(flaws);
  }

  public List<Flaw> flaws() {
    return flaws;
  }

  /** True when nothing was changed, but something is not there. */
  public boolean onlyMissing() {
    return flaws.stream().allMatch(flaw -> flaw.code() == Flaw.Code.MISSING);
  }
}
