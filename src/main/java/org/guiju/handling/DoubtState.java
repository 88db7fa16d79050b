package org.guiju.handling;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a doubt has been handled (办理状态). */
public enum DoubtState {
  /** Not judged yet, or reopened. */
  DOUBT("疑点"),
  NORMAL("认定正常"),
  VIOLATION("认定违规"),
  CORRECTED("已整改");

  private static final Map<DoubtState, Set<DoubtState>> NEXT =
      Map.of(
          DOUBT, Set.of(NORMAL, VIOLATION),
          NORMAL, Set.of(DOUBT),
          VIOLATION, Set.of(CORRECTED, DOUBT),
          CORRECTED, Set.of(DOUBT));

  private final String label;

  DoubtState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a step may lead from here to {@code next}; back to DOUBT it reopens. */
  public boolean leadsTo(DoubtState next) {
    return NEXT.get(this).contains(next);
  }

  /** The states that a step may lead to from here, with their Chinese names, for messages. */
  String next() {
    return words(Arrays.stream(values()).filter(this::leadsTo));
  }

  /** All states with the Chinese names of the steps to them, for messages. */
  public static String choices() {
    return words(Arrays.stream(values()));
  }

  private static String words(Stream<DoubtState> states) {
    return states
        .map(state -> state.name() + "（" + (state == DOUBT ? "重新办理" : state.label()) + "）")
        .collect(Collectors.joining("、"));
  }

  public static Optional<DoubtState> of(String name) {
    return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
  }
}
