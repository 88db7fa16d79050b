package org.guiju.web.handling;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.handling.BreachType;
import org.guiju.handling.CertificationRole;
import org.guiju.handling.DoubtState;
import org.guiju.handling.WaiverAction;

/** How bodies about findings look, for the API description; {@link HandlingRequests} reads them. */
final class HandlingBodies {
  private HandlingBodies() {}

  @Schema(name = "AttachmentBody", description = "附件")
  record AttachmentBody(
      @Schema(required = true, description = "文件名，不含路径", examples = "批复.pdf") String name,
      @Schema(required = true, description = "类型", examples = "application/pdf") String mediaType,
      @Schema(required = true, description = "内容，按 Base64 编码", examples = "JVBERi0xLjcK")
          String content) {}

  @Schema(name = "WaiverBody", description = "豁免申请")
  record WaiverBody(
      @Schema(
              required = true,
              description = "发现的标识，见现行报告的 annotations",
              examples = "ALLOC-002@row:350900#yearTotal")
          String finding,
      @Schema(required = true, description = "理由，不超过 2000 个字") String reason,
      @Schema(required = true, description = "有效的最后一天，一般不超过一年", examples = "2025-06-30")
          LocalDate expires,
      @Schema(required = true) AttachmentBody attachment) {}

  @Schema(name = "WaiverStepBody", description = "豁免的办理：批准、不批准或撤回")
  record WaiverStepBody(
      @Schema(required = true) WaiverAction action,
      @Schema(required = true, description = "理由，不超过 2000 个字") String reason) {}

  @Schema(name = "DoubtStepBody", description = "疑点的办理")
  record DoubtStepBody(
      @Schema(required = true, description = "所看到的最后一步的序号，没有则为 0", examples = "0") int after,
      @Schema(required = true, description = "办理后的状态；DOUBT 为重新办理") DoubtState state,
      @Schema(description = "违规类型，只在认定违规时填写") BreachType breachType,
      @Schema(required = true, description = "说明，不超过 2000 个字") String note,
      @Schema(description = "附件，至多 20 个；橙色疑点认定正常时必有") List<AttachmentBody> attachments) {}

  @Schema(name = "CertificationBody", description = "签认")
  record CertificationBody(
      @Schema(required = true, description = "身份：PREPARER 经办，REVIEWER 复核") CertificationRole role,
      @Schema(required = true, description = "所看到的现行报告的序号", examples = "1") int report,
      @Schema(required = true, description = "该报告的 sha256") String reportSha256,
      @Schema(description = "说明，不超过 2000 个字") String note) {}
}
