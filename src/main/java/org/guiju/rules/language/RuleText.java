package org.guiju.rules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guiju.rules.language.Token.Kind;

/**
 * The text of a rule file, read.
 *
 * @param rules rules without a mistake in their form
 * @param mistakes what could not be read, at most one for each rule, in order of place
 */
public record RuleText(List<RuleTree> rules, List<Misread> mistakes) {
  private static final int LONGEST = 200_000;
  private static final int MOST_RULES = 200;

  /**
   * A mistake with the rule it stands in.
   *
   * @param rule name of the rule; null outside rules, and when the name itself cannot be read
   */
  public record Misread(Mistake mistake, String rule) {}

  /** Reads {@code text}. */
  public static RuleText of(String text) {
    if (text.length() > LONGEST) {
      return broken(-1, "文件超过 " + LONGEST / 1000 + " 千字，请分成几个文件。");
    }
    if (text.isBlank()) {
      return broken(-1, "文件是空的，请写出规则，或删去这个文件。");
    }
    Lexer.Words words = Lexer.cut(text);
    List<List<Token>> pieces = pieces(words.tokens());
    if (pieces.size() > MOST_RULES) {
      return broken(pieces.get(MOST_RULES).get(0).start(), "一个文件最多写 " + MOST_RULES + " 条规则。");
    }
    List<RuleTree> rules = new ArrayList<>();
    List<Misread> mistakes = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      int start = pieces.get(i).get(0).start();
      int end = i + 1 < pieces.size() ? pieces.get(i + 1).get(0).start() : text.length();
      List<Mistake> within =
          words.mistakes().stream().filter(m -> m.offset() >= start && m.offset() < end).toList();
      String name = RuleParser.name(pieces.get(i));
      within.forEach(mistake -> mistakes.add(new Misread(mistake, name)));
      if (within.isEmpty()) {
        new RuleParser(new Cursor(pieces.get(i))).read(rules, mistakes);
      }
    }
    int first = pieces.isEmpty() ? text.length() : pieces.get(0).get(0).start();
    words.mistakes().stream()
        .filter(mistake -> mistake.offset() < first)
        .forEach(mistake -> mistakes.add(new Misread(mistake, null)));
    if (rules.isEmpty() && mistakes.isEmpty()) {
      return broken(-1, "文件中没有规则，请写出 rule \"…\" … end。");
    }
    mistakes.sort(Comparator.comparingInt(misread -> misread.mistake().offset()));
    return new RuleText(rules, mistakes);
  }

  private static RuleText broken(int offset, String message) {
    return new RuleText(List.of(), List.of(new Misread(new Mistake(offset, message), null)));
  }

  /** The words of each rule: a rule begins with {@code rule} at the beginning of a line. */
  private static List<List<Token>> pieces(List<Token> tokens) {
    List<List<Token>> pieces = new ArrayList<>();
    Token previous = null;
    for (Token token : tokens) {
      if (previous == null || beginsRule(previous, token)) {
        pieces.add(new ArrayList<>());
      }
      pieces.get(pieces.size() - 1).add(token);
      previous = token;
    }
    return pieces;
  }

  private static boolean beginsRule(Token previous, Token token) {
    boolean inside = previous.is("(") || previous.is(",") || previous.is("@") || previous.is(":");
    return !inside && token.kind() == Kind.WORD && token.text().equalsIgnoreCase("rule");
  }
}
