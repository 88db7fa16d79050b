package org.guiju.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.facts.FactTypes.FactType;

/** Says a condition in words, for a reader who has never seen a rule. */
final class GuardWords {
  private static final Pattern NAME = Pattern.compile("(?<![\\w.$\"])[a-z]\\w*(?![\\w\"])");
  private static final List<String[]> SIGNS =
      List.of(
          new String[] {"!= null", "已填写"},
          new String[] {"== null", "未填写"},
          new String[] {"== true", "为是"},
          new String[] {"== false", "为否"},
          new String[] {">=", "不小于"},
          new String[] {"<=", "不大于"},
          new String[] {"!=", "不是"},
          new String[] {"==", "为"},
          new String[] {">", "大于"},
          new String[] {"<", "小于"},
          new String[] {"&&", "且"},
          new String[] {"||", "或"},
          new String[] {"!", "不是"},
          new String[] {"\"", ""});

  private GuardWords() {}

  /** {@code condition} with the properties of {@code type} called by their Chinese labels. */
  static String of(String condition, FactType type) {
    Matcher names = NAME.matcher(condition);
    StringBuilder words = new StringBuilder();
    while (names.find()) {
      var property = type.properties().get(names.group());
      names.appendReplacement(
          words, Matcher.quoteReplacement(property == null ? names.group() : property.label()));
    }
    String said = names.appendTail(words).toString();
    for (String[] sign : SIGNS) {
      said = said.replace(sign[0], sign[1]);
    }
    return said.replaceAll("\\s+", "");
  }
}
