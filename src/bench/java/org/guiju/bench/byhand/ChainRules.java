package org.guiju.bench.byhand;

import org.guiju.facts.EarlierEdition;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.WholeUpstream;
import org.guiju.findings.Severity;

/**
 * CHAIN-002 to -005: the plan beside the papers its money comes from, and its own first edition.
 */
final class ChainRules extends Theme {
  ChainRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    sources();
    projectCode();
    editions();
    purpose();
  }

  private void sources() {
    boolean concerned =
        plan.showsTranche() && header.upstreamCount() != null && header.upstreamCount() > 0;
    boolean given = given(ReceivedFunds.class);
    if (concerned
        && !papers.received.isEmpty()
        && papers.received.stream().noneMatch(funds -> funds.sourceOf(header))) {
      String cited = String.join("、", header.upstreamDocNos());
      String message = "本文件写明的上级依据为 " + cited + "，都不在所提供的收到资金文件之中，资金从哪份文件来看不出。";
      breach("CHAIN-002", Severity.WARNING, header.at("upstreamDocNos"), message, cited, null);
    }
    close("CHAIN-002", concerned && given ? 1 : 0, concerned && !given);
  }

  private void projectCode() {
    boolean whole = given(WholeUpstream.class);
    String own = header.upstreamDocNos() == null ? null : header.sharedProjectCode();
    boolean same =
        papers.parents.stream().anyMatch(p -> own != null && own.equals(p.sharedProjectCode()));
    for (IndicatorDocument parent : papers.parents) {
      if (whole && own != null && !same && parent.sharedProjectCode() != null) {
        String given = header.projectCode();
        String expected = parent.projectCode();
        String message =
            "本文件的项目代码为 " + given + "，上级指标 " + parent.docNo() + " 的项目代码为 " + expected + "，不是同一个项目。";
        breach("CHAIN-003", Severity.WARNING, header.at("projectCode"), message, given, expected);
      }
    }
    close("CHAIN-003", own != null && whole ? 1 : 0, own != null && !whole);
  }

  private void editions() {
    boolean numbered = header.docNo() != null;
    for (EarlierEdition edition : papers.editions) {
      if (numbered && edition.differs() && edition.editionOf(header)) {
        String given = header.docNo();
        String what = String.join("、", edition.differences());
        String message =
            "文号 " + given + " 在 " + edition.submittedOn() + " 提交过一次，内容与这次不同：" + what + "。";
        breach("CHAIN-004", Severity.WARNING, header.at("docNo"), message, given, null);
      }
    }
    boolean given = given(EarlierEdition.class);
    close("CHAIN-004", numbered && given ? 1 : 0, numbered && !given);
  }

  private void purpose() {
    boolean concerned = header.upstreamDocNos() != null && plan.trancheSum().signum() > 0;
    boolean whole = given(WholeUpstream.class);
    if (concerned && whole) {
      for (IndicatorDocument parent : papers.parents) {
        if (parent.restrictedPurpose() != null && !besideUnrestricted(parent)) {
          purpose(parent);
        }
      }
    }
    close("CHAIN-005", concerned && whole ? 1 : 0, concerned && !whole);
  }

  /** True when another paper of the same issuer sets no purpose: the money cannot be told apart. */
  private boolean besideUnrestricted(IndicatorDocument parent) {
    return papers.parents.stream()
        .anyMatch(
            other ->
                other.restrictedPurpose() == null
                    && other.numberSeries() != null
                    && other.numberSeries().equals(parent.numberSeries())
                    && !other.foldedDocNo().equals(parent.foldedDocNo()));
  }

  private void purpose(IndicatorDocument parent) {
    String given = plan.restrictedPurpose();
    String expected = parent.restrictedPurpose();
    String above = "上级指标 " + parent.docNo();
    if (given == null) {
      String message = above + " 专项用于“" + expected + "”，本文件没有写明专项用途。";
      purpose(Severity.WARNING, message, given, expected);
    } else if (parent.purposeLost(given)) {
      String message = "本文件的专项用途为“" + given + "”，" + above + " 专项用于“" + expected + "”，用途改变了。";
      purpose(Severity.VIOLATION, message, given, expected);
    } else if (parent.purposeWidened(given)) {
      String rest = " 只用于“" + expected + "”，多出的几项可能超出上级的用途。";
      purpose(Severity.WARNING, "本文件的专项用途为“" + given + "”，" + above + rest, given, expected);
    }
  }

  private void purpose(Severity severity, String message, String given, String expected) {
    breach("CHAIN-005", severity, plan.at("restrictedPurpose"), message, given, expected);
  }
}
