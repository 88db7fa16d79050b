package org.guiju.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.facts.FactSet;
import org.guiju.findings.Outcome;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are allowed and cost too much on a large paper: each ends, and is named. */
class RunawayTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final int MANY = 30_000;

  private static final FactSet LARGE = large();

  private final Checker impatient = new Checker(Duration.ofMillis(500));

  @ParameterizedTest
  @ValueSource(
      strings = {
        // joined without an index, with and without a match, of a type that is taken for short
        "$it : PaymentElsewhere( paymentNo != null ) PaymentElsewhere( paymentNo.length() > $it.paymentNo.length() * 90 )",
        "$it : PaymentElsewhere( paymentNo != null ) PaymentElsewhere( paymentNo != $it.paymentNo )",
        // joined without any condition
        "$it : PaymentElsewhere( paymentNo != null ) PaymentElsewhere()",
        // joined over an index in which all rows are alike
        "$it : AllocationRow( $kind : kind ) AllocationRow( kind == $kind, thisTranche > 0 )",
        // accumulated over all pairs
        "$it : AllocationRow( $kind : kind )"
            + " accumulate( AllocationRow( kind == $kind, $v : thisTranche ); $s : sum($v) )"
            + " AllocationPlan( trancheSum == $s )",
        // looked for in vain in all others
        "$it : PaymentElsewhere( paymentNo != null )"
            + " not PaymentElsewhere( paymentNo.length() > $it.paymentNo.length() * 90 )",
        "$it : PaymentElsewhere( paymentNo != null )"
            + " exists PaymentElsewhere( paymentNo.length() > $it.paymentNo.length() * 90 )",
      })
  void a_join_that_would_take_for_ever_is_stopped_and_named(String when) {
    RuleSet rules = RuleTrees.aTree().rule("TST-001", "VIOLATION", when, "").read();
    assertThatThrownBy(() -> impatient.check(LARGE, rules, DAY, null))
        .isInstanceOf(CheckTimeoutException.class)
        .hasMessageContaining("TST-001");
  }

  @Test
  void a_text_too_long_for_a_regular_expression_leaves_the_other_rules_alone() {
    RuleSet rules =
        RuleTrees.aTree()
            .rule(
                "TST-001",
                "VIOLATION",
                "$it : PaymentElsewhere( paymentNo matches \"(a|b|c)?d\" )",
                "paymentNo")
            .rule(
                "TST-002", "VIOLATION", "$it : PaymentElsewhere( paymentNo != null )", "paymentNo")
            .read();
    FactSet facts = facts("", "{\"paymentNo\":\"" + "a".repeat(3_000) + "\"}");
    assertThat(impatient.check(facts, rules, DAY, null).rules().get(1).outcome())
        .isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void other_checks_go_on_while_one_runs_away() {
    String when =
        "$it : PaymentElsewhere( paymentNo != null ) PaymentElsewhere( paymentNo != $it.paymentNo )";
    RuleSet rules = RuleTrees.aTree().rule("TST-001", "VIOLATION", when, "").read();
    Checker patient = new Checker(Duration.ofMinutes(5));
    CompletableFuture<Void> runaway =
        CompletableFuture.runAsync(
            () ->
                assertThatThrownBy(() -> impatient.check(LARGE, rules, DAY, null))
                    .isInstanceOf(CheckTimeoutException.class));
    for (int i = 0; i < 100; i++) {
      FactSet facts = facts("", "{\"paymentNo\":\"甲\"},{\"paymentNo\":\"乙\"}");
      assertThat(patient.check(facts, rules, DAY, null).findings()).hasSize(2);
    }
    runaway.join();
    assertThat(patient.check(facts("", "{\"paymentNo\":\"甲\"}"), rules, DAY, null).findings())
        .isEmpty();
  }

  private static FactSet large() {
    return facts(
        repeated("{\"regionName\":\"宁德\",\"kind\":\"REGION\",\"thisTranche\":%d}"),
        repeated("{\"paymentNo\":\"单位%d\"}"));
  }

  private static String repeated(String json) {
    return IntStream.rangeClosed(1, MANY)
        .mapToObj(json::formatted)
        .collect(Collectors.joining(","));
  }

  private static FactSet facts(String rows, String payments) {
    String body =
        """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "福建省"},
         "related": {"payments": [%s]},
         "rows": [%s]}
        """
            .formatted(payments, rows);
    return new SubmissionReader()
        .read(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), IntakeLimits.STANDARD)
        .facts();
  }
}
