package org.guiju.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.WholeUpstream;
import org.guiju.findings.Severity;

/** TAG-001 to -005 and TAG-008: the regime of the money, its tag and what is registered. */
final class TagRules extends Theme {
  private static final Map<String, String> DIRECT_TAGS =
      Map.of("01", "中央直达", "02", "参照直达", "09", "其他");

  TagRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  @Override
  void check() {
    String regime = header.regime();
    boolean direct = "DIRECT".equals(regime);
    boolean central = header.centralMoney() && header.fiscalYear() == 2024;
    if (central && regime != null && !direct) {
      String message = header.fiscalYear() + " 年度本项中央资金应列入直达资金管理，文件写的监管方式为 " + regime + "。";
      breach("TAG-001", Severity.VIOLATION, header.at("regime"), message, regime, null);
    }
    close("TAG-001", central ? 1 : 0, central && regime == null);
    directTag(direct);
    continuity(direct);
    registered();
    boolean mixed = direct && Boolean.TRUE.equals(header.localFundsIncluded());
    if (mixed && Boolean.FALSE.equals(header.listedSeparately())) {
      String sources = "文件同时下达中央直达资金和地方对应安排资金，没有按资金来源分别列示。";
      advise("TAG-004", Severity.VIOLATION, "localFundsIncluded", sources);
      String regimes = "文件同时下达直达资金和其他资金的指标，没有分别列示。";
      advise("TAG-005", Severity.VIOLATION, "listedSeparately", regimes);
    }
    close("TAG-004", mixed ? 1 : 0, mixed && header.listedSeparately() == null);
    close("TAG-005", mixed ? 1 : 0, mixed && header.listedSeparately() == null);
  }

  private void directTag(boolean direct) {
    String tag = header.directTag();
    String name = header.directTagName();
    if (direct && tag == null) {
      String message = "文件列入直达资金管理，但没有写明直达资金标识代码，下级登录指标时只能自行判断。";
      advise("TAG-002", Severity.WARNING, "directTag", message);
    }
    if (tag != null) {
      String word = DIRECT_TAGS.get(tag);
      if (word == null) {
        String message = "直达资金标识代码“" + tag + "”不在清单内（01 中央直达资金、02 中央参照直达资金、09 其他）。";
        breach("TAG-002", Severity.VIOLATION, header.at("directTag"), message, tag, null);
      } else if (name != null && !name.contains(word)) {
        String message = "直达资金标识代码为 " + tag + "，名称写的是“" + name + "”，该代码的名称应含“" + word + "”。";
        breach("TAG-002", Severity.VIOLATION, header.at("directTagName"), message, name, word);
      }
    }
    close("TAG-002", direct || tag != null ? 1 : 0, false);
  }

  private void continuity(boolean direct) {
    boolean given = given(WholeUpstream.class);
    String regime = header.regime();
    String tag = header.directTag();
    boolean sameRegime = false;
    boolean sameTag = false;
    for (IndicatorDocument parent : papers.parents) {
      sameRegime |= regime != null && regime.equals(parent.regime());
      sameTag |= tag != null && tag.equals(parent.directTag());
    }
    for (IndicatorDocument parent : given ? papers.parents : List.<IndicatorDocument>of()) {
      if (regime != null && parent.regime() != null && !sameRegime) {
        String message =
            "本文件监管方式为 " + regime + "，上级指标 " + parent.docNo() + " 为 " + parent.regime() + "。";
        breach(
            "TAG-003", Severity.VIOLATION, header.at("regime"), message, regime, parent.regime());
      }
      if (direct && tag != null && parent.directTag() != null && !sameTag) {
        String message =
            "本文件直达资金标识为 "
                + tag
                + "，上级指标 "
                + parent.docNo()
                + " 为 "
                + parent.directTag()
                + "，标识在这一级改变了。";
        breach(
            "TAG-003",
            Severity.VIOLATION,
            header.at("directTag"),
            message,
            tag,
            parent.directTag());
      }
    }
    boolean cites = header.upstreamDocNos() != null;
    close("TAG-003", cites && given ? 1 : 0, cites && (!given || regime == null));
  }

  private void registered() {
    long stated = 0;
    for (IndicatorDocument indicator : papers.indicators) {
      if (indicator.registeredAmount() != null) {
        stated++;
        if (indicator.amount() != null) {
          compareWithRegistered(indicator);
        }
      }
    }
    boolean open = !given(IndicatorDocument.class);
    close("TAG-008", stated, open);
  }

  private void compareWithRegistered(IndicatorDocument indicator) {
    BigDecimal registered = BigDecimal.ZERO;
    BigDecimal amount = BigDecimal.ZERO;
    for (IndicatorDocument part : papers.indicators) {
      if (part.foldedDocNo().equals(indicator.foldedDocNo())) {
        registered =
            part.registeredAmount() == null ? registered : registered.add(part.registeredAmount());
        amount = part.amount() == null ? amount : amount.add(part.amount());
      }
    }
    if (registered.compareTo(amount) != 0) {
      String given = registered.toPlainString();
      String expected = amount.toPlainString();
      String message =
          "指标 " + indicator.docNo() + " 在系统登录 " + given + " 万元，文件下达 " + expected + " 万元，两者不一致。";
      breach(
          "TAG-008",
          Severity.VIOLATION,
          indicator.at("registeredAmount"),
          message,
          given,
          expected);
    }
  }
}
