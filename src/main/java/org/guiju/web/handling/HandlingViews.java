package org.guiju.web.handling;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.handling.Attachment;
import org.guiju.handling.BreachType;
import org.guiju.handling.Certification;
import org.guiju.handling.CertificationDesk;
import org.guiju.handling.CertificationState;
import org.guiju.handling.DoubtCount;
import org.guiju.handling.DoubtDesk;
import org.guiju.handling.DoubtState;
import org.guiju.handling.DoubtStep;
import org.guiju.handling.LevelPolicy;
import org.guiju.handling.OpenDoubt;
import org.guiju.web.views.DoubtView;

/** How answers about waivers, handling and certification look. */
final class HandlingViews {
  private HandlingViews() {}

  /** One step with its Chinese words. */
  @Schema(name = "DoubtStep", description = "疑点办理的一步")
  public record StepView(
      @Schema(description = "序号，从 1 起") int n,
      DoubtState state,
      @Schema(examples = "认定违规") String stateLabel,
      BreachType breachType,
      @Schema(examples = "资金使用方向错误") String breachTypeLabel,
      @Schema(description = "说明") String note,
      @Schema(description = "办理人") String person,
      OffsetDateTime at,
      @Schema(description = "办理时的材料编号") long submission,
      @Schema(description = "办理时的报告序号") int report,
      List<Attachment.Ref> attachments) {
    static StepView of(DoubtStep step) {
      return new StepView(
          step.n(),
          step.state(),
          step.state().label(),
          step.breachType(),
          step.breachType() == null ? null : step.breachType().label(),
          step.note(),
          step.person(),
          step.at(),
          step.submission(),
          step.report(),
          step.attachments());
    }
  }

  /** A doubt with all its steps. */
  @Schema(name = "DoubtHistory", description = "疑点和办理的各步")
  public record HistoryView(DoubtView doubt, @Schema(description = "最早的在前") List<StepView> steps) {
    static HistoryView of(DoubtDesk.History history, LevelPolicy levels) {
      return new HistoryView(
          DoubtView.of(history.doubt(), levels),
          history.steps().stream().map(StepView::of).toList());
    }
  }

  /** How a submission is certified. */
  @Schema(name = "CertificationStanding", description = "一份材料的签认情况")
  public record CertificationsView(
      CertificationState state,
      @Schema(description = "状态的中文名称", examples = "已签认") String stateLabel,
      @Schema(description = "现行报告的序号；签认时原样填写") int report,
      @Schema(description = "现行报告的 sha256；签认时原样填写") String reportSha256,
      @Schema(description = "全部签认，最早的在前") List<Certification> certifications) {
    static CertificationsView of(CertificationDesk.Standing standing) {
      return new CertificationsView(
          standing.state(),
          standing.state().label(),
          standing.report(),
          standing.reportSha256(),
          standing.certifications());
    }
  }

  /** An open doubt in a list. */
  @Schema(name = "OpenDoubt", description = "待办的疑点和所在材料")
  public record OpenDoubtView(
      DoubtView doubt, String docNo, String title, String regionName, String regionCode) {
    static OpenDoubtView of(OpenDoubt open, LevelPolicy levels) {
      return new OpenDoubtView(
          DoubtView.of(open.doubt(), levels),
          open.docNo(),
          open.title(),
          open.regionName(),
          open.regionCode());
    }
  }

  /** One page of open doubts. */
  @Schema(name = "OpenDoubtPage", description = "一页待办的疑点，最近发现的在前")
  public record PageView(
      List<OpenDoubtView> doubts,
      @Schema(description = "下一页的游标，原样填入查询参数 cursor；最后一页没有") String next) {}

  /** Open doubts of one level. */
  @Schema(name = "DoubtLevelCount", description = "一个等级的待办疑点数")
  public record LevelCount(
      @Schema(examples = "red") String level,
      @Schema(examples = "红色") String label,
      long count,
      @Schema(description = "各规则的疑点数") List<DoubtCount> rules) {}
}
