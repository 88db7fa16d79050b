package org.guiju.rules.language;

/**
 * One word or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param start character it begins at
 */
record Token(Kind kind, String text, int start) {
  /** What a token can be. */
  enum Kind {
    WORD,
    VARIABLE,
    NUMBER,
    STRING,
    SIGN,
    END
  }

  int end() {
    return start + text.length();
  }

  boolean is(String written) {
    return kind != Kind.STRING && kind != Kind.END && text.equals(written);
  }

  /** The characters between the quotes, escapes resolved. */
  String content() {
    return Strings.content(text);
  }
}
