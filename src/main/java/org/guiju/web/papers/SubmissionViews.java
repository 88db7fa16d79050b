package org.guiju.web.papers;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.Change;
import org.guiju.archive.Content;
import org.guiju.archive.Filed;
import org.guiju.archive.StoredReport;
import org.guiju.archive.StoredSubmission;
import org.guiju.findings.CheckReport;
import org.guiju.web.views.AnnotationView;
import org.guiju.witness.Witness;

/** How the archive's answers look. */
final class SubmissionViews {
  private SubmissionViews() {}

  /**
   * A submission with the report that it came to.
   *
   * @param submission the submission
   * @param stored the report's place in the archive
   * @param report the report
   */
  @Schema(name = "FiledSubmission", description = "已归档的材料和检查报告")
  public record FiledView(
      @Schema(description = "材料") StoredSubmission submission,
      @Schema(description = "报告的归档信息") StoredReport stored,
      @Schema(description = "检查报告", implementation = CheckReport.class) @JsonRawValue
          String report) {
    static FiledView of(Filed filed) {
      return new FiledView(filed.submission(), filed.report(), filed.text().text());
    }
  }

  /**
   * One report of a submission.
   *
   * @param stored its place in the archive
   * @param report the report, to the byte as it was first answered
   * @param annotations what people did about its findings since
   * @param witnesses what satisfied the rules that passed; null unless asked for
   */
  @Schema(name = "FiledReport", description = "已归档的检查报告")
  public record ReportView(
      @JsonUnwrapped StoredReport stored,
      @Schema(description = "检查报告", implementation = CheckReport.class) @JsonRawValue String report,
      @Schema(description = "各处发现的豁免和办理情况，按报告的先后") List<AnnotationView> annotations,
      @Schema(description = "各条通过的规则所比较的数；只在 witness=true 时给出") List<Witness> witnesses) {
    static ReportView of(
        StoredReport stored,
        Content text,
        List<AnnotationView> annotations,
        List<Witness> witnesses) {
      return new ReportView(stored, text.text(), annotations, witnesses);
    }
  }

  /**
   * One page of a list.
   *
   * @param submissions newest first
   * @param next cursor of the next page; null on the last one
   */
  @Schema(name = "SubmissionPage", description = "一页材料，最近的在前")
  public record PageView(
      List<StoredSubmission> submissions,
      @Schema(description = "下一页的游标，原样填入查询参数 cursor；最后一页没有") String next) {}

  /**
   * What changed from one edition to the next.
   *
   * @param submission the new edition
   * @param predecessor the edition before; null for the first
   * @param changes all differences
   */
  @Schema(name = "SubmissionChanges", description = "两稿之间的改动")
  public record ChangesView(long submission, Long predecessor, List<Change> changes) {}
}
