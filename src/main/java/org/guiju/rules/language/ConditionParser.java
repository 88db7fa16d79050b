package org.guiju.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guiju.rules.language.Condition.Accumulate;
import org.guiju.rules.language.Condition.Constraint;
import org.guiju.rules.language.Condition.Fact;
import org.guiju.rules.language.Condition.Function;
import org.guiju.rules.language.Condition.Group;
import org.guiju.rules.language.Condition.Group.Sort;
import org.guiju.rules.language.Token.Kind;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionParser {
  private static final int MOST_CONDITIONS = 40;
  private static final int MOST_CONSTRAINTS = 60;
  private static final String ONLY_FACTS =
      "不能使用 eval、from 等写法；只写事实类型和条件、and、or、not、exists、forall、accumulate。";
  private static final String GROUPED = "and、or 要连同两边的事实一起放进括号：( 甲( … ) or 乙( … ) )。";
  private static final String ACCUMULATE =
      "accumulate 要写成 accumulate( 事实( $v : 字段 ); $变量 : sum($v) )，函数有 sum、count、min、max。";
  private static final Set<String> BEGINNINGS = Set.of("not", "exists", "forall", "accumulate");

  private final Cursor words;
  private final ExpressionParser expressions;
  private int conditions;

  ConditionParser(Cursor words) {
    this.words = words;
    this.expressions = new ExpressionParser(words);
  }

  /** True for a word that a condition can begin with. */
  static boolean begins(Token token) {
    return group(token) || token.is("then") || Character.isUpperCase(token.text().codePointAt(0));
  }

  static boolean group(Token token) {
    return BEGINNINGS.contains(token.text());
  }

  List<Condition> conditions() throws MistakeException {
    List<Condition> all = new ArrayList<>();
    while (!words.at("then") && !words.at("end") && !words.at("findings") && !words.at(Kind.END)) {
      if (words.misspelt("then") && !words.peek(1).is("(")) {
        throw words.mistake("“" + words.peek().text() + "”应写作 then。");
      }
      all.add(condition());
      if (words.at("and") || words.at("or")) {
        throw words.mistake(words.at("and") ? "条件之间不写 and，换一行即可。" : GROUPED);
      }
    }
    if (all.isEmpty()) {
      throw words.mistake("when 后面没有条件。");
    }
    return all;
  }

  private Condition condition() throws MistakeException {
    if (++conditions > MOST_CONDITIONS) {
      throw words.mistake("一条规则最多写 " + MOST_CONDITIONS + " 个事实。");
    }
    Token first = words.peek();
    return switch (first.text()) {
      case "not" -> under(Sort.NOT);
      case "exists" -> under(Sort.EXISTS);
      case "forall" -> forall();
      case "accumulate" -> accumulate();
      case "(" -> inParentheses();
      default -> fact();
    };
  }

  private Condition under(Sort sort) throws MistakeException {
    Token word = words.take();
    if (!words.at("(") && !fact(words.peek())) {
      throw words.mistake(word.text() + " 后面写一个事实，或用括号括起来的几个事实。");
    }
    Condition inner = words.at("(") ? inParentheses() : fact();
    return new Group(word.start(), sort, List.of(inner));
  }

  private static boolean fact(Token token) {
    return token.kind() == Kind.VARIABLE || token.kind() == Kind.WORD && !group(token);
  }

  private Condition forall() throws MistakeException {
    int start = words.take().start();
    words.expect("(", "forall 要写成 forall( 事实( … ) 事实( … ) )。");
    List<Condition> facts = new ArrayList<>();
    do {
      facts.add(fact());
    } while (!words.at(")"));
    words.take();
    return new Group(start, Sort.FORALL, facts);
  }

  private Condition inParentheses() throws MistakeException {
    Token open = words.take();
    List<Condition> facts = new ArrayList<>(List.of(condition()));
    String joint = words.at("or") ? "or" : "and";
    while (words.takeIf(joint)) {
      facts.add(condition());
    }
    if (words.at("and") || words.at("or")) {
      throw words.mistake("and 和 or 混用时要再加一层括号，写明先后。");
    }
    if (!words.at(")")) {
      throw unclosed(open, "括号里的几个事实之间要写 and 或 or。");
    }
    words.take();
    return facts.size() == 1
        ? facts.get(0)
        : new Group(open.start(), joint.equals("or") ? Sort.OR : Sort.AND, facts);
  }

  private MistakeException unclosed(Token open, String otherwise) {
    boolean over = words.at("then") || words.at("end") || words.at(Kind.END);
    return over
        ? new MistakeException(open.start(), "这个左括号“(”没有对应的右括号“)”。")
        : words.mistake(otherwise);
  }

  private Fact fact() throws MistakeException {
    int start = words.peek().start();
    String variable = null;
    if (words.at(Kind.VARIABLE)) {
      variable = Words.variable(words.take());
      words.expect(":", "变量 " + variable + " 后面要写冒号和事实类型：" + variable + " : 类型( … )。");
    }
    Token type = words.peek();
    if (type.is(")")) {
      throw words.mistake("多了一个右括号“)”，请删去。");
    }
    if (type.kind() != Kind.WORD || group(type) || Words.forbidden(type)) {
      throw words.mistake(ONLY_FACTS);
    }
    words.take();
    if (!words.at("(")) {
      throw new MistakeException(
          type.start(), "“" + type.text() + "”后面要有一对括号：" + type.text() + "( … )。");
    }
    Token open = words.take();
    List<Constraint> constraints = words.at(")") ? List.of() : constraints(open, MOST_CONSTRAINTS);
    words.expect(")", "");
    if (words.at("from") || words.at("over")) {
      throw words.mistake(ONLY_FACTS);
    }
    return new Fact(start, variable, type.text(), type.start(), constraints);
  }

  private List<Constraint> constraints(Token open, int most) throws MistakeException {
    List<Constraint> constraints = new ArrayList<>();
    do {
      constraints.add(expressions.constraint());
      if (constraints.size() > most) {
        throw words.mistake("一个事实最多写 " + most + " 个条件。");
      }
    } while (words.takeIf(","));
    if (!words.at(")")) {
      throw Words.unexpected(words, open);
    }
    return constraints;
  }

  private Accumulate accumulate() throws MistakeException {
    int start = words.take().start();
    Token open = words.expect("(", ACCUMULATE);
    if (!fact(words.peek())) {
      throw words.mistake(ACCUMULATE);
    }
    Fact source = fact();
    words.expect(";", ACCUMULATE);
    List<Function> functions = new ArrayList<>();
    do {
      functions.add(function());
    } while (words.takeIf(","));
    List<Constraint> tests = words.takeIf(";") ? constraints(open, MOST_CONSTRAINTS) : List.of();
    if (!words.at(")")) {
      throw unclosed(open, ACCUMULATE);
    }
    words.take();
    return new Accumulate(start, source, functions, tests);
  }

  private Function function() throws MistakeException {
    Token variable = words.expect(Kind.VARIABLE, ACCUMULATE);
    words.expect(":", ACCUMULATE);
    Token name = words.expect(Kind.WORD, ACCUMULATE);
    words.expect("(", ACCUMULATE);
    Token argument =
        words.expect(Kind.VARIABLE, name.text() + "( ) 里只写一个变量，例如 " + name.text() + "($v)。");
    if (!words.at(")")) {
      throw words.mistake(name.text() + "( ) 里只写一个变量；算式先在事实里绑定：$v : ( a * b )。");
    }
    words.take();
    return new Function(
        variable.start(),
        Words.variable(variable),
        name.text(),
        name.start(),
        new Expression.Variable(argument.start(), Words.variable(argument)));
  }
}
