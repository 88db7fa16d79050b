package org.guiju.notices;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a notice on its way to a receiver stands. */
public enum DeliveryState {
  /** To be tried, once more perhaps. */
  WAITING("待送达"),
  /** The receiver took it. */
  DELIVERED("已送达"),
  /** Not tried any more. */
  GIVEN_UP("已放弃");

  private final String label;

  DeliveryState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<DeliveryState> of(String name) {
    return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
  }

  /** All of them, for people to choose from. */
  public static String choices() {
    return Arrays.stream(values())
        .map(state -> state.name() + "（" + state.label + "）")
        .collect(Collectors.joining("、"));
  }
}
