package org.guiju.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.guiju.facts.FactSet;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.junit.jupiter.api.Test;

class StageTest {
  private static Region region(String name) {
    return RegionRegistry.standard().resolve(name, null).region();
  }

  private static FactSet paper(int number, String region, int amount) {
    String body =
        """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "%s", "docNo": "批复〔2024〕%d号", "issueDate": "2024-05-24"},
         "rows": [{"regionName": "宁德", "earlierTranches": 0, "thisTranche": %d, "yearTotal": %d}]}\
        """
            .formatted(region, number, amount, amount);
    return new SubmissionReader().read(Content.of(body).open(), IntakeLimits.NONE).facts();
  }

  @Test
  void papers_of_a_region_and_of_those_below_it_are_in_its_stage() {
    Stage stage = new Stage(List.of(region("福建省")), Stage.ALL);
    assertThat(stage.includes(paper(1, "福建省", 9))).isTrue();
    assertThat(stage.includes(paper(1, "福建省宁德市", 9))).isTrue();
    assertThat(stage.includes(paper(1, "江西省", 9))).isFalse();
  }

  @Test
  void all_editions_of_a_paper_are_in_or_out_together_and_a_larger_share_only_adds() {
    for (int number = 1; number <= 50; number++) {
      boolean isIn = new Stage(List.of(), 30).includes(paper(number, "福建省", 9));
      assertThat(new Stage(List.of(), 30).includes(paper(number, "福建省", 10))).isEqualTo(isIn);
      assertThat(new Stage(List.of(), 60).includes(paper(number, "福建省", 9)) || !isIn).isTrue();
    }
  }

  @Test
  void a_share_chooses_about_so_many() {
    Stage stage = new Stage(List.of(), 25);
    long chosen =
        IntStream.rangeClosed(1, 400).filter(i -> stage.includes(paper(i, "福建省", 9))).count();
    assertThat(chosen).isBetween(70L, 130L);
  }

  @Test
  void a_stage_holds_what_lies_in_its_regions_and_share() {
    Stage fujian = new Stage(List.of(region("福建省")), 50);
    assertThat(fujian.holds(new Stage(List.of(region("福建省宁德市")), 50))).isTrue();
    assertThat(fujian.holds(new Stage(List.of(region("福建省")), 51))).isFalse();
    assertThat(fujian.holds(new Stage(List.of(region("江西省")), 10))).isFalse();
    assertThat(fujian.holds(new Stage(List.of(), 10))).isFalse();
    assertThat(new Stage(List.of(region("中央")), Stage.ALL).isEverything()).isTrue();
  }
}
