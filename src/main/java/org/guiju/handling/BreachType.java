package org.guiju.handling;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of violation a doubt was judged to be (违规类型). */
public enum BreachType {
  INDICATOR_MISUSE("指标使用不当"),
  SLOW_SPENDING("支出进度太慢"),
  WRONG_USE("资金使用方向错误"),
  OVERSPENDING("资金超支"),
  OTHER("其他");

  private final String label;

  BreachType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<BreachType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** All names with their Chinese words, for messages. */
  public static String choices() {
    return Arrays.stream(values())
        .map(type -> type.name() + "（" + type.label() + "）")
        .collect(Collectors.joining("、"));
  }
}
