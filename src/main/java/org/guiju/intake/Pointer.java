package org.guiju.intake;

/** Builds JSON pointers (RFC 6901). */
final class Pointer {
  private Pointer() {}

  static String field(String pointer, String name) {
    boolean isPlain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
    return pointer + "/" + (isPlain ? name : name.replace("~", "~0").replace("/", "~1"));
  }

  static String item(String pointer, int index) {
    return pointer + "/" + index;
  }
}
