package org.guiju.fundyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guiju.archive.Content;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the cell that was mistyped is the first one proposed. Errors are drawn by a seed: each
 * paper gets each kind of slip once, in an amount cell (or a row) drawn evenly from all it has; of
 * these every so many-th is tried. What is no sum of anything, or within rounding, is no proposal.
 */
@Tag("once")
class CulpritTest {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  private static final int SEED = Integer.getInteger("culprits.seed", 1);

  /** Every how many-th error is tried; 1 for all, about a minute. */
  private static final int EVERY = Integer.getInteger("culprits.every", 29);

  @Test
  void the_culprit_of_a_generated_paper_ranks_first() {
    // Given
    Judge judge = new Judge();
    FundYears.of(SEED).years(2024, 2026).in("640000").papers(600).forEach(judge::file);
    CulpritTally tally = new CulpritTally();
    // When
    int number = 0;
    for (GeneratedPaper paper : judge.filed().stream().skip(250).toList()) {
      for (TypingSlip slip : TypingSlip.ALL) {
        if (number++ % EVERY == 0) {
          Mistyped.in(paper.json().text(), slip, Chance.of(9, "slip", number))
              .ifPresent(
                  wrong ->
                      tally.add(
                          slip,
                          paper.kind(),
                          wrong,
                          new Verdict(wrong, text -> judge.factsInstead(with(paper, text)))));
        }
      }
    }
    // Then
    print("generated", tally);
    assertThat(tally.firstOfDecidable()).as(tally.others()).isGreaterThanOrEqualTo(95);
  }

  private static GeneratedPaper with(GeneratedPaper paper, String text) {
    return new GeneratedPaper(
        paper.kind(), paper.regionCode(), paper.fiscalYear(), paper.day(), Content.of(text));
  }

  @Test
  void the_culprit_of_a_sample_ranks_first() throws IOException {
    // Given
    List<String> names = List.of("nanchang-2022-67-plan", "fuzhou-2024-department-budget");
    CulpritTally tally = new CulpritTally();
    // When
    for (String name : names) {
      String text = Files.readString(SAMPLES.resolve(name + ".json"));
      Kind kind = read(text).kind();
      for (int number = 0; number < 50; number++) {
        TypingSlip slip = TypingSlip.of(number);
        Mistyped.in(text, slip, Chance.of(5, name, number))
            .ifPresent(
                wrong -> tally.add(slip, kind, wrong, new Verdict(wrong, CulpritTest::read)));
      }
    }
    // Then
    print("samples", tally);
    assertThat(tally.firstOfDecidable()).as(tally.others()).isGreaterThanOrEqualTo(95);
  }

  /** The figures; with all that was not first alone where asked for. */
  private static void print(String papers, CulpritTally tally) {
    System.out.println(papers + ": " + tally);
    if (Boolean.getBoolean("culprits.others")) {
      System.out.println(tally.others());
    }
  }

  private static FactSet read(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new SubmissionReader()
        .read(new ByteArrayInputStream(body), IntakeLimits.STANDARD)
        .facts();
  }
}
