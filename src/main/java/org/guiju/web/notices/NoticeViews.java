package org.guiju.web.notices;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.findings.Verdict;
import org.guiju.notices.Inbox;
import org.guiju.notices.Notice;
import org.guiju.web.http.Addresses;

/** How notices look, in the inbox and when they are sent. */
final class NoticeViews {
  private static final String TYPE = "verdict.changed";

  private NoticeViews() {}

  /** What is sent to webhooks, and the same in the inbox. */
  @Schema(name = "Notice", description = "一份材料的结论改变了")
  public record NoticeView(
      @Schema(description = "编号；重复送达的通知编号相同", examples = "17") long id,
      @Schema(description = "类别", examples = TYPE) String type,
      @Schema(description = "新结论成立的时间") OffsetDateTime at,
      @Schema(description = "材料编号", examples = "12") long submission,
      @Schema(description = "文号", examples = "闽财社指〔2024〕15号") String docNo,
      RegionView region,
      VerdictView verdict,
      ReportsView reports,
      CauseView cause) {
    static NoticeView of(Notice notice) {
      return new NoticeView(
          notice.id(),
          TYPE,
          notice.at(),
          notice.submission(),
          notice.docNo(),
          new RegionView(notice.regionCode(), notice.regionName()),
          new VerdictView(notice.before(), notice.after()),
          new ReportsView(
              report(notice.submission(), notice.reportBefore()),
              report(notice.submission(), notice.reportAfter())),
          new CauseView(notice.causePaper(), notice.causeRuleSet()));
    }

    private static String report(long submission, int n) {
      return "%s/%d/reports/%d".formatted(Addresses.SUBMISSIONS, submission, n);
    }
  }

  /** Where the paper comes from. */
  @Schema(name = "NoticeRegion")
  public record RegionView(
      @Schema(description = "代码", examples = "350900") String code,
      @Schema(description = "名称", examples = "宁德市") String name) {}

  /** The two verdicts. */
  @Schema(name = "NoticeVerdict")
  public record VerdictView(
      @Schema(description = "原来的结论") Verdict before,
      @Schema(description = "现在的结论") Verdict after) {}

  /** The two reports. */
  @Schema(name = "NoticeReports")
  public record ReportsView(
      @Schema(description = "原来的报告", examples = "/api/v1/submissions/12/reports/1") String before,
      @Schema(description = "现在的报告", examples = "/api/v1/submissions/12/reports/2") String after) {}

  /** Why it was judged again. */
  @Schema(name = "NoticeCause", description = "为什么改变；两项都没有时，是按另一日期检查的")
  public record CauseView(
      @Schema(description = "后到的材料的编号", examples = "15") Long paper,
      @Schema(description = "新的规则集，与原来的不同时才有") String ruleSet) {}

  /** A notice in the inbox. */
  @Schema(name = "InboxEntry", description = "一条通知，和谁在什么时候读过")
  public record EntryView(
      NoticeView notice, @Schema(description = "最早的在前") List<Inbox.Reading> readBy) {
    static EntryView of(Inbox.Entry entry) {
      return new EntryView(NoticeView.of(entry.notice()), entry.readings());
    }
  }

  /** A page of the inbox. */
  @Schema(name = "NoticePage")
  public record PageView(
      List<EntryView> notices, @Schema(description = "下一页的 cursor；没有下一页时没有") String next) {}
}
