package org.guiju.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guiju.rules.language.RuleText.Misread;
import org.guiju.rules.language.RuleTree.Annotation;
import org.guiju.rules.language.RuleTree.Place;
import org.guiju.rules.language.RuleTree.Span;
import org.guiju.rules.language.Token.Kind;

/** Reads one rule: head, conditions, consequence. */
final class RuleParser {
  private static final String ONLY_RULES =
      "规则文件只写 rule … end，不写 package、import、global、function、declare、query。";
  private static final String NO_ATTRIBUTES =
      "不使用 salience、no-loop、timer 等属性，也不使用 extends 和多个 then。";
  private static final String CONSEQUENCE = "then 只写一行：findings.record($变量.at(\"字段\"));";
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{Nd} 、，。：；（）《》〈〉〔〕【】“”‘’—…·！？％%/+=<>≤≥~～-]{1,100}");

  private final Cursor words;
  private String name;

  RuleParser(Cursor words) {
    this.words = words;
  }

  /** Adds the rule, or the one mistake that keeps it from being read. */
  void read(List<RuleTree> rules, List<Misread> mistakes) {
    try {
      RuleTree rule = rule();
      rules.add(rule);
      if (!words.at(Kind.END)) {
        name = null;
        throw words.mistake(afterEnd());
      }
    } catch (MistakeException misread) {
      mistakes.add(new Misread(misread.mistake(), name));
    }
  }

  private RuleTree rule() throws MistakeException {
    int start = words.peek().start();
    keyword("rule", ONLY_RULES);
    Place named = name();
    List<Annotation> annotations = annotations();
    keyword("when", "缺少 when：注解之后、条件之前要写一行 when。");
    List<Condition> conditions = new ConditionParser(words).conditions();
    keyword("then", "缺少 then：条件之后要写一行 then。");
    Place subject = subject();
    Place field = field();
    if (words.misspelt("end")) {
      throw words.mistake("“" + words.peek().text() + "”应写作 end。");
    }
    if (words.at(Kind.END)) {
      throw words.mistake("缺少 end：规则的最后一行要写 end。");
    }
    int end = words.expect("end", CONSEQUENCE).end();
    return new RuleTree(
        named.text(), annotations, conditions, subject, field, new Span(start, named.start(), end));
  }

  private String afterEnd() {
    return words.at("end") ? "多了一个 end，请删去。" : ONLY_RULES;
  }

  private void keyword(String keyword, String missing) throws MistakeException {
    if (words.misspelt(keyword)) {
      throw words.mistake("“" + words.peek().text() + "”应写作 " + keyword + "。");
    }
    words.expect(keyword, missing);
  }

  /** The name of the rule that {@code words} make up; null when it cannot be told. */
  static String name(List<Token> words) {
    boolean named =
        words.size() > 1 && words.get(0).is("rule") && words.get(1).kind() == Kind.STRING;
    return named && NAME.matcher(words.get(1).content()).matches() ? words.get(1).content() : null;
  }

  private Place name() throws MistakeException {
    Token written = words.expect(Kind.STRING, "规则名要写在双引号里：rule \"ALLOC-001 …\"。");
    if (!NAME.matcher(written.content()).matches()) {
      throw new MistakeException(written.start(), "规则名只能用汉字、字母、数字、空格和常用标点，不超过 100 个字。");
    }
    name = written.content();
    return new Place(name, written.start());
  }

  private List<Annotation> annotations() throws MistakeException {
    List<Annotation> annotations = new ArrayList<>();
    while (words.at("@")) {
      annotations.add(annotation());
    }
    boolean attribute = words.at(Kind.WORD) && !words.at("when") && !words.misspelt("when");
    if (attribute && !ConditionParser.begins(words.peek())) {
      throw words.mistake(NO_ATTRIBUTES);
    }
    return annotations;
  }

  private Annotation annotation() throws MistakeException {
    int start = words.take().start();
    String called = words.expect(Kind.WORD, "@ 后面要写注解的名称，例如 @Id(\"ALLOC-001\")。").text();
    String form = "注解要写成 @" + called + "(\"…\")，括号里只有一段加双引号的文字。";
    words.expect("(", form);
    Token value = words.expect(Kind.STRING, form);
    if (!words.at(")")) {
      boolean open = words.at("@") || words.at(Kind.WORD);
      throw open ? new MistakeException(value.end(), form) : words.mistake(form);
    }
    words.take();
    return new Annotation(start, called, value.content(), value.start());
  }

  private Place subject() throws MistakeException {
    for (String word : new String[] {"findings", ".", "record", "("}) {
      words.expect(word, CONSEQUENCE);
    }
    Token subject = words.expect(Kind.VARIABLE, CONSEQUENCE);
    return new Place(subject.text(), subject.start());
  }

  private Place field() throws MistakeException {
    for (String word : new String[] {".", "at", "("}) {
      words.expect(word, CONSEQUENCE);
    }
    Token field = words.expect(Kind.STRING, "at( ) 里的字段名要加双引号：at(\"字段\")。");
    if (!field.content().matches("\\w{0,60}")) {
      throw new MistakeException(field.start(), "at( ) 里只写一个字段名，例如 at(\"thisTranche\")。");
    }
    words.expect(")", "then 这一行的括号不成对，应为 findings.record($变量.at(\"字段\"));");
    words.expect(")", "then 这一行的括号不成对，应为 findings.record($变量.at(\"字段\"));");
    if (!words.at(";")) {
      throw new MistakeException(
          words.previous().end(), "then 这一行的末尾缺少分号：findings.record($变量.at(\"字段\"));");
    }
    words.take();
    return new Place(field.content(), field.start() + 1);
  }
}
