package org.guiju.bench.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guiju.facts.IndicatorDocument;
import org.guiju.findings.Severity;

/** TIME-001, -002, -004, -006, -007 and TAG-007: the days of the paper, and who issues it. */
final class TimeRules extends Theme {
  private static final BigDecimal DAYS_TO_ISSUE = new BigDecimal(30);
  private static final BigDecimal DAYS_TO_FILE = new BigDecimal(21);
  private static final BigDecimal DAYS_TO_REGISTER = new BigDecimal(10);
  private static final BigDecimal LATE_FROM = new BigDecimal(930);

  TimeRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    issue();
    filing();
    order();
    issuer();
    registration();
  }

  private void issue() {
    boolean grants = papers.sums.all[Sums.NOW].value.signum() >= 0;
    boolean due = grants && "PROVINCE".equals(header.regionLevel()) && header.centralMoney();
    boolean receipt = header.receivedDate() != null;
    BigDecimal days = receipt ? header.daysFromReceipt() : header.daysFromUpstream();
    if (due && days != null && DAYS_TO_ISSUE.compareTo(days) < 0) {
      String given = days.toPlainString();
      String message =
          receipt
              ? "中央资金文件于 "
                  + header.receivedDate()
                  + " 收到，本文件于 "
                  + header.issued()
                  + " 下达，历时 "
                  + given
                  + " 天，超过 30 天。"
              : "中央资金文件于 "
                  + header.upstreamIssueDate()
                  + " 印发，本文件于 "
                  + header.issued()
                  + " 下达，相隔 "
                  + given
                  + " 天，超过 30 天。期限从收到之日起算，收文日期未填写；"
                  + "如实际收到较晚，可能没有超期。";
      Severity severity = receipt ? Severity.VIOLATION : Severity.WARNING;
      breach("TIME-001", severity, header.at("receivedDate"), message, given, "30");
    }
    close("TIME-001", due && days != null ? 1 : 0, due && days == null);
    late(grants);
  }

  private void late(boolean grants) {
    BigDecimal left = header.daysToYearEnd();
    if (grants && left != null) {
      if (left.signum() < 0) {
        String message = "本批资金于 " + header.issued() + " 下达，" + header.fiscalYear() + " 预算年度已经结束。";
        advise("TIME-006", Severity.ADVISORY, "", message);
      } else if (LATE_FROM.compareTo(header.monthDayOfIssue()) < 0) {
        String message =
            "本批资金于 "
                + header.issued()
                + " 下达，距 "
                + header.fiscalYear()
                + " 年底只有 "
                + left.toPlainString()
                + " 天，当年可能执行不完。";
        advise("TIME-006", Severity.ADVISORY, "", message);
      }
    }
    close("TIME-006", grants && left != null ? 1 : 0, grants && left == null);
  }

  private void filing() {
    boolean concerned =
        plan.trancheSum().signum() >= 0
            && header.fiscalYear() == 2024
            && "PROVINCE".equals(header.regionLevel())
            && header.centralMoney()
            && "DIRECT".equals(header.regime());
    boolean receipt = header.receivedDate() != null;
    BigDecimal days =
        receipt ? header.daysFromReceiptToFiling() : header.daysFromUpstreamToFiling();
    if (concerned && days != null && DAYS_TO_FILE.compareTo(days) < 0) {
      String given = days.toPlainString();
      if (receipt) {
        String from = "中央资金文件于 " + header.receivedDate() + " 收到，分配方案于 ";
        String message = from + header.filedDate() + " 报财政部备案，历时 " + given + " 天，超过 21 天。";
        breach("TIME-002", Severity.VIOLATION, header.at("filedDate"), message, given, "21");
      } else {
        String from = "中央资金文件于 " + header.upstreamIssueDate() + " 印发，分配方案于 ";
        String filed = from + header.filedDate() + " 报财政部备案，相隔 " + given + " 天，超过 21 天。";
        String message = filed + "期限从收到之日起算，收文日期未填写；如实际收到较晚，可能没有超期。";
        breach("TIME-002", Severity.WARNING, header.at("receivedDate"), message, given, "21");
      }
    }
    close("TIME-002", concerned && days != null ? 1 : 0, concerned && days == null);
  }

  private void order() {
    LocalDate issued = header.issued();
    LocalDate signed = header.issueDate();
    LocalDate printed = header.printDate();
    LocalDate upstream = header.upstreamIssueDate();
    if (signed != null && printed != null && printed.isBefore(signed)) {
      String message = "印发日期 " + printed + " 早于成文日期 " + signed + "。";
      early("printDate", message, printed, signed);
    }
    if (upstream != null && issued != null && issued.isBefore(upstream)) {
      String message = "本文件于 " + issued + " 下达，早于上级文件的日期 " + upstream + "。";
      early("upstreamIssueDate", message, issued, upstream);
    }
    boolean cites = header.upstreamCount() != null && header.upstreamCount() > 0;
    for (IndicatorDocument parent : papers.parents) {
      LocalDate day = parent.issueDate();
      if (day != null && issued != null && day.isAfter(issued)) {
        String above = " 下达，早于所依据的上级指标 " + parent.docNo();
        early("upstreamDocNos", "本文件于 " + issued + above + " 的日期 " + day + "。", issued, day);
      }
    }
    boolean open = cites && !given(IndicatorDocument.class);
    close("TIME-004", signed != null || upstream != null || cites && !open ? 1 : 0, open);
  }

  private void early(String field, String message, LocalDate given, LocalDate expected) {
    String day = given.toString();
    breach("TIME-004", Severity.WARNING, header.at(field), message, day, expected.toString());
  }

  private void issuer() {
    boolean concerned = plan.passesDown();
    Boolean finance = header.fromFinance();
    if (concerned && Boolean.FALSE.equals(finance)) {
      String given = header.authorityLine();
      String message = "文件向下级地区下达转移支付，发文机关是“" + given + "”，其中没有财政部门。";
      breach("TIME-007", Severity.VIOLATION, header.at("issuers"), message, given, null);
    }
    close("TIME-007", concerned && finance != null ? 1 : 0, concerned && finance == null);
  }

  private void registration() {
    boolean concerned = header.centralMoney() && !"CENTRE".equals(header.regionLevel());
    BigDecimal days = header.daysFromReceiptToRegistration();
    if (concerned && days != null && DAYS_TO_REGISTER.compareTo(days) < 0) {
      String given = days.toPlainString();
      String received = "上级文件于 " + header.receivedDate() + " 收到，指标于 ";
      String registered = header.registeredDate() + " 在系统登录，历时 " + given + " 天，超过 10 天。";
      String message = received + registered + "文件只要求及时登录，天数是关注线，不是法定期限。";
      breach("TAG-007", Severity.WARNING, header.at("registeredDate"), message, given, "10");
    }
    close("TAG-007", concerned && days != null ? 1 : 0, concerned && days == null);
  }
}
