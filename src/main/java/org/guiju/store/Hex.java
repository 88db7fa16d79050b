package org.guiju.store;

import java.util.HexFormat;
import org.guiju.facts.Sha256;

/** Hashes between their 64 digits and their 32 bytes. */
final class Hex {
  private Hex() {}

  static byte[] bytes(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  static String sha256(byte[] content) {
    return new Sha256().add(content).hex();
  }
}
