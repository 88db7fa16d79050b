package org.guiju.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says the patterns of {@code matches} that only ask for words somewhere in a text. */
final class MatchWords {
  private static final String ANY = ".*";
  private static final Pattern CHOICE = Pattern.compile("([^\\[]*)\\[([^\\]-]+)](.*)");
  private static final Pattern PLAIN = Pattern.compile("[^.*+?\\[\\](){}|^$\\\\]+");

  private MatchWords() {}

  /** {@code 含“甲”或“乙”}, or that it does not; empty when the pattern asks for more than words. */
  static Optional<String> of(String pattern, boolean holds) {
    List<String> choices = Arrays.asList(pattern.split("\\|"));
    boolean open = choices.stream().allMatch(choice -> choice.startsWith(ANY));
    boolean endless = choices.stream().allMatch(choice -> choice.endsWith(ANY));
    List<String> words =
        choices.stream()
            .map(choice -> open ? choice.substring(ANY.length()) : choice)
            .map(choice -> endless ? choice.substring(0, choice.length() - ANY.length()) : choice)
            .flatMap(choice -> spelled(choice).stream())
            .toList();
    if (!words.stream().allMatch(word -> PLAIN.matcher(word).matches())) {
      return Optional.empty();
    }
    String listed = words.stream().map(word -> "“" + word + "”").collect(Collectors.joining("或"));
    return Optional.of((holds ? "" : "不") + place(open, endless, listed));
  }

  private static String place(boolean open, boolean endless, String words) {
    if (open && endless) {
      return "含" + words;
    }
    return open ? "以" + words + "结尾" : endless ? "以" + words + "开头" : "是" + words;
  }

  /** The words that {@code 满意[度率]} stands for. */
  private static List<String> spelled(String choice) {
    Matcher one = CHOICE.matcher(choice);
    if (!one.matches()) {
      return List.of(choice);
    }
    List<String> words = new ArrayList<>();
    one.group(2)
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(sign -> words.add(one.group(1) + sign + one.group(3)));
    return words;
  }
}
