package org.guiju.web.runs;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.findings.Finding;
import org.guiju.findings.RuleOutcome;
import org.guiju.recheck.Cause;
import org.guiju.recheck.Edit;
import org.guiju.recheck.Flip;
import org.guiju.runs.FlipGroup;
import org.guiju.runs.FlipOnFile;

/** How flips look in answers. */
final class FlipViews {
  private FlipViews() {}

  /** One flip. */
  @Schema(name = "Flip", description = "一处改变，与所在的材料")
  public record FlipView(
      @Schema(description = "材料的编号") long submission,
      @Schema(description = "文号") String docNo,
      @Schema(description = "标题") String title,
      @Schema(description = "地区") String region,
      @Schema(description = "地区代码") String regionCode,
      @Schema(description = "资金") String fund,
      @Schema(description = "预算年度") int fiscalYear,
      @Schema(
              description =
                  "NEWLY_VIOLATED 新增违反、NEWLY_PASSED 不再违反、CHANGED_SEVERITY 轻重改变、CHANGED_EVIDENCE"
                      + " 依据的数值改变、NEWLY_UNCHECKED 变为未检查、NO_LONGER_UNCHECKED 变为已检查")
          Flip.Kind kind,
      @Schema(description = "规则") String ruleId,
      @Schema(description = "发现的标识") String identity,
      @Schema(description = "原版本下的发现") Finding before,
      @Schema(description = "新版本下的发现") Finding after,
      @Schema(description = "未检查的规则缺什么；与未检查无关时没有") RuleOutcome unchecked,
      @Schema(description = "涉及金额，万元；与金额无关或说不准时没有") BigDecimal money,
      @Schema(description = "原因：改了哪里、原来和现在怎么写、材料中的哪些数值越过了它") List<Cause> causes) {

    static FlipView of(FlipOnFile on) {
      Flip flip = on.flip();
      return new FlipView(
          on.submission(),
          on.docNo(),
          on.title(),
          on.regionName(),
          on.regionCode(),
          fundOf(on),
          on.fiscalYear(),
          flip.kind(),
          flip.ruleId(),
          flip.identity(),
          flip.before(),
          flip.after(),
          flip.unchecked(),
          flip.money(),
          flip.causes());
    }
  }

  static String fundOf(FlipOnFile on) {
    if (on.fundName() == null || on.fundPart() == null) {
      return on.fundName() == null ? on.fundPart() : on.fundName();
    }
    return on.fundName() + "·" + on.fundPart();
  }

  /** One page of flips. */
  @Schema(name = "FlipPage", description = "一页改变，按材料排列")
  public record PageView(
      List<FlipView> flips, @Schema(description = "下一页的游标，原样填入查询参数 cursor；最后一页没有") String next) {}

  /** One group. */
  @Schema(name = "FlipGroup", description = "同一项下同一种改变的数目")
  public record GroupView(
      @Schema(description = "修改的标识、规则、地区代码或资金") String key,
      @Schema(description = "地区名称；其他没有") String label,
      Flip.Kind kind,
      @Schema(description = "改变的处数") long flips,
      @Schema(description = "涉及的材料份数") long filings,
      @Schema(description = "涉及金额合计，万元；同一处改变有几个原因的，各计一次") BigDecimal money) {
    static GroupView of(FlipGroup group) {
      return new GroupView(
          group.key(), group.label(), group.kind(), group.flips(), group.filings(), group.money());
    }
  }

  /** All groups of a run. */
  @Schema(name = "FlipSummary", description = "改变的汇总")
  public record SummaryView(
      @Schema(description = "各项，处数多的在前") List<GroupView> groups,
      @Schema(description = "两个版本之间的全部修改，没有造成改变的也在内；只在 by=edit 时给出") List<Edit> edits) {}
}
