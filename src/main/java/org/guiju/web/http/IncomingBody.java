package org.guiju.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A body as it comes over the wire. What is left of it when it is refused is thrown away up to a
 * limit, so that a sender still busy writing gets to read the answer; of a longer one the
 * connection is closed.
 */
public final class IncomingBody extends FilterInputStream {
  /** Times the size limit that is read in order to be polite. */
  private static final int PATIENCE = 4;

  private final HttpHeaders headers;
  private final LargeBodies largeBodies;
  private long received;
  private boolean admitted;

  /** A body that takes its place in {@code largeBodies} once it turns out large. */
  public IncomingBody(InputStream body, HttpHeaders headers, LargeBodies largeBodies) {
    super(body);
    this.headers = headers;
    this.largeBodies = largeBodies;
  }

  /**
   * Does {@code work} with the body. A large one takes its place among the large ones until then,
   * and when the work is refused, the sender still gets to read why.
   *
   * @param maxBytes size of the largest body that is taken
   */
  public <T> T politely(long maxBytes, Supplier<T> work) {
    try {
      if (declaredLength() <= maxBytes) {
        admit(declaredLength());
      }
      return work.get();
    } catch (RefusedException refused) {
      leave();
      throw drain(maxBytes) ? refused : refused.with("Connection", "close");
    } finally {
      leave();
    }
  }

  private void admit(long length) {
    if (!admitted && length > LargeBodies.FROM) {
      largeBodies.enter();
      admitted = true;
    }
  }

  private void leave() {
    if (admitted) {
      largeBodies.leave();
      admitted = false;
    }
  }

  /** Refuses what its headers already rule out. */
  public void requireUtf8() {
    MediaType type = headers.getMediaType();
    String charset = type == null ? null : type.getParameters().get("charset");
    if (charset != null && !StandardCharsets.UTF_8.name().equalsIgnoreCase(charset)) {
      throw unsupported(
          "请求头 Content-Type 声明的编码是 %s。请以 UTF-8 编码提交，写成 application/json 即可。"
              .formatted(Parameters.quoted(charset)));
    }
  }

  /** Refuses a body that is compressed on the way: its size would say nothing. */
  public void requireUncompressed() {
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("请求头 Content-Encoding 是 %s。请不要压缩。".formatted(Parameters.quoted(encoding)));
    }
  }

  /** Answer to a body of a type, an encoding or a compression that is not taken. */
  public static RefusedException unsupported(String detail) {
    return new RefusedException(Problem.of(415, "unsupported-media-type", "不支持的内容类型", detail));
  }

  /** Its media type without parameters, in small letters; empty when there is none. */
  public String mediaType() {
    MediaType type = headers.getMediaType();
    return type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
  }

  /** Length that the sender announced; −1 when there is none. */
  public long declaredLength() {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
  }

  /**
   * The whole body.
   *
   * @param maxBytes largest size that is taken
   * @param tooLarge what to answer to a larger one
   */
  public byte[] readWhole(int maxBytes, Supplier<RefusedException> tooLarge) {
    if (declaredLength() > maxBytes) {
      throw tooLarge.get();
    }
    try {
      byte[] whole = readNBytes(maxBytes + 1);
      if (whole.length > maxBytes) {
        throw tooLarge.get();
      }
      return whole;
    } catch (IOException brokenOff) {
      throw brokenOff();
    }
  }

  /** Answer to a sender whose body ended too early. */
  public static RefusedException brokenOff() {
    return new RefusedException(Problem.of(400, "broken-off", "提交中断", "内容没有传完，连接就中断了。请重新提交。"));
  }

  /** True when the sender waits for a word before it sends the body. */
  private boolean isAwaitingContinue() {
    return received == 0 && headers.getHeaderString("Expect") != null;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    received += Math.max(count, 0);
    admit(received);
    return count;
  }

  /**
   * Throws the rest away, unless there is too much of it or it is not on its way yet.
   *
   * @return false when there is still more
   */
  private boolean drain(long maxBytes) {
    if (isAwaitingContinue() || declaredLength() > maxBytes * PATIENCE) {
      return false;
    }
    byte[] scrap = new byte[1 << 16];
    try {
      for (long left = maxBytes * PATIENCE; left > 0; ) {
        int count = in.read(scrap);
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
