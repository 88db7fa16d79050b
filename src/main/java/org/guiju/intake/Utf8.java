package org.guiju.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells whether bytes are UTF-8, and where they stop being so. */
final class Utf8 {
  private static final int CHUNK = 8192;

  /** What strings hold for bytes that stand for no character; a text may hold it by itself. */
  private static final char IN_PLACE_OF_A_FAULT = '\uFFFD';

  private Utf8() {}

  /** The text that {@code bytes} are; empty when they are no UTF-8. */
  static Optional<String> decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean isSuspect = startsWithZero(bytes) || text.indexOf(IN_PLACE_OF_A_FAULT) >= 0;
    return isSuspect && firstFault(bytes) >= 0 ? Optional.empty() : Optional.of(text);
  }

  /** Offset of the first byte that is not UTF-8, or −1. Zero bytes mean UTF-16 or UTF-32. */
  static int firstFault(byte[] bytes) {
    if (startsWithZero(bytes)) {
      return 0;
    }
    CharsetDecoder decoder = strictDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? in.position() : -1;
  }

  private static boolean startsWithZero(byte[] bytes) {
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static CharsetDecoder strictDecoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
