package org.guiju.web.views;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.Stage;
import org.guiju.facts.region.Region;

/** A part of the papers. */
@Schema(name = "RuleSetStageView", description = "一部分材料")
public record StageView(
    @Schema(description = "报送地区的代码，含其下级；全国时没有") List<String> regions,
    @Schema(description = "其中材料的百分比") int percent) {
  /** Null for none. */
  public static StageView of(Stage stage) {
    return stage == null
        ? null
        : new StageView(
            stage.regions().isEmpty() ? null : stage.regions().stream().map(Region::code).toList(),
            stage.percent());
  }
}
