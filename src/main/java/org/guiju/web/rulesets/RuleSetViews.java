package org.guiju.web.rulesets;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.OpenStage;
import org.guiju.archive.RuleSetStep;
import org.guiju.desk.StagedRules;
import org.guiju.recheck.Forecast;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.versions.Version;
import org.guiju.web.views.BudgetView;
import org.guiju.web.views.ChangeView;
import org.guiju.web.views.StageView;

/** How versions of the rules look in answers. */
final class RuleSetViews {
  private RuleSetViews() {}

  /** One version. */
  @Schema(name = "RuleSetVersion", description = "规则集的一个版本；内容不变，办理过程只增加")
  public record VersionView(
      @Schema(description = "版本，sha256 的前 12 位") String version,
      @Schema(description = "全部规则文件的哈希") String sha256,
      @Schema(
              description =
                  "DRAFT 草稿、REFUSED 审查未通过、REVIEWED 审查通过、APPROVED 已批准、STAGED 正在部分启用、SCHEDULED 待启用、"
                      + "ACTIVE 现行、RETIRED 已停用")
          Version.State state,
      @Schema(description = "在哪个版本的基础上修改") String parent,
      @Schema(description = "起草人；自上一个启用过的版本以来修改过文件的人，不能批准") List<String> authors,
      @Schema(description = "办理过程，最早的在前") List<StepView> steps,
      @Schema(description = "规则文件；列表中不给出") List<String> files,
      @Schema(description = "部分启用时的范围") StageView stage,
      @Schema(description = "最近一次批准的改变上限") BudgetView budget,
      @Schema(description = "最近一次完成的影响，见 …/{version}/impact；没有看过时没有") ImpactView impact) {

    static VersionView of(Version version) {
      return of(version, null);
    }

    static VersionView of(Version version, RuleFiles files) {
      return new VersionView(
          version.name(),
          version.sha256(),
          version.state(),
          version.parent().map(RuleSet::versionOf).orElse(null),
          List.copyOf(version.authors()),
          version.steps().stream().map(StepView::of).toList(),
          files == null ? null : paths(files),
          StageView.of(version.stage().map(OpenStage::stage).orElse(null)),
          BudgetView.of(version.budget().orElse(null)),
          null);
    }

    VersionView with(ImpactView found) {
      return new VersionView(
          version, sha256, state, parent, authors, steps, files, stage, budget, found);
    }

    private static List<String> paths(RuleFiles files) {
      TreeSet<String> paths = new TreeSet<>(files.texts().keySet());
      paths.addAll(files.tables().keySet());
      return List.copyOf(paths);
    }
  }

  /** What a version would change, in short. */
  @Schema(name = "RuleSetImpact", description = "启用这个版本会改变多少归档材料的结论")
  public record ImpactView(
      @Schema(description = "批量复核的编号，明细见 /api/v1/runs/{run}") long run,
      @Schema(description = "与哪个版本比较") String base,
      @Schema(description = "开始时间；此后提交的材料不在其中") OffsetDateTime created,
      @Schema(description = "抽查的份数；缺省为全部材料") Integer sample,
      @Schema(description = "比较的份数") long filings,
      @Schema(description = "有改变的份数") long flipped,
      @Schema(description = "抽查时，推算全部材料中有改变的份数，把握 95%") Forecast.Range estimated,
      @Schema(description = "不能检查的份数") long failed,
      @Schema(description = "结论改变的份数") List<ChangeView> changes,
      @Schema(description = "据此可在批准时填写的改变上限：抽查时取区间的上限，否则为实际的份数") BudgetView proposedBudget) {}

  /** One step of a version. */
  @Schema(name = "RuleSetStep", description = "对一个版本办理的一步")
  public record StepView(
      @Schema(
              description =
                  "DRAFTED 起草、REVIEWED 审查通过、REFUSED 审查未通过、APPROVED 批准、ACTIVATED 启用、"
                      + "STAGED 部分启用或扩大、ROLLED_BACK 改变超过上限而退回、RETIRED 停用")
          RuleSetStep.Kind step,
      @Schema(description = "办理人；system 为程序，folder 为规则文件夹") String person,
      @Schema(description = "办理时间") OffsetDateTime at,
      @Schema(description = "理由") String reason,
      @Schema(description = "起草所依据、审查所比较、启用所代替的版本") String other,
      @Schema(description = "启用时间，也就是本系统自何时起知道这些规则") OffsetDateTime effective,
      @Schema(description = "启用的结果：PENDING 未到、TAKEN 已启用、CANCELLED 已撤回") RuleSetStep.Effect effect,
      @Schema(description = "启用时是否允许评判此前的资金") Boolean retroactive,
      @Schema(description = "部分启用的范围") StageView stage,
      @Schema(description = "批准的改变上限") BudgetView budget) {

    static StepView of(RuleSetStep step) {
      boolean activation =
          step.kind() == RuleSetStep.Kind.ACTIVATED || step.kind() == RuleSetStep.Kind.STAGED;
      return new StepView(
          step.kind(),
          step.person(),
          step.at(),
          step.reason(),
          step.other() == null ? null : RuleSet.versionOf(step.other()),
          step.effective(),
          step.effect(),
          activation ? step.retroactive() : null,
          StageView.of(step.stage()),
          BudgetView.of(step.budget()));
    }
  }

  /** A version that comes in force at an instant. */
  @Schema(name = "ScheduledRuleSet", description = "将要启用的版本")
  public record ScheduledView(String version, OffsetDateTime effective) {}

  /** A trial that stands beside the rules in force. */
  @Schema(name = "StagedRuleSet", description = "正在部分启用的版本")
  public record StagedView(
      String version, @Schema(description = "范围自何时起如此") OffsetDateTime since, StageView stage) {
    static StagedView of(StagedRules staged) {
      return new StagedView(
          staged.rules().version(), staged.stage().since(), StageView.of(staged.stage().stage()));
    }
  }

  /** A stage that was taken back. */
  @Schema(name = "RolledBackRuleSet", description = "现行版本启用以来，最近一次因改变超过上限而自动退回的版本")
  public record RolledBackView(
      String version,
      @Schema(description = "退回时间") OffsetDateTime at,
      @Schema(description = "超过上限的数字") String reason) {
    static RolledBackView of(RuleSetStep step) {
      return new RolledBackView(RuleSet.versionOf(step.sha256()), step.at(), step.reason());
    }
  }

  /** One page of versions. */
  @Schema(name = "RuleSetPage", description = "规则集的各个版本，后起草的在前")
  public record PageView(
      @Schema(description = "现行版本") String active,
      @Schema(description = "下一个将要启用的版本") ScheduledView scheduled,
      @Schema(description = "随程序提供（或规则文件夹中）、尚未启用的版本，等待批准") String offered,
      List<VersionView> versions,
      @Schema(description = "下一页的游标，原样填入查询参数 cursor；最后一页没有") String next) {}

  static String version(Optional<String> sha256) {
    return sha256.map(RuleSet::versionOf).orElse(null);
  }
}
