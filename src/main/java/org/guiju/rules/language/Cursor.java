package org.guiju.rules.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guiju.rules.language.Token.Kind;

/** Walks over the words of one rule. */
final class Cursor {
  private static final Set<String> KEYWORDS =
      Set.of("rule", "when", "then", "end", "and", "or", "not", "in", "exists", "findings");

  private final List<Token> tokens;
  private final Token end;
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
    this.end = new Token(Kind.END, "", tokens.get(tokens.size() - 1).end());
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
  }

  /** The word before the next one; the first one when nothing was taken yet. */
  Token previous() {
    return tokens.get(Math.max(0, at - 1));
  }

  /** How many words were taken so far. */
  int position() {
    return at;
  }

  Token take() {
    Token token = peek();
    at++;
    return token;
  }

  boolean at(String written) {
    return peek().is(written);
  }

  boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  /** True before a word that was surely meant to be {@code keyword}. */
  boolean misspelt(String keyword) {
    Token token = peek();
    String lower = token.text().toLowerCase(Locale.ROOT);
    return token.kind() == Kind.WORD
        && !KEYWORDS.contains(token.text())
        && (lower.equals(keyword) || Spelling.close(lower, keyword));
  }

  boolean takeIf(String written) {
    if (at(written)) {
      at++;
      return true;
    }
    return false;
  }

  /** Takes {@code written}, or says {@code message} at the word that stands there. */
  Token expect(String written, String message) throws MistakeException {
    if (!at(written)) {
      throw mistake(message);
    }
    return take();
  }

  Token expect(Kind kind, String message) throws MistakeException {
    if (!at(kind)) {
      throw mistake(message);
    }
    return take();
  }

  /** A mistake at the next word, or behind the last one when there is no other. */
  MistakeException mistake(String message) {
    return new MistakeException(peek().start(), message);
  }
}
