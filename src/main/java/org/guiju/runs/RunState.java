package org.guiju.runs;

/** How a run stands. */
public enum RunState {
  RUNNING,
  PAUSED,
  CANCELLED,
  FINISHED,
  FAILED;

  /** True when nothing more comes of it. */
  public boolean isEnd() {
    return this == CANCELLED || this == FINISHED || this == FAILED;
  }
}
