package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published papers that ship with the service. */
class SamplePapersTest {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_can_be_read(Path sample) throws IOException {
    var result = read(sample);

    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_fact_of_a_sample_has_its_own_subject_and_a_type_that_rules_know(Path sample)
      throws IOException {
    var facts = read(sample).facts().facts();

    assertThat(new HashSet<>(subjects(facts))).hasSameSizeAs(facts);
    assertThat(facts).allSatisfy(fact -> FactTypes.of(fact.getClass()));
  }

  @Test
  void every_region_of_the_nanchang_table_is_known() throws IOException {
    var rows = Submissions.facts(read(sample("nanchang-2022-67-plan")), AllocationRow.class);

    assertThat(rows)
        .filteredOn(AllocationRow::leaf)
        .hasSize(13)
        .allSatisfy(row -> assertThat(row.nameState()).isEqualTo("RESOLVED"));
    assertThat(rows.get(0).kind()).isEqualTo("TOTAL");
    assertThat(rows.get(1).kind()).isEqualTo("UNIT");
  }

  @Test
  void the_rows_of_the_nanchang_table_are_exact() throws IOException {
    var totals = Submissions.facts(read(sample("nanchang-2022-67-plan")), ColumnTotal.class);

    assertThat(totals).hasSize(3).allSatisfy(total -> assertThat(total.rowsExact()).isTrue());
  }

  @Test
  void the_slipped_levels_of_fujian_2024_are_put_back() throws IOException {
    var rows = Submissions.facts(read(sample("fujian-2024-15-targets")), Indicator.class);

    assertThat(rows).hasSize(22);
    assertThat(rows).filteredOn(row -> "产出指标".equals(row.effectiveLevel1())).hasSize(21);
    assertThat(rows.get(0).effectiveLevel2()).isEqualTo("数量指标");
    assertThat(rows.get(20).effectiveLevel2()).isEqualTo("时效指标");
    assertThat(rows.get(21).effectiveLevel1()).isEqualTo("满意度指标");
  }

  private static Path sample(String name) {
    return SAMPLES.resolve(name + ".json");
  }

  private static IntakeResult read(Path sample) throws IOException {
    try (InputStream body = Files.newInputStream(sample)) {
      return new SubmissionReader().read(body, IntakeLimits.STANDARD);
    }
  }

  private static List<String> subjects(List<Fact> facts) {
    return facts.stream().map(fact -> fact.origin().subject()).toList();
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
