package org.guiju.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How urgently a doubt is to be handled, most urgent first (预警等级). */
public enum Level {
  RED("红色"),
  /** Proof is missing: judged normal only with an attachment (未上传附件 → 已上传附件). */
  ORANGE("橙色"),
  YELLOW("黄色"),
  BLUE("蓝色");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** Its name in settings and answers: red, orange, yellow, blue. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  public static Optional<Level> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  /** All codes with their Chinese names, for messages. */
  public static String choices() {
    return Arrays.stream(values())
        .map(level -> level.code() + "（" + level.label() + "）")
        .collect(Collectors.joining("、"));
  }
}
