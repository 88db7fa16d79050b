package org.guiju.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.facts.Kind;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;

/** Reads of which kind a submission is. */
final class KindReader {
  private static final String POINTER = "/kind";

  private KindReader() {}

  /** The kind; empty when it is not told or not known, which is noted. */
  static Optional<Kind> read(ObjectValue root, Problems problems) {
    JsonValue given = root.get(SubmissionReader.KIND);
    List<String> codes = Arrays.stream(Kind.values()).map(Kind::code).toList();
    String known =
        Arrays.stream(Kind.values())
            .map(kind -> kind.code() + "（" + kind.label() + "）")
            .collect(Collectors.joining("、"));
    if (given == null || given.isNothing()) {
      problems.add(
          "intake.missing-field",
          POINTER,
          given == null ? root : given,
          "未说明材料种类（字段 kind）。请填写其中之一：%s。".formatted(known));
      return Optional.empty();
    }
    if (!(given instanceof TextValue text)) {
      problems.add(
          "intake.wrong-type",
          POINTER,
          given,
          "材料种类（字段 kind）填写为%s，应为文字。请填写其中之一：%s。".formatted(given.described(), known));
      return Optional.empty();
    }
    Optional<Kind> kind = Kind.of(text.text().strip());
    if (kind.isEmpty()) {
      problems.add(
          "intake.unknown-kind",
          POINTER,
          given,
          "材料种类“%s”不存在。%s请填写其中之一：%s。"
              .formatted(
                  Wording.quoted(text.text()),
                  Wording.didYouMean(Wording.nearest(text.text(), codes)),
                  known));
    }
    return kind;
  }
}
