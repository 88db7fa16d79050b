package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guiju.rules.guard.ClassScan;
import org.guiju.rules.guard.SourceGate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hostile rule file of {@code src/test/resources/attacks}, against all layers together and
 * against each layer with the ones before it taken away. Which layer stops which attack is written
 * to {@code target/attacks.txt}.
 */
class AttackTest {
  private static final Path REPORT = Path.of("target/attacks.txt");

  /** They look hostile and are plain texts; a lint may refuse them, but nothing has to. */
  private static final Set<String> LOOKALIKES =
      Set.of(
          "annotation-comment-in-quotes",
          "annotation-interpolation",
          "text-double-backslash",
          "text-octal");

  /** Plain rules that only take too long: the lint refuses them, a deadline ends them. */
  private static final Set<String> SLOW =
      Set.of(
          "when-accumulate-cross-product",
          "when-cross-product",
          "when-unindexed-join",
          "when-regex-nested",
          "when-regex-overlap",
          "when-regex-stars");

  /** The generator leaves such a condition out, so no class is there to scan. */
  private static final Set<String> DROPPED = Set.of("when-accumulate-constraint");

  /** Code that the build itself runs, so that a scan of what it built comes too late. */
  private static final Set<String> RUN_BY_THE_BUILD =
      Set.of(
          "annotation-array",
          "annotation-code",
          "annotation-code-known",
          "annotation-concatenation",
          "annotation-single-quotes",
          "form-enum",
          "form-import-accumulate",
          "name-bare",
          "name-escaped-quote",
          "name-single-quotes");

  /** Odd names and annotations that no class shows. */
  private static final Set<String> NO_CODE =
      Set.of(
          "name-control",
          "name-format-sign",
          "variable-findings",
          "variable-generated",
          "when-pattern-annotation");

  private static final Map<String, String> STOPPED_BY = new TreeMap<>();

  @TempDir private Path home;

  static Stream<String> attacks() {
    return AttackTree.names();
  }

  @BeforeEach
  void hush() throws IOException {
    Files.writeString(home.resolve("keep"), "x");
    Canary.hush(home);
  }

  @AfterEach
  void no_file_was_left_or_taken() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(home.resolve("keep"));
    }
  }

  @AfterAll
  static void report() throws IOException {
    Files.write(REPORT, lines());
  }

  private static List<String> lines() {
    return STOPPED_BY.entrySet().stream()
        .map(attack -> attack.toString().replaceAll("\\s+", " "))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void all_layers_together_refuse_it_at_its_line(String attack) {
    List<RuleProblem> problems = AttackTree.problems(AttackTree.text(attack));
    assertThat(Canary.sang()).isFalse();
    STOPPED_BY.merge(attack, "chain: " + firstOf(problems), (a, b) -> b + " | " + a);
    if (problems.isEmpty()) {
      assertThat(attack).as("accepted").isEqualTo("annotation-interpolation");
    }
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("trial/TST-001-x/from-2020-01-01.drl");
              assertThat(problem.line()).isPositive();
              assertThat(problem.message())
                  .matches("(?s).*\\p{IsHan}.*")
                  .doesNotContain("Exception", "[ERR", "guiju.r");
            });
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void without_the_lint_it_is_refused_before_anything_of_it_runs(String attack) {
    RuleSource source = AttackTree.unlinted(AttackTree.text(attack));
    try {
      CompiledFile compiled = KieCompiler.compile(List.of(source)).get(source.packageName());
      assertThat(attack)
          .as("compiled")
          .matches(
              name -> LOOKALIKES.contains(name) || SLOW.contains(name) || DROPPED.contains(name));
      assertThatCode(() -> AttackTree.run(compiled)).doesNotThrowAnyException();
    } catch (KieCompiler.RefusedException refused) {
      STOPPED_BY.merge(attack, "unlinted: " + refused.messages().get(0), (a, b) -> a + " | " + b);
    }
    assertThat(Canary.sang()).isFalse();
  }

  static Stream<String> stoppedByTheGate() {
    return attacks().filter(attack -> !gate(attack).isEmpty());
  }

  @Test
  void a_regular_expression_without_end_is_stopped_and_its_rule_named()
      throws KieCompiler.RefusedException {
    RuleSource source = AttackTree.unlinted(AttackTree.text("when-regex-stars"));
    CompiledFile compiled = KieCompiler.compile(List.of(source)).get(source.packageName());
    assertThat(AttackTree.run(compiled)).contains("TST-001 试验规则");
  }

  /** Those that the scan only sees with the gate taken away, and that can be built safely. */
  static Stream<String> hiddenFromTheScan() {
    return stoppedByTheGate().filter(attack -> !RUN_BY_THE_BUILD.contains(attack));
  }

  private static List<String> gate(String attack) {
    return SourceGate.refusals(
        AttackTree.unlinted(AttackTree.text(attack)).text(), RuleSource.IMPORTS);
  }

  @ParameterizedTest
  @MethodSource("hiddenFromTheScan")
  void without_lint_and_gate_the_scan_refuses_what_can_be_built(String attack) {
    AttackTree.build(AttackTree.unlinted(AttackTree.text(attack)))
        .filter(module -> !NO_CODE.contains(attack))
        .ifPresent(module -> assertThat(ClassScan.refusals(module)).isNotEmpty());
    assertThat(Canary.sang()).isFalse();
  }

  @Test
  void what_the_build_itself_would_run_is_stopped_by_the_gate() {
    assertThat(stoppedByTheGate()).containsAll(RUN_BY_THE_BUILD);
  }

  private static String firstOf(List<RuleProblem> problems) {
    return problems.isEmpty() ? "accepted" : problems.get(0).toString();
  }
}
