package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.guiju.repair.Explainer;
import org.guiju.repair.ExplanationText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The findings of samples in groups, read as the bureau's clerk would; see GoldenReportsTest. */
class GoldenExplanationsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/explanations");

  @TestFactory
  Stream<DynamicTest> a_sample_has_its_explanation() {
    return Stream.of(
            "fujian-2024-15-plan", "nanchang-2022-67-plan", "fuzhou-2024-department-budget")
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private static void compare(String name) throws IOException {
    String text =
        ExplanationText.of(
            Explainer.explain(SampleReports.facts(name), SampleReports.report(name).findings()));
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
