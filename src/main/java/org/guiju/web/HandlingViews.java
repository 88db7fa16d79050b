package org.guiju.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.findings.Severity;
import org.guiju.handling.Annotation;
import org.guiju.handling.Attachment;
import org.guiju.handling.BreachType;
import org.guiju.handling.Certification;
import org.guiju.handling.CertificationDesk;
import org.guiju.handling.CertificationState;
import org.guiju.handling.Doubt;
import org.guiju.handling.DoubtCount;
import org.guiju.handling.DoubtDesk;
import org.guiju.handling.DoubtState;
import org.guiju.handling.DoubtStep;
import org.guiju.handling.Level;
import org.guiju.handling.LevelPolicy;
import org.guiju.handling.OpenDoubt;
import org.guiju.handling.Waiver;
import org.guiju.handling.WaiverDesk;
import org.guiju.handling.WaiverState;
import org.guiju.handling.WaiverStep;

/** How answers about waivers, handling and certification look. */
final class HandlingViews {
  private HandlingViews() {}

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
    static WaiverView of(WaiverDesk.Standing standing) {
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
    static DoubtView of(Doubt doubt, LevelPolicy levels) {
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

  /** What people did about one finding of a report. */
  @Schema(name = "Annotation", description = "一处发现的豁免和办理情况；报告本身不因此改变")
  public record AnnotationView(
      @Schema(description = "发现的标识", examples = "ALLOC-002@row:350900#yearTotal") String finding,
      @Schema(description = "在报告 findings 中的位置，从 0 起") List<Integer> positions,
      @Schema(description = "办理情况；只在按其他日期检查时出现的发现没有") DoubtView doubt,
      @Schema(description = "豁免，最早的在前") List<WaiverView> waivers) {
    static AnnotationView of(Annotation annotation, LevelPolicy levels) {
      return new AnnotationView(
          annotation.identity(),
          annotation.positions(),
          annotation.doubt() == null ? null : DoubtView.of(annotation.doubt(), levels),
          annotation.waivers().stream().map(WaiverView::of).toList());
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
