package org.guiju.web.views;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.handling.Attachment;
import org.guiju.handling.Waiver;
import org.guiju.handling.WaiverDesk;
import org.guiju.handling.WaiverState;
import org.guiju.handling.WaiverStep;

/** A waiver with how it stands. */
@Schema(name = "Waiver", description = "豁免；只显示在发现旁边，不删除、不修改发现和报告")
public record WaiverView(
    @Schema(description = "编号", examples = "12") long id,
    @Schema(description = "发现的标识", examples = "ALLOC-002@row:350900#yearTotal") String finding,
    @Schema(description = "状态") WaiverState state,
    @Schema(description = "状态的中文名称", examples = "已批准") String stateLabel,
    @Schema(description = "申请时发现的文字") String message,
    @Schema(description = "申请理由") String reason,
    @Schema(description = "有效的最后一天", examples = "2025-06-30") LocalDate expires,
    @Schema(description = "申请人") String requester,
    OffsetDateTime requestedAt,
    @Schema(description = "申请时的材料编号") long submission,
    @Schema(description = "申请时的报告序号") int report,
    Attachment.Ref attachment,
    @Schema(description = "批准、不批准、撤回，最早的在前") List<WaiverStep> steps) {
  /** As it stands on the day it was looked at. */
  public static WaiverView of(WaiverDesk.Standing standing) {
    Waiver waiver = standing.waiver();
    return new WaiverView(
        waiver.id(),
        waiver.identity(),
        standing.state(),
        standing.state().label(),
        waiver.message(),
        waiver.reason(),
        waiver.expires(),
        waiver.requester(),
        waiver.requestedAt(),
        waiver.submission(),
        waiver.report(),
        waiver.attachment(),
        waiver.steps());
  }
}
