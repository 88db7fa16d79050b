package org.guiju.handling;

import java.util.Arrays;
import java.util.Optional;

/** What can be done to a waiver after it was requested. */
public enum WaiverAction {
  APPROVE("批准"),
  REFUSE("不批准"),
  WITHDRAW("撤回");

  private final String label;

  WaiverAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<WaiverAction> of(String name) {
    return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
  }
}
