package org.guiju.web.views;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.findings.Severity;
import org.guiju.handling.Doubt;
import org.guiju.handling.DoubtState;
import org.guiju.handling.Level;
import org.guiju.handling.LevelPolicy;

/** A doubt with its level. */
@Schema(name = "Doubt", description = "疑点：一处发现的办理情况")
public record DoubtView(
    @Schema(description = "发现的标识", examples = "ALLOC-002@row:350900#yearTotal") String finding,
    @Schema(description = "规则", examples = "ALLOC-002") String ruleId,
    Severity severity,
    @Schema(description = "等级：red、orange、yellow、blue", examples = "red") String level,
    @Schema(description = "等级的中文名称", examples = "红色") String levelLabel,
    @Schema(description = "办理状态") DoubtState state,
    @Schema(description = "办理状态的中文名称", examples = "认定违规") String stateLabel,
    @Schema(description = "还须办理") boolean open,
    @Schema(description = "上次认定之后事实已变，须重新决定") boolean evidenceChanged,
    @Schema(description = "现行报告仍有这个发现") boolean standing,
    @Schema(description = "首次发现的时间") OffsetDateTime since,
    @Schema(description = "发现的文字") String message,
    @Schema(description = "材料编号") long submission,
    @Schema(description = "报告序号") int report,
    @Schema(description = "已办理的步数；下一步的 after 填这个数", examples = "1") int steps) {
  /** With the level that {@code levels} give it. */
  public static DoubtView of(Doubt doubt, LevelPolicy levels) {
    Level level = levels.of(doubt.ruleId(), doubt.severity());
    return new DoubtView(
        doubt.identity(),
        doubt.ruleId(),
        doubt.severity(),
        level.code(),
        level.label(),
        doubt.state(),
        doubt.state().label(),
        doubt.isOpen(),
        doubt.evidenceChanged(),
        doubt.standing(),
        doubt.since(),
        doubt.message(),
        doubt.submission(),
        doubt.report(),
        doubt.steps());
  }
}
