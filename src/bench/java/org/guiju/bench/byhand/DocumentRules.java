package org.guiju.bench.byhand;

import java.util.List;
import org.guiju.facts.Annex;
import org.guiju.findings.Severity;

/** DOC-001 to -008 and DOC-010: number, sources, addressees and annexes of the paper. */
final class DocumentRules extends Theme {
  private static final String BUREAU = "财政部福建监管局";
  private static final String[][] NEAR_MISSES = {
    {"有网店", "有网点"},
    {"高位医用耗材", "高值医用耗材"},
    {"高位耗材", "高值耗材"},
    {"数据直实", "数据真实"},
    {"收平支衡", "收支平衡"}
  };

  DocumentRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    documentNumbers();
    if (header.central() == null || header.central()) {
      if (header.upstreamCount() != null && header.upstreamCount() == 0) {
        advise("DOC-003", Severity.WARNING, "upstreamDocNos", "文件没有引用任何上级文号，资金来源不能追溯。");
      } else if (header.central() != null && !header.citesMinistryPaper()) {
        String cited = String.join("、", header.upstreamDocNos());
        String message = "文件下达的是中央资金，引用的上级文号 " + cited + " 中没有财政部文号（财社等），追溯不到中央文件。";
        advise("DOC-003", Severity.WARNING, "upstreamDocNos", message);
      }
    }
    close("DOC-003", header.central() == null || header.central() ? 1 : 0, false);
    addressees();
    List<String> parts = header.fundPartsNamed();
    List<String> tranches = header.tranchesNamed();
    List<String> without = header.placesWithoutTranche();
    if (parts != null && parts.size() > 1) {
      String names = String.join("、", parts);
      advise("DOC-005", Severity.ADVISORY, "mentions", "同一份文件对资金部分有不同写法：" + names + "。");
    }
    if (tranches != null && tranches.size() > 1) {
      String names = String.join("、", tranches);
      advise("DOC-005", Severity.ADVISORY, "mentions", "同一份文件写了不同的批次：" + names + "。");
    }
    if (without != null && !without.isEmpty()) {
      String message =
          "文件在别处写明 " + String.join("、", tranches) + "，" + String.join("、", without) + "没有写批次。";
      advise("DOC-005", Severity.ADVISORY, "mentions", message);
    }
    close("DOC-005", parts == null && tranches == null ? 0 : 1, false);
    annexes();
    boolean province = "PROVINCE".equals(header.regionLevel());
    String copied = header.copyLine();
    if (province && copied != null && !copied.contains(BUREAU)) {
      String message = "下达文件的抄送单位是“" + copied + "”，没有财政部福建监管局。";
      advise("DOC-007", Severity.WARNING, "copyTo", message);
    }
    close("DOC-007", province && copied != null ? 1 : 0, province && copied == null);
    String title = header.title();
    if (title != null) {
      for (String[] term : NEAR_MISSES) {
        if (title.contains(term[0])) {
          String message = "标题“" + title + "”中的“" + term[0] + "”疑为“" + term[1] + "”。";
          breach("DOC-010", Severity.ADVISORY, header.at("title"), message, term[0], term[1]);
        }
      }
    }
    close("DOC-010", title == null ? 0 : 1, false);
    close("VALID-001", 0, false);
  }

  private void documentNumbers() {
    String number = header.docNo();
    if (number != null) {
      String folded = header.foldedDocNo();
      if (folded == null) {
        String message = "文号“" + number + "”不能分出发文机关代字、年份和序号，与其他文件核对时可能对不上。";
        advise("DOC-001", Severity.ADVISORY, "docNo", message);
      } else if (header.unusualDocNo()) {
        String message = "文号印为“" + number + "”，年份应放在六角括号〔〕内，即“" + folded + "”。";
        breach("DOC-001", Severity.ADVISORY, header.at("docNo"), message, number, folded);
      }
    }
    List<String> upstream = header.unusualDocNos();
    if (!upstream.isEmpty()) {
      String message = "引用的上级文号 " + String.join("、", upstream) + " 没有用六角括号〔〕。";
      advise("DOC-001", Severity.ADVISORY, "upstreamDocNos", message);
    }
    List<String> earlier = plan.unusualDocNos();
    if (!earlier.isEmpty()) {
      String message = "分配表引用的文号 " + String.join("、", earlier) + " 没有用六角括号〔〕。";
      breach("DOC-001", Severity.ADVISORY, plan.at("earlierDocNos"), message, null, null);
    }
    close("DOC-001", number == null ? 0 : 1, false);
    Long ahead = header.yearsAhead();
    if (ahead != null && (ahead < 0 || ahead > 1)) {
      String message =
          "文号“" + number + "”的年份与预算年度 " + header.fiscalYear() + " 不符：只能是当年，提前下达的可以早一年。";
      advise("DOC-002", Severity.WARNING, "docNo", message);
    } else if (ahead != null && ahead == 1 && Boolean.FALSE.equals(header.advanceIssue())) {
      String message = "文号“" + number + "”比预算年度 " + header.fiscalYear() + " 早一年，但填写为不是提前下达。";
      advise("DOC-002", Severity.WARNING, "docNo", message);
    }
    close("DOC-002", ahead == null ? 0 : 1, false);
  }

  private void addressees() {
    boolean open = papers.coverage != null && papers.coverage.open();
    if (open && !papers.coverage.withoutRow().isEmpty()) {
      String names = String.join("、", papers.coverage.withoutRow());
      String message = "正文给各主送地区的金额留空，而分配表没有 " + names + " 的行：这些地区本次没有下达数，不是 0。";
      breach("DOC-004", Severity.ADVISORY, papers.coverage.at("withoutRow"), message, null, null);
    }
    if (open && !papers.coverage.usingPriorBalance().isEmpty()) {
      String names = String.join("、", papers.coverage.usingPriorBalance());
      String message = "正文金额留空，分配表没有 " + names + " 的行：文件要求这些地区使用上年结余，本次没有下达数，与分配表一致。";
      breach(
          "DOC-004",
          Severity.ADVISORY,
          papers.coverage.at("usingPriorBalance"),
          message,
          null,
          null);
    }
    close("DOC-004", open ? 1 : 0, false);
    if (papers.coverage != null) {
      if (papers.coverage.notAddressed() != null && !papers.coverage.notAddressed().isEmpty()) {
        String names = String.join("、", papers.coverage.notAddressed());
        String message = "分配表列有 " + names + "，但主送单位中没有这些地区，它们收不到文件。";
        breach(
            "DOC-008", Severity.ADVISORY, papers.coverage.at("notAddressed"), message, null, null);
      }
      if (!open && !papers.coverage.withoutRow().isEmpty()) {
        String names = String.join("、", papers.coverage.withoutRow());
        String message = "主送地区 " + names + " 在分配表中没有行，即本次没有下达数。";
        breach("DOC-008", Severity.ADVISORY, papers.coverage.at("withoutRow"), message, null, null);
      }
      if (!papers.coverage.separatelyPlanned().isEmpty()) {
        String names = String.join("、", papers.coverage.separatelyPlanned());
        String message = "主送单位的统称包含 " + names + "，分配表没有列入：计划单列市由中央直接下达，省级分配表不含属正常。";
        breach(
            "DOC-008",
            Severity.ADVISORY,
            papers.coverage.at("separatelyPlanned"),
            message,
            null,
            null);
      }
    }
    close(
        "DOC-008",
        papers.coverage == null ? 0 : 1,
        papers.coverage != null && papers.coverage.notAddressed() == null);
  }

  private void annexes() {
    for (Annex annex : papers.annexes) {
      String title = annex.title();
      String found = annex.foundTitle();
      if (title == null) {
        if (found != null && Boolean.TRUE.equals(annex.present())) {
          String message = "随文有附件“" + found + "”，附件清单中没有列出。";
          breach("DOC-006", Severity.ADVISORY, annex.at("title"), message, null, null);
        }
        continue;
      }
      if (Boolean.FALSE.equals(annex.present())) {
        String message = "附件清单列有“" + title + "”，但没有随文。";
        breach("DOC-006", Severity.ADVISORY, annex.at("present"), message, null, null);
      }
      if (Boolean.FALSE.equals(annex.sameTitle())) {
        String message = "附件清单写作“" + title + "”，附件上的标题是“" + found + "”。";
        breach("DOC-006", Severity.ADVISORY, annex.at("foundTitle"), message, found, title);
      }
    }
    close("DOC-006", papers.annexes.size(), false);
  }
}
