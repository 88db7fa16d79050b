package org.guiju.web.runs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.FlipBudget;
import org.guiju.findings.Verdict;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.trials.Observed;
import org.guiju.trials.Trial;
import org.guiju.web.views.BudgetView;
import org.guiju.web.views.ChangeView;
import org.guiju.web.views.StageView;
import org.guiju.web.views.VerdictCounts;

/** How stages and shadows look in answers. */
final class TrialViews {
  private TrialViews() {}

  /** One trial. */
  @Schema(name = "Trial", description = "一个版本的部分启用或影子运行，与现行结论逐份比较")
  public record TrialView(
      @Schema(description = "编号") long id,
      @Schema(description = "STAGE 部分启用，其结论为范围内材料现在的结论；SHADOW 影子运行，其发现只在这里") Trial.Kind kind,
      @Schema(description = "版本") String candidate,
      @Schema(description = "开始的人") String person,
      @Schema(description = "理由") String reason,
      @Schema(description = "开始时间") OffsetDateTime began,
      @Schema(description = "true 为还在进行；已结束的部分启用，在范围内的材料全部按现行版本有了结论以前也是 true") boolean goesOn,
      @Schema(description = "影子运行的结束") EndView end,
      @Schema(description = "部分启用现在的范围；已结束时没有") StageView stage,
      @Schema(description = "批准的改变上限") BudgetView budget,
      @Schema(description = "看到的情况") ObservedView observed) {}

  /** The end of a shadow. */
  @Schema(name = "ShadowEnd", description = "影子运行的结束")
  public record EndView(
      @Schema(description = "办理人") String person,
      @Schema(description = "理由") String reason,
      @Schema(description = "时间") OffsetDateTime at,
      @Schema(description = "当时还在等候、不再检查的报告数") long unjudged) {
    static EndView of(Trial trial) {
      return trial
          .end()
          .map(end -> new EndView(end.person(), end.reason(), end.at(), end.unjudged()))
          .orElse(null);
    }
  }

  /** What a trial has seen. */
  @Schema(name = "TrialObserved", description = "到现在为止看到的情况；一份材料检查几次也只计一份")
  public record ObservedView(
      @Schema(description = "材料份数：已比较的和等候第一次比较的") long papers,
      @Schema(description = "已比较的份数") long judged,
      @Schema(description = "有任何改变的份数") long flipped,
      @Schema(description = "新增违反的份数") long newlyViolated,
      @Schema(description = "不再违反的份数") long newlyPassed,
      @Schema(description = "有其他改变的份数") long others,
      @Schema(description = "等候检查的报告数") long waiting,
      @Schema(description = "不能检查的报告数，不视为通过") long failed,
      @Schema(description = "因等候的太多而没有检查的报告数") long missed,
      @Schema(description = "按这个版本有结论的材料份数；影子运行时为 0") long underCandidate,
      @Schema(description = "已回到现行版本的份数") long returned,
      @Schema(description = "false 为归档材料还没有全部排入") boolean complete,
      @Schema(description = "各种结果的报告数") SortedMap<Status, Long> byStatus,
      @Schema(description = "比较所对版本下各种结论的报告数") SortedMap<Verdict, Long> before,
      @Schema(description = "这个版本下各种结论的报告数") SortedMap<Verdict, Long> after,
      @Schema(description = "结论改变的报告数") List<ChangeView> changes) {
    static ObservedView of(Observed observed) {
      FlipBudget.Seen seen = observed.seen();
      VerdictCounts counts = VerdictCounts.of(observed.tallies());
      return new ObservedView(
          seen.papers(),
          observed.judged(),
          seen.flipped(),
          seen.newlyViolated(),
          seen.newlyPassed(),
          seen.others(),
          observed.waiting(),
          observed.failed(),
          observed.missed(),
          observed.underCandidate(),
          observed.returned(),
          observed.swept(),
          counts.byStatus(),
          counts.before(),
          counts.after(),
          counts.changes());
    }
  }
}
