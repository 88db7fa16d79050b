package org.guiju.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.findings.Severity;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;

/** The list of all rules, by what they are about and by document, with the article ledgers. */
final class IndexPage {
  private static final Map<String, String> FAMILIES = families();

  private final RuleSet rules;
  private final List<Block> blocks = new ArrayList<>();

  private IndexPage(RuleSet rules) {
    this.rules = rules;
  }

  private static Map<String, String> families() {
    Map<String, String> families = new LinkedHashMap<>();
    families.put("ALLOC", "分配表");
    families.put("DOC", "文件形式");
    families.put("ACC", "收支科目");
    families.put("TAG", "监管方式和标识");
    families.put("TIME", "时限");
    families.put("VALID", "文件效力");
    families.put("CHAIN", "上下级衔接");
    families.put("IND", "绩效目标");
    families.put("PERF", "绩效评价");
    families.put("SCOPE", "资金用途");
    families.put("EXP", "支付明细");
    families.put("EXEC", "执行进度");
    families.put("CARRY", "结转结余");
    families.put("BUD", "部门预算");
    return families;
  }

  static Page of(RuleSet rules) {
    IndexPage page = new IndexPage(rules);
    page.byFamily();
    page.byDocument();
    return new Page("规则一览", page.blocks);
  }

  private void byFamily() {
    SortedMap<String, RuleGroup> groups = new TreeMap<>();
    rules.groups().forEach(group -> group.ruleIds().forEach(id -> groups.put(id, group)));
    blocks.add(new Block.Paragraph(Text.line("共 " + groups.size() + " 条规则，先按内容、再按文件排列。")));
    Map<String, List<String>> byFamily = new LinkedHashMap<>();
    FAMILIES.keySet().forEach(family -> byFamily.put(family, new ArrayList<>()));
    for (String id : groups.keySet()) {
      byFamily.computeIfAbsent(family(id), name -> new ArrayList<>()).add(id);
    }
    byFamily.forEach(
        (family, ids) -> {
          if (!ids.isEmpty()) {
            blocks.add(
                new Block.Heading(2, FAMILIES.getOrDefault(family, family) + "（" + family + "）"));
            blocks.add(
                new Block.Table(
                    List.of("编号", "要求", "最重", "文件"),
                    ids.stream().map(id -> row(id, groups.get(id))).toList()));
          }
        });
  }

  private static String family(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  private static List<List<Text>> row(String id, RuleGroup group) {
    Severity heaviest = group.summary(id).heaviest();
    return List.of(
        List.of(Text.link(id)),
        Text.line(group.summary(id).title()),
        Text.line(heaviest.label()),
        Text.line(group.document().shownName()));
  }

  private void byDocument() {
    for (RuleGroup group : rules.groups()) {
      RuleDocument document = group.document();
      String title = document.docNo() == null ? "" : document.docNo() + " ";
      blocks.add(new Block.Heading(2, title + document.title()));
      blocks.add(new Block.Paragraph(Text.line("适用范围：" + ScopeWords.of(document))));
      if (!document.articles().isEmpty()) {
        blocks.add(
            new Block.Table(
                List.of("条款", "内容（大意）", "规则", "落实"),
                document.articles().stream().map(IndexPage::row).toList()));
      }
    }
  }

  private static List<List<Text>> row(RuleDocument.Article article) {
    List<Text> links = new ArrayList<>();
    for (String id : article.rules()) {
      links.add(Text.of(links.isEmpty() ? "" : "、"));
      links.add(Text.link(id));
    }
    return List.of(
        Text.line(article.no()),
        Text.line(article.about()),
        links,
        Text.line(LedgerWords.status(article)));
  }
}
