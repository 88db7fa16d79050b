package org.guiju.web.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.Activation;
import org.guiju.archive.StoredReport;
import org.guiju.desk.VerdictThen;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Verdict;
import org.guiju.recheck.Cause;
import org.guiju.recheck.Flip;

/** How a verdict of two clocks looks. */
@Schema(name = "VerdictThen", description = "以某一天有效、某一天已知的情况得出的结论")
record VerdictView(
    @Schema(description = "结论") Verdict verdict,
    @Schema(description = "以哪一天有效的规则检查") LocalDate asOf,
    @Schema(description = "以哪一天已知的规则集和材料检查") LocalDate knownAt,
    @Schema(description = "当时启用的规则集") VersionView ruleSet,
    @Schema(description = "检查时查阅的其他材料的编号；材料自己给出的列表不从归档取") List<Long> papers,
    @Schema(description = "归档中内容相同的报告的序号，报告编号和已知日期不论；没有时缺省") Integer identical,
    @Schema(description = "到那一天为止，归档的同一检查日期的报告从何时起一直这样说；最后一份不是这样说的，缺省") OffsetDateTime since,
    @Schema(description = "现在的结论，以及与它的不同") StandingView standing,
    @Schema(description = "检查报告") CheckReport report) {

  static VerdictView of(VerdictThen then) {
    CheckReport report = then.said().report();
    return new VerdictView(
        report.verdict(),
        report.asOf(),
        report.knownAt(),
        VersionView.of(report.ruleSet(), then.said().activation()),
        then.said().reading().others().stream().sorted().toList(),
        then.identical().map(StoredReport::n).orElse(null),
        then.since().orElse(null),
        StandingView.of(then),
        report);
  }

  /** A version in force. */
  @Schema(name = "VersionThen", description = "当时启用的规则集")
  record VersionView(
      @Schema(description = "版本") String version,
      @Schema(description = "全部规则文件的 SHA-256") String sha256,
      @Schema(description = "启用时间") OffsetDateTime effective) {
    static VersionView of(CheckReport.RuleSetVersion version, Activation activation) {
      return new VersionView(version.version(), version.sha256(), activation.effective());
    }
  }

  /** The report that stands. */
  @Schema(name = "StandingThen", description = "现在的结论")
  record StandingView(
      @Schema(description = "报告的序号") int report,
      @Schema(description = "结论") Verdict verdict,
      @Schema(description = "以哪一天有效的规则检查") LocalDate asOf,
      @Schema(description = "结论和各处发现是否与当时相同") boolean same,
      @Schema(description = "现在与当时不同的各处") List<DifferenceView> differences) {
    static StandingView of(VerdictThen then) {
      return new StandingView(
          then.standing().n(),
          then.standing().verdict(),
          then.standing().asOf(),
          then.standingVerdictSame() && then.flips().isEmpty(),
          then.flips().stream().map(DifferenceView::of).toList());
    }
  }

  /** One thing that the standing report says differently. */
  @Schema(name = "DifferenceThen", description = "一处不同")
  record DifferenceView(
      @Schema(
              description =
                  "NEWLY_VIOLATED 现在违反、NEWLY_PASSED 现在不违反、CHANGED_SEVERITY 轻重不同、CHANGED_EVIDENCE"
                      + " 数据不同、NEWLY_UNCHECKED 现在未检查、NO_LONGER_UNCHECKED 现在已检查")
          Flip.Kind kind,
      @Schema(description = "规则", examples = "ALLOC-012") String ruleId,
      @Schema(description = "发现的标识") String identity,
      @Schema(description = "当时的发现；当时没有时缺省") String before,
      @Schema(description = "现在的发现；现在没有时缺省") String after,
      @Schema(description = "原因") List<ReasonView> reasons) {
    static DifferenceView of(Flip flip) {
      return new DifferenceView(
          flip.kind(),
          flip.ruleId(),
          flip.identity(),
          message(flip.before()),
          message(flip.after()),
          flip.causes().stream().map(ReasonView::of).toList());
    }

    private static String message(Finding finding) {
      return finding == null ? null : finding.message();
    }
  }

  /** Why it differs. */
  @Schema(name = "ReasonThen", description = "一个原因")
  record ReasonView(
      @Schema(
              description =
                  "RULE_ADDED 新增规则、RULE_REMOVED 取消规则、WORDING 条文、LIMIT 限额、DOCUMENT 文件的范围或施行日期、"
                      + "RELATED_PAPER 所依据的其他材料、DATE 日期、UNEXPLAINED 都不是")
          Cause.Kind kind,
      @Schema(description = "在哪里") String place,
      @Schema(description = "当时") String before,
      @Schema(description = "现在") String after,
      @Schema(description = "材料中有关的数") Map<String, String> values) {
    static ReasonView of(Cause cause) {
      return new ReasonView(cause.kind(), cause.place(), cause.old(), cause.now(), cause.values());
    }
  }
}
