package org.guiju.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rules.language.Spelling;

/** A column of a table of limits. */
enum LimitColumn {
  CODE("代码", "code"),
  LABEL("名称", "label"),
  UNIT("单位", "unit"),
  FROM("起", "from"),
  TO("止", "to"),
  ARTICLE("条款", "article"),
  NUMBER("数值", "number"),
  ENTRY("条目", "entry"),
  PAIRED("对应", "value"),
  /** Read by people only. */
  NOTE("备注", "note");

  private final String header;
  private final String field;

  LimitColumn(String header, String field) {
    this.header = header;
    this.field = field;
  }

  String header() {
    return header;
  }

  /** Name of the same thing in limits.yaml. */
  String field() {
    return field;
  }

  static Optional<LimitColumn> headed(String header) {
    return Arrays.stream(values())
        .filter(column -> column.header.equals(header) || column.field.equalsIgnoreCase(header))
        .findFirst();
  }

  /** The headers there are, for a message. */
  static String all() {
    return headers().stream().collect(Collectors.joining("、"));
  }

  private static List<String> headers() {
    return Arrays.stream(values()).map(LimitColumn::header).toList();
  }

  /** A sentence naming the header that {@code typed} was probably meant to be. */
  static String meant(String typed) {
    List<String> alike =
        headers().stream()
            .filter(header -> header.chars().anyMatch(sign -> typed.indexOf(sign) >= 0))
            .toList();
    return Spelling.suggestion(typed, alike);
  }
}
