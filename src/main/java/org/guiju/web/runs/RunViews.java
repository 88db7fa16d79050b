package org.guiju.web.runs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.facts.Kind;
import org.guiju.facts.region.Region;
import org.guiju.findings.Verdict;
import org.guiju.recheck.Confidence;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.recheck.Forecast;
import org.guiju.rules.RuleSet;
import org.guiju.runs.JudgedFiling;
import org.guiju.runs.Progress;
import org.guiju.runs.Run;
import org.guiju.runs.RunState;
import org.guiju.runs.RunStep;
import org.guiju.runs.RunTerms;
import org.guiju.runs.Sample;
import org.guiju.runs.Selection;
import org.guiju.web.views.ChangeView;
import org.guiju.web.views.VerdictCounts;

/** How runs look in answers. */
final class RunViews {
  private RunViews() {}

  /** One run. */
  @Schema(name = "Run", description = "一次批量复核；旧报告不因此改变")
  public record RunView(
      @Schema(description = "编号") long id,
      @Schema(
              description =
                  "RUNNING 正在进行、PAUSED 已暂停、CANCELLED 已取消、FINISHED 已完成、FAILED 已中止，原因见 steps")
          RunState state,
      @Schema(description = "原版本") String base,
      @Schema(description = "新版本") String candidate,
      @Schema(description = "哪些材料；不写的不限") SelectionView selection,
      @Schema(description = "以哪一天有效的规则检查；缺省为各份材料自己的日期") LocalDate asOf,
      @Schema(description = "true 为新的结论成为材料现在的结论；false 只比较，不保存新报告，报告可随时由归档内容重做") boolean keep,
      @Schema(description = "抽样的份数；缺省为全部材料") Integer sample,
      @Schema(description = "开始的人") String person,
      @Schema(description = "理由") String reason,
      @Schema(description = "开始时间；此后提交的材料按提交时的规则检查，不在其中") OffsetDateTime created,
      @Schema(description = "开始时最后一份材料的编号") long lastSubmission,
      @Schema(description = "办理过程，最早的在前；system 为程序") List<StepView> steps,
      @Schema(description = "进度和结果；列表中不给出") ProgressView progress) {

    static RunView of(Run run, Progress progress) {
      RunTerms terms = run.terms();
      return new RunView(
          run.id(),
          run.state(),
          RuleSet.versionOf(terms.base()),
          RuleSet.versionOf(terms.candidate()),
          SelectionView.of(terms.selection()),
          terms.asOf().orElse(null),
          terms.keep(),
          terms.sample().orElse(null),
          terms.person().name(),
          terms.reason(),
          run.created(),
          run.lastSubmission(),
          run.steps().stream().map(StepView::of).toList(),
          progress == null ? null : ProgressView.of(run.state(), progress));
    }
  }

  /** Which papers. */
  @Schema(name = "RunSelection", description = "批量复核的材料范围")
  public record SelectionView(
      @Schema(description = "地区代码，含其下级") String region,
      @Schema(description = "资金名称或其部分") String fund,
      @Schema(description = "预算年度") List<Integer> years,
      @Schema(description = "材料种类") String kind,
      @Schema(description = "开始时的结论") Verdict verdict,
      @Schema(description = "文号") String docNo) {
    static SelectionView of(Selection selection) {
      return new SelectionView(
          selection.region().map(Region::code).orElse(null),
          selection.fund().orElse(null),
          selection.years().isEmpty() ? null : selection.years(),
          selection.kind().map(Kind::code).orElse(null),
          selection.verdict().orElse(null),
          selection.docNo().orElse(null));
    }
  }

  /** One step. */
  @Schema(name = "RunStep", description = "对批量复核办理的一步")
  public record StepView(
      @Schema(description = "STARTED 开始、PAUSED 暂停、RESUMED 继续、CANCELLED 取消、FINISHED 完成、FAILED 中止")
          RunStep.Kind step,
      @Schema(description = "办理人；system 为程序") String person,
      @Schema(description = "理由") String reason,
      @Schema(description = "办理时间") OffsetDateTime at) {
    static StepView of(RunStep step) {
      return new StepView(step.kind(), step.person(), step.reason(), step.at());
    }
  }

  /** How far it has come. */
  @Schema(name = "RunProgress", description = "批量复核的进度和结果")
  public record ProgressView(
      @Schema(description = "材料份数") long filings,
      @Schema(description = "已有结果的份数") long done,
      @Schema(description = "修改达不到、结论照旧而没有重新检查的份数占已有结果的比例") Double shareCarried,
      @Schema(description = "各种结果的份数：CARRIED 修改达不到、SAME 检查后不变、FLIPPED 有变化、FAILED 不能检查，不视为通过")
          SortedMap<Status, Long> byStatus,
      @Schema(description = "原版本下各种结论的份数") SortedMap<Verdict, Long> before,
      @Schema(description = "新版本下各种结论的份数") SortedMap<Verdict, Long> after,
      @Schema(description = "结论改变的份数") List<ChangeView> changes,
      @Schema(description = "最近一分钟每秒的份数；做得太少时不给出") Double perSecond,
      @Schema(description = "照最近的速度还要多少秒；说不准时不给出") Long secondsLeft,
      @Schema(description = "最近一次有结果的时间") OffsetDateTime lastDone) {

    static ProgressView of(RunState state, Progress progress) {
      VerdictCounts counts = VerdictCounts.of(progress.tallies());
      boolean runs = state == RunState.RUNNING;
      return new ProgressView(
          progress.filings(),
          progress.done(),
          progress.shareCarried().isPresent() ? progress.shareCarried().getAsDouble() : null,
          counts.byStatus(),
          counts.before(),
          counts.after(),
          counts.changes(),
          runs && progress.rate().isPresent() ? progress.rate().getAsDouble() : null,
          runs && progress.secondsLeft().isPresent() ? progress.secondsLeft().getAsLong() : null,
          progress.lastDone());
    }
  }

  /** What a sample says of all papers. */
  @Schema(name = "RunForecast", description = "由抽查推算全部材料；每个区间单独成立的把握为 confidence")
  public record ForecastView(
      @Schema(description = "全部材料的份数") long all,
      @Schema(description = "抽查而有结论的份数") long judged,
      @Schema(description = "抽查而不能检查的份数，不据以推算") long failed,
      @Schema(description = "把握", examples = "95%") String confidence,
      @Schema(description = "有改变的材料的份数") Forecast.Range flipped,
      @Schema(
              description =
                  "各种材料的份数：status:、before:、after: 之后为结果和结论，kind:、rule:、edit:、region:、fund: 之后为改变所属")
          SortedMap<String, Forecast.Range> papers,
      @Schema(description = "改变的处数，没有区间") SortedMap<String, BigDecimal> flips,
      @Schema(description = "涉及金额，万元，没有区间") SortedMap<String, BigDecimal> money) {
    static ForecastView of(Sample sample, Confidence confidence) {
      Forecast forecast = sample.forecast(confidence);
      return new ForecastView(
          forecast.all(),
          forecast.judged(),
          forecast.failed(),
          confidence.words(),
          sample.flipped(confidence),
          forecast.papers(),
          forecast.flips(),
          forecast.money());
    }
  }

  /** One page of papers. */
  @Schema(name = "RunFilingPage", description = "一页材料，编号大的在前")
  public record FilingsView(
      List<JudgedFiling> filings,
      @Schema(description = "下一页的游标，原样填入查询参数 cursor；最后一页没有") String next) {}

  /** One page of runs. */
  @Schema(name = "RunPage", description = "批量复核，后开始的在前")
  public record PageView(
      List<RunView> runs, @Schema(description = "下一页的游标，原样填入查询参数 cursor；最后一页没有") String next) {}
}
