package org.guiju.review;

import java.util.Arrays;
import java.util.Optional;
import org.guiju.findings.Outcome;

/** What an example shows of its rule. A rule needs one of each kind but {@link #OTHER}. */
public enum Shows {
  /** The rule looks and is content. */
  PASS("pass", "通过", "增加一个填写正确的示例，写 expect: PASSED"),
  /** The rule reports. */
  BREACH("breach", "违反", "增加一个应当报告的示例，写 expect: VIOLATED"),
  /** The value lies exactly on the line between the two. */
  BOUNDARY(
      "boundary",
      "恰好边界",
      "增加一个数值、日期或代码恰好在界线上的示例，写 shows: boundary；" + "规则本身没有界线的，在文件开头写 no-boundary: 原因"),
  /** Something the rule needs is blank. */
  MISSING(
      "missing",
      "缺数据",
      "增加一个把所需字段留空的示例，写 expect: NOT_CHECKED（空着有别的结果时另写 shows: missing）；"
          + "所需字段不可能空着的，在文件开头写 no-missing: 原因"),
  /** Anything else worth holding, mostly what the rule does not concern. */
  OTHER("other", "其他", "");

  private final String code;
  private final String label;
  private final String advice;

  Shows(String code, String label, String advice) {
    this.code = code;
    this.label = label;
    this.advice = advice;
  }

  /** As written in cases.yaml. */
  public String code() {
    return code;
  }

  /** What authors call it, in Chinese. */
  public String label() {
    return label;
  }

  /** How to write such an example, in Chinese. */
  String advice() {
    return advice;
  }

  /** The kind an author may write as {@code code}. */
  static Optional<Shows> written(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind != OTHER && kind.code.equals(code))
        .findFirst();
  }

  /** What an example that says nothing else shows by its outcome. */
  static Shows by(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> PASS;
      case VIOLATED -> BREACH;
      case NOT_CHECKED -> MISSING;
      case NOT_APPLICABLE -> OTHER;
    };
  }

  /** True when an example with {@code outcome} can show this. */
  boolean fits(Outcome outcome) {
    return switch (this) {
      case PASS -> outcome == Outcome.PASSED;
      case BREACH -> outcome == Outcome.VIOLATED;
      case BOUNDARY -> outcome != Outcome.NOT_CHECKED;
      case MISSING, OTHER -> true;
    };
  }
}
