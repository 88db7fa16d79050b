package org.guiju.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The body of a submission as it comes over the wire. What is left of it when an answer is ready is
 * thrown away up to a limit, so that a sender still busy writing gets to read the answer; of a
 * longer one the connection is closed.
 */
final class SubmissionBody extends FilterInputStream {
  /** Times the size limit that is read in order to be polite. */
  private static final int PATIENCE = 4;

  private final HttpHeaders headers;
  private boolean touched;

  SubmissionBody(InputStream body, HttpHeaders headers) {
    super(body);
    this.headers = headers;
  }

  /** Refuses what its headers already rule out. */
  void requireJson() {
    MediaType type = headers.getMediaType();
    String charset = type == null ? null : type.getParameters().get("charset");
    if (charset != null && !StandardCharsets.UTF_8.name().equalsIgnoreCase(charset)) {
      throw unsupported(
          "请求头 Content-Type 声明的编码是 %s。请以 UTF-8 编码提交，写成 application/json 即可。"
              .formatted(Parameters.quoted(charset)));
    }
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("请求头 Content-Encoding 是 %s。请不要压缩。".formatted(Parameters.quoted(encoding)));
    }
  }

  private static RefusedException unsupported(String detail) {
    return new RefusedException(Problem.of(415, "unsupported-media-type", "不支持的内容类型", detail));
  }

  /** Length that the sender announced; −1 when there is none. */
  long declaredLength() {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
  }

  /** True when the sender waits for a word before it sends the body. */
  private boolean isAwaitingContinue() {
    return !touched && headers.getHeaderString("Expect") != null;
  }

  @Override
  public int read() throws IOException {
    touched = true;
    return super.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    touched = true;
    return super.read(target, offset, length);
  }

  /**
   * Throws the rest away, unless there is too much of it or it is not on its way yet.
   *
   * @return false when there is still more
   */
  boolean drain(long maxBytes) {
    if (isAwaitingContinue() || declaredLength() > maxBytes * PATIENCE) {
      return false;
    }
    byte[] scrap = new byte[1 << 16];
    try {
      for (long left = maxBytes * PATIENCE; left > 0; ) {
        int count = read(scrap);
        if (count < 0) {
          return true;
        }
        left -= count;
      }
      return false;
    } catch (IOException brokenOff) {
      return false;
    }
  }
}
