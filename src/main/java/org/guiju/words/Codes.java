package org.guiju.words;

/** The names of the codes that coded fields hold. */
public final class Codes {
  private Codes() {}

  /** What the code {@code value} of {@code field} is called; itself when it is no code. */
  public static String name(String field, String value) {
    return Phrases.code(field, value);
  }
}
