package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.archive.Content;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.repair.Explainer;
import org.guiju.repair.Explanation;
import org.guiju.repair.Explanation.Proposal;
import org.guiju.repair.ExplanationText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the cell that was mistyped is the first one proposed. */
@Tag("once")
class CulpritTest {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  /** One equation of two or three figures: often any of them may be the wrong one. */
  private static final Set<Kind> OF_FEW_FIGURES =
      Set.of(Kind.PERFORMANCE_DECLARATION, Kind.SELF_EVALUATION);

  /** Every how many-th paper gets an error; 1 for all, some minutes. */
  private static final int EVERY = Integer.getInteger("culprits.every", 4);

  /** What became of an error. */
  private enum Fate {
    /** It is proposed before all others. */
    FIRST,
    /** Nothing tells it from others that are proposed with it. */
    AMONG_FIRST,
    /** Another cell is proposed before it. */
    MISSED,
    /** It is so small that rounding may explain it. */
    ROUNDING,
    /** Nothing in the paper depends on it. */
    UNSEEN
  }

  /** How many errors of each kind met which fate. */
  private static final class Tally {
    private final Map<String, EnumMap<Fate, Integer>> counts = new TreeMap<>();
    private final List<String> others = new ArrayList<>();

    /** What was proposed where the culprit was not the first. */
    String others() {
      return String.join("\n", others);
    }

    void add(TypingSlip slip, Mistyped wrong, FactSet facts) {
      Explanation explanation = Explainer.explain(facts, Judge.judge(facts).findings());
      Fate fate = fate(wrong, explanation);
      if (fate == Fate.AMONG_FIRST || fate == Fate.MISSED) {
        others.add(
            "%s %s %s %s, meant %s\n%s"
                .formatted(
                    fate,
                    slip,
                    facts.kind(),
                    wrong.pointer(),
                    wrong.meant(),
                    ExplanationText.of(explanation)));
      }
      counts
          .computeIfAbsent(slip.name(), none -> new EnumMap<>(Fate.class))
          .merge(fate, 1, Integer::sum);
    }

    /** The share, in percent, of the given fates among errors that are proposals at all. */
    double share(Fate... wanted) {
      long of = sum(Fate.FIRST, Fate.AMONG_FIRST, Fate.MISSED);
      return 100.0 * sum(wanted) / of;
    }

    private long sum(Fate... fates) {
      return counts.entrySet().stream()
          .filter(entry -> !entry.getKey().equals(TypingSlip.WRONG_DIGIT.name()))
          .flatMap(entry -> List.of(fates).stream().map(entry.getValue()::get))
          .filter(Objects::nonNull)
          .mapToLong(Integer::longValue)
          .sum();
    }
  }

  @Test
  void the_culprit_of_a_generated_paper_ranks_first() {
    // Given
    Judge judge = new Judge();
    FundYears.of(1).years(2024, 2026).in("640000").papers(600).forEach(judge::file);
    Tally tables = new Tally();
    Tally few = new Tally();
    // When
    int number = 0;
    for (GeneratedPaper paper : judge.filed().stream().skip(250).toList()) {
      if (number++ % EVERY == 0) {
        TypingSlip slip = TypingSlip.of(number / EVERY);
        Mistyped.in(paper.json().text(), slip, Chance.of(9, "slip", number))
            .ifPresent(
                wrong ->
                    (OF_FEW_FIGURES.contains(paper.kind()) ? few : tables)
                        .add(slip, wrong, judge.factsInstead(with(paper, wrong))));
      }
    }
    // Then
    System.out.println("generated: " + tables.counts + "\nof few figures: " + few.counts);
    assertThat(tables.share(Fate.FIRST)).as(tables.others()).isGreaterThanOrEqualTo(95);
    // of two amounts that differ nothing tells the right one; then both are said to be as likely
    assertThat(few.share(Fate.FIRST, Fate.AMONG_FIRST)).as(few.others()).isGreaterThanOrEqualTo(90);
  }

  private static GeneratedPaper with(GeneratedPaper paper, Mistyped wrong) {
    return new GeneratedPaper(
        paper.kind(),
        paper.regionCode(),
        paper.fiscalYear(),
        paper.day(),
        Content.of(wrong.text()));
  }

  @Test
  void the_culprit_of_a_sample_ranks_first() throws IOException {
    // Given
    List<String> names = List.of("nanchang-2022-67-plan", "fuzhou-2024-department-budget");
    Tally tally = new Tally();
    // When
    for (String name : names) {
      String text = Files.readString(SAMPLES.resolve(name + ".json"));
      for (int number = 0; number < 48; number++) {
        TypingSlip slip = TypingSlip.of(number);
        Mistyped.in(text, slip, Chance.of(5, name, number))
            .ifPresent(wrong -> tally.add(slip, wrong, read(wrong.text())));
      }
    }
    // Then
    System.out.println("samples: " + tally.counts);
    assertThat(tally.share(Fate.FIRST)).as(tally.others()).isGreaterThanOrEqualTo(95);
  }

  private static FactSet read(String text) {
    IntakeResult intake =
        new SubmissionReader()
            .read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                IntakeLimits.STANDARD);
    return intake.facts();
  }

  private static Fate fate(Mistyped wrong, Explanation explanation) {
    List<Explanation.Repair> repairs =
        explanation.groups().stream()
            .map(Explanation.FindingGroup::repair)
            .filter(Objects::nonNull)
            .toList();
    if (repairs.stream().allMatch(repair -> repair.cells() == 0)) {
      return repairs.isEmpty() ? Fate.UNSEEN : Fate.ROUNDING;
    }
    List<Proposal> first =
        repairs.stream()
            .flatMap(repair -> repair.proposals().stream())
            .filter(proposal -> proposal.rank() == 1)
            .toList();
    boolean found = first.stream().anyMatch(proposal -> names(proposal, wrong));
    return !found ? Fate.MISSED : first.size() == 1 ? Fate.FIRST : Fate.AMONG_FIRST;
  }

  /** The cell that was mistyped, with the amount that was meant. */
  private static boolean names(Proposal proposal, Mistyped wrong) {
    return proposal.edits().size() == 1
        && proposal.edits().get(0).pointer().equals(wrong.pointer())
        && new BigDecimal(proposal.edits().get(0).proposed()).compareTo(wrong.meant()) == 0;
  }
}
