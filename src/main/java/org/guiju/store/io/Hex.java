package org.guiju.store.io;

import java.util.HexFormat;
import org.guiju.facts.Sha256;

/** Hashes between their 64 digits and their 32 bytes. */
public final class Hex {
  private Hex() {}

  /** The bytes that hexadecimal {@code digits} stand for. */
  public static byte[] bytes(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /** The SHA-256 of {@code content}, in hexadecimal digits. */
  public static String sha256(byte[] content) {
    return new Sha256().add(content).hex();
  }
}
