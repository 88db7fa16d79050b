package org.guiju.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes a body in as text, if it is any. */
final class BodyText {
  /** Some editors put it in front. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final IntakeLimits limits;
  private final Problems problems;

  BodyText(IntakeLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * The text of {@code body}; empty when it is too long or no UTF-8, which is among the problems
   * then.
   *
   * @throws IOException when the stream breaks
   */
  Optional<String> read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes((int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > limits.maxBytes()) {
      problems.add(
          "intake.too-large", "", 0, 0, "提交的内容超过 %s。请拆分后分次提交。".formatted(size(limits.maxBytes())));
      return Optional.empty();
    }
    Optional<String> text = Utf8.decoded(bytes);
    if (text.isEmpty()) {
      noteNoText(bytes);
    }
    return text.map(all -> all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all);
  }

  private void noteNoText(byte[] bytes) {
    int fault = Utf8.firstFault(bytes);
    int line = 1;
    for (int i = 0; i < fault; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    problems.add(
        "intake.not-utf8",
        "",
        line,
        0,
        "提交的内容不是 UTF-8 编码（第 %d 行起无法识别，可能是 GBK 等编码）。请另存为 UTF-8 编码后重新提交。".formatted(line));
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " 字节";
  }
}
