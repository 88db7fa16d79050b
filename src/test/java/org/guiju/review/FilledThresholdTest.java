package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleFiles;
import org.junit.jupiter.api.Test;

class FilledThresholdTest {
  private static final String FOLDER = "state-council-2015-658";

  @Test
  void a_bureau_fills_in_its_threshold_without_touching_the_examples() {
    // Given
    var texts = new TreeMap<>(RuleFiles.shipped().below(FOLDER).texts());
    texts.computeIfPresent(
        FOLDER + "/limits.yaml",
        (path, text) -> text.replace("none: true", "table: {\"350000\": \"1000\"}"));
    // When
    RuleReview review =
        new RuleReviewer(ShippedRules.CHECKER).review(RuleFiles.of(texts), null).review();
    // Then
    assertThat(review.problems()).isEmpty();
  }
}
