package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.facts.ColumnBlock;
import org.guiju.facts.Fact;
import org.guiju.facts.Origin;
import org.guiju.findings.FindingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/** Proves the choices that the engine's traps forced, so that an upgrade cannot undo them. */
class EngineTrapsTest {
  private static final String HEAD =
      """
      rule "TRAP-001 试验"
          @Id("TRAP-001") @Article("一") @Severity("WARNING") @Message("m") @Fix("f")
      when
      """;
  private static final String TAIL =
      """

      then
          findings.record($c.at("amount"));
      end
      """;

  @Test
  void a_decimal_with_suffix_equals_the_same_amount() {
    assertThat(fires("$c : ColumnBlock( amount == 0.1B )", cell("0.1"))).isTrue();
    assertThat(fires("$c : ColumnBlock( amount >= 0.1B )", cell("0.1"))).isTrue();
  }

  @Test
  void scale_makes_no_difference_to_equality() {
    assertThat(fires("$c : ColumnBlock( amount == 1.00B )", cell("1.0"))).isTrue();
    assertThat(fires("$c : ColumnBlock( amount != 1.00B )", cell("1.0"))).isFalse();
  }

  @Test
  void an_amount_beyond_the_range_of_binary_fractions_stays_exact() {
    assertThat(
            fires(
                "$c : ColumnBlock( amount == 12345678901234567890.12B )",
                cell("12345678901234567890.13")))
        .isFalse();
  }

  @Test
  void a_sum_of_many_tenths_is_exact() {
    Fact[] cells = new Fact[10];
    java.util.Arrays.fill(cells, null);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell("0.1");
    }
    assertThat(
            fires(
                "$c : ColumnBlock( column == \"x\" )"
                    + " accumulate( ColumnBlock( $v : amount ); $s : sum($v); $s == 1.0B )",
                cells))
        .isTrue();
  }

  @Test
  void whole_number_components_of_records_compare_with_literals() {
    assertThat(fires("$c : ColumnBlock( part >= 3 )", cell("1"))).isTrue();
    assertThat(fires("$c : ColumnBlock( part == 3 )", cell("1"))).isTrue();
    assertThat(fires("$c : ColumnBlock( part > 3 )", cell("1"))).isFalse();
  }

  @Test
  void a_blank_amount_compares_false() {
    assertThat(fires("$c : ColumnBlock( amount > 1 )", cell(null))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"amount == 0.1", "amount > 12.50", "'part > 1, amount < 0.5'"})
  void a_decimal_without_suffix_is_refused(String constraint) {
    assertThatThrownBy(() -> fires("$c : ColumnBlock( " + constraint + " )", cell("1")))
        .isInstanceOf(RuleSetRefusedException.class)
        .hasMessageContaining("必须加后缀 B");
  }

  @Test
  void chinese_text_in_a_rule_survives_any_default_charset() {
    assertThat(fires("$c : ColumnBlock( column == \"列\" )", cell("1", "列"))).isTrue();
  }

  private static ColumnBlock cell(String amount) {
    return cell(amount, "x");
  }

  private static ColumnBlock cell(String amount, String column) {
    return new ColumnBlock(
        Origin.of("cell"), column, 3L, amount == null ? null : new BigDecimal(amount), 1L);
  }

  private static boolean fires(String when, Fact... facts) {
    String text = HEAD + when + TAIL;
    KieBase base;
    try {
      base = compile(text);
    } catch (KieCompiler.RefusedException refused) {
      throw new AssertionError(refused);
    }
    List<Object> found = new ArrayList<>();
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("findings", (FindingSink) found::add);
    session.execute(List.of(facts));
    return !found.isEmpty();
  }

  private static KieBase compile(String text) throws KieCompiler.RefusedException {
    RuleDocument document =
        new RuleDocument(
            "trap", null, "试验", null, null, false, null, null, null, null, null, null, null);
    List<RuleProblem> problems = new ArrayList<>();
    String file = "trap/TRAP-001-x/from-2020-01-01.drl";
    List<Statement> statements =
        new StatementReader(file, text, document, CompiledArchive.EMPTY, problems).read();
    for (Statement statement : statements) {
      problems.addAll(StatementLint.check(statement, text, java.util.Set.of()));
    }
    if (!problems.isEmpty()) {
      throw new RuleSetRefusedException(problems);
    }
    CompiledFile compiled =
        KieCompiler.compile(List.of(RuleSource.of(file, text, statements))).values().stream()
            .findFirst()
            .orElseThrow();
    return KieCompiler.base(Map.of(statements.get(0).name(), compiled));
  }
}
