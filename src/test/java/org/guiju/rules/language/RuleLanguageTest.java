package org.guiju.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be written in a rule, and what cannot. */
class RuleLanguageTest {
  private static final String HEAD = "rule \"TST-001 试验\"\n@Id(\"TST-001\")\nwhen\n";
  private static final String TAIL = "\nthen\nfindings.record($p.at(\"amount\"));\nend\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount > 5",
        "amount == 0.05B",
        "amount > -5 && standing || payeeName != null",
        "( amount > 5 || standing ) && !reversal",
        "payeeName in (\"甲\", \"乙\"), directTag not in (\"01\")",
        "payeeName matches \"2101[23].*|30.*\"",
        "payeeName != null, payeeName not matches \"甲.*\"",
        "evidence contains \"发票\", payeeName memberOf evidence",
        "amount != null, amount * 2 - 1 > 5",
        "amount != null && amount + 1 > 5",
        "payYear != null, $next : ( payYear + 1 ), payYear != 2024",
        "payeeName.startsWith(\"福建\"), payeeName!.length() > 4",
        "payDate.isBefore(LocalDate.of(2024, 12, 31))",
        "paidFromCarriedOver(2024L, payYear)",
        "Rounding.explains(amount, amount, 1)",
        "amount != null, decimals != null, decimals != 0, amount / decimals > 1",
        "takenBack!.amount > 5",
        "payeeName == \"引号 \\\" 和反斜杠 \\\\ \"",
      })
  void a_constraint_of_the_language_is_accepted(String constraint) {
    assertThat(mistakes("$p : Payment( " + constraint + " )")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Payment( amount > 5 )",
        "exists( Payment( $a : amount, payeeName == null ) and Payment( amount == $a ) )",
        "( Payment( amount > 5 ) or Payment( amount < 1 ) )",
        "not( not Payment( amount > 5 ) )",
        "forall( $q : Payment( amount > 5 ) Payment( this == $q, standing ) )",
        "accumulate( Payment( $a : amount ); $s : sum($a), $m : max($a); $s > 5, $m != $s )",
        "Payment( this == $p, amount - 1 > 5 )",
        "Payment( paymentNo == $p.paymentNo, $p.amount + 1 > amount )",
      })
  void a_condition_of_the_language_is_accepted(String condition) {
    assertThat(mistakes("$p : Payment( amount != null )\n" + condition)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new java.io.File(\"x\").delete()",
        "java.lang.System.exit(1)",
        "Runtime.getRuntime() != null",
        "this.getClass().getName() == \"x\"",
        "payeeName.getClass() != null",
        "payeeName.repeat(9).length() > 1",
        "payeeName.intern() == \"x\"",
        "String.format(\"%9d\", 1) == \"x\"",
        "amount.pow(9) > 1",
        "amount.setScale(9) > 1",
        "amount > 1e999999999B",
        "((String) payeeName) == \"x\"",
        "(() -> true)",
        "payeeName.chars().map(c -> c) != null",
        "evidence.forEach(System.out::println)",
        "evidence[0] == \"x\"",
        "amount = 5",
        "amount += 5",
        "amount++ > 5",
        "standing ? true : false",
        "String.class != null",
        "payeeName instanceof String",
        "payeeName str[startsWith] \"x\"",
        "payeeName soundslike \"x\"",
        "payeeName matches payerUnit",
        "payeeName matches \"(a+)+\"",
        "payeeName matches \"(a|aa)*\"",
        "payeeName matches \"a?a?a?a?a?aaaaa\"",
        "payeeName matches \".*.*.*x\"",
        "payeeName == \"\\u0022\"",
        "payeeName == 'x'",
        "payeeName == \"\"\"x\"\"\"",
        "amount > 0x10",
        "amount > 010",
        "eval( true )",
        "amount > kcontext",
        "findings != null",
        "drools.halt()",
        "$p.at(\"amount\") != null",
        "origin != null",
        "withRows(rows) != null",
        "named(\"x\") != null",
        "amount == `x`",
        "amount # comment",
        "amount > 5 } {",
        "true",
        "5 > 3",
        "!!standing",
        "payeeName!.length() * 2 > 5",
        "amount in (5, -2.5B)",
        "amount > 2.5B / 5",
        "( payeeName ) contains payerUnit",
        "payYear < 2023.5B",
        "5 < amount",
      })
  void what_is_not_of_the_language_is_refused(String constraint) {
    assertThat(mistakes("$p : Payment( " + constraint + " )")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval( true )",
        "Payment() from $p.evidence",
        "Payment() over window:length(5)",
        "Payment() from entry-point \"x\"",
        "?query(1)",
        "Payment( amount > 5 ) @watch(amount)",
        "java.lang.Object()",
        "Object()",
        "accumulate( Payment( $a : amount ); init( ) action( ) result( 1 ) )",
        "accumulate( Payment( $a : amount ); $s : sum($a.multiply($a)) )",
        "accumulate( Payment( $a : amount ); $s : collectList($a) )",
        "$l : java.util.List() from collect( Payment() )",
        "Payment( $p.amount > 5 ) { }",
        "not not Payment()",
        "Payment( $p : amount )",
        "Payment( $q == 5 )",
        "Payment( $q : amount, $q == amount, $r : $q )",
      })
  void a_condition_that_is_not_of_the_language_is_refused(String condition) {
    assertThat(mistakes("$p : Payment( amount != null )\n" + condition)).isNotEmpty();
  }

  @Test
  void a_variable_of_an_inner_condition_ends_with_it() {
    assertThat(
            mistakes(
                "$p : Payment( amount != null )\nnot Payment( $a : amount )\nPayment( amount == $a )"))
        .singleElement()
        .asString()
        .contains("变量 $a 在这里还不能用");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!(", "not(", "[", "{", "\"", "/*", "rule \"", "@", "$", "\\", "-"})
  void a_file_of_one_sign_over_and_over_is_refused_and_brings_nothing_down(String sign) {
    String many = sign.repeat(190_000 / sign.length());
    assertThat(RuleText.of(many).mistakes()).isNotEmpty();
    assertThat(mistakes("$p : Payment( " + sign.repeat(400) + " )")).isNotEmpty();
  }

  @Test
  void a_file_that_is_too_long_is_not_even_cut_into_words() {
    assertThat(RuleText.of(" ".repeat(200_001)).mistakes())
        .singleElement()
        .asString()
        .contains("文件超过 200 千字");
  }

  @Test
  void places_are_those_of_the_author() {
    String text = HEAD + "$p : Payment( amont > 5 )" + TAIL;
    assertThat(ConditionCheck.check(RuleText.of(text).rules().get(0)))
        .containsExactly(new Mistake(text.indexOf("amont"), "Payment 没有字段“amont”。是否想写“amount”？"));
  }

  private static List<Object> mistakes(String when) {
    RuleText read = RuleText.of(HEAD + when + TAIL);
    List<Object> mistakes = new ArrayList<>(read.mistakes());
    read.rules().forEach(rule -> mistakes.addAll(ConditionCheck.check(rule)));
    return mistakes;
  }
}
