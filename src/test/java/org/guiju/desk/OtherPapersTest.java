package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Correct papers of other funds, provinces and departments, composed in the layouts such papers
 * have. A finding above {@link Severity#ADVISORY} on any of them is a false alarm.
 */
class OtherPapersTest {
  private static final Path PAPERS = Path.of("src/test/resources/papers");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "subtotals-and-prefectures, -",
        "cities-above-counties, -",
        "nested-of-which, -",
        "some-parts-of-cities, -",
        "second-tranche, -",
        "hospitals-in-yuan, -",
        "assistance-central-part, -",
        "assistance-provincial-part, -",
        "assistance-two-sources, -",
        "public-health-in-hundred-millions, -",
        "essential-medicine-clinics, -",
        "provincial-targets, IND-015 /declarations/0/indicators/20/rawTarget",
        "weighted-project-targets, -",
        "family-planning-evaluation, -",
        "item-codes-budget, BUD-006 /tables/2/rows/0/total",
        "ten-column-revenue, -",
        "direct-money-progress, -",
        "year-end-balances, -"
      })
  void a_correct_paper_raises_no_alarm(String name, String advisories) throws IOException {
    // When
    CheckReport report = check(text(name));
    // Then
    assertThat(report.findings())
        .extracting(finding -> finding.severity())
        .containsOnly(expectedSeverities(advisories));
    assertThat(report.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.location().pointer())
        .isEqualTo(advisories == null ? List.of() : List.of(advisories.split(";")));
  }

  private static Severity[] expectedSeverities(String advisories) {
    return advisories == null ? new Severity[0] : new Severity[] {Severity.ADVISORY};
  }

  @ParameterizedTest
  @CsvSource({
    "subtotals-and-prefectures, /rows/1/thisTranche, 450.5, ALLOC-003",
    "cities-above-counties, /rows/0/thisTranche, 600, ALLOC-001;ALLOC-003",
    "nested-of-which, /headerUnit, 元, ALLOC-004",
    "some-parts-of-cities, /rows/2/thisTranche, 215.5, ALLOC-001",
    "second-tranche, /rows/0/yearTotal, 330, ALLOC-002;ALLOC-001",
    "hospitals-in-yuan, /rows/5/thisTranche, 200, ALLOC-001;ALLOC-003",
    "assistance-central-part, /amountInText, 2031, ALLOC-005",
    "assistance-provincial-part, /header/annexes/0/present, false, DOC-006",
    "assistance-two-sources, /rows/7/sources/1/thisTranche, 110, EXEC-008;ALLOC-001;ALLOC-003",
    "assistance-two-sources, /rows/0/sources/0/thisTranche, 704, EXEC-008;ALLOC-003",
    "assistance-two-sources, /statedTotal/sources/1/thisTranche, 1056.5, EXEC-008;ALLOC-001;ALLOC-003",
    "public-health-in-hundred-millions, /headerUnit, 万元, ALLOC-004",
    "essential-medicine-clinics, /header/issueDate, 2024-07-30, TIME-003",
    "provincial-targets, /declarations/0/local, 200.0, IND-018",
    "weighted-project-targets, /declarations/0/fiscal, 81.0, IND-018",
    "family-planning-evaluation, /indicators/4/actual, 71%, PERF-002",
    "ten-column-revenue, /tables/0/rows/5/carriedOver, 20, BUD-003;BUD-002",
    "direct-money-progress, /lines/1/statedExecutionRate, 70, EXEC-001",
    "year-end-balances, /balances/0/closing, 3, CARRY-003;CARRY-009"
  })
  void one_error_in_it_is_found_by_its_rule_and_by_those_that_follow(
      String name, String place, String value, String rules) throws IOException {
    // Given
    ObjectNode paper = (ObjectNode) MAPPER.readTree(text(name));
    JsonPointer pointer = JsonPointer.compile(place);
    ObjectNode holder = (ObjectNode) paper.at(pointer.head());
    holder.set(pointer.last().getMatchingProperty(), like(paper.at(pointer), value));
    // When
    CheckReport report = check(paper.toString());
    // Then
    List<String> found = rules(report);
    found.removeAll(rules(check(text(name))));
    assertThat(found).containsExactlyInAnyOrder(rules.split(";"));
  }

  private static JsonNode like(JsonNode before, String value) throws IOException {
    return before.isTextual() ? MAPPER.valueToTree(value) : MAPPER.readTree(value);
  }

  private static List<String> rules(CheckReport report) {
    return new ArrayList<>(report.findings().stream().map(Finding::ruleId).distinct().toList());
  }

  @Test
  void no_rule_of_the_capacity_fund_looks_at_a_paper_of_another() throws IOException {
    // Given
    List<String> own = List.of("capacity-fund", "fujian-2024-15", "nanchang-2022-67");
    try (Stream<Path> papers = Files.list(PAPERS)) {
      for (Path paper : papers.filter(OtherPapersTest::isOfAnotherFund).toList()) {
        // When
        CheckReport report = check(Files.readString(paper));
        // Then
        assertThat(report.rules())
            .filteredOn(rule -> own.contains(rule.documentId()))
            .allMatch(rule -> rule.examined() == 0);
      }
    }
  }

  private static boolean isOfAnotherFund(Path paper) {
    return Stream.of("assistance", "public-health", "essential", "direct-money", "family")
        .anyMatch(paper.getFileName().toString()::startsWith);
  }

  private static String text(String name) throws IOException {
    return Files.readString(PAPERS.resolve(name + ".json"));
  }

  private static CheckReport check(String paper) {
    byte[] body = paper.getBytes(StandardCharsets.UTF_8);
    FactSet facts =
        new SubmissionReader().read(new ByteArrayInputStream(body), IntakeLimits.STANDARD).facts();
    return ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
  }
}
