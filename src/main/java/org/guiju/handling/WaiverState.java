package org.guiju.handling;

/** How a waiver stands on a day. */
public enum WaiverState {
  REQUESTED("待批准"),
  APPROVED("已批准"),
  REFUSED("未批准"),
  WITHDRAWN("已撤回"),
  EXPIRED("已过期"),
  /** Requested or approved, but the finding now rests on something else. */
  EVIDENCE_CHANGED("事实已变，须重新决定");

  private final String label;

  WaiverState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Waiting for a decision, or in force. */
  boolean isLive() {
    return this == REQUESTED || this == APPROVED;
  }
}
