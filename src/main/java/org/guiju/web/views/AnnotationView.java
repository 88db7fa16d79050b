package org.guiju.web.views;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.handling.Annotation;
import org.guiju.handling.LevelPolicy;

/** What people did about one finding of a report. */
@Schema(name = "Annotation", description = "一处发现的豁免和办理情况；报告本身不因此改变")
public record AnnotationView(
    @Schema(description = "发现的标识", examples = "ALLOC-002@row:350900#yearTotal") String finding,
    @Schema(description = "在报告 findings 中的位置，从 0 起") List<Integer> positions,
    @Schema(description = "办理情况；只在按其他日期检查时出现的发现没有") DoubtView doubt,
    @Schema(description = "豁免，最早的在前") List<WaiverView> waivers) {
  /** With its doubt at the level that {@code levels} give it. */
  public static AnnotationView of(Annotation annotation, LevelPolicy levels) {
    return new AnnotationView(
        annotation.identity(),
        annotation.positions(),
        annotation.doubt() == null ? null : DoubtView.of(annotation.doubt(), levels),
        annotation.waivers().stream().map(WaiverView::of).toList());
  }
}
