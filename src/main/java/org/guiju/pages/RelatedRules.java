package org.guiju.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/** Which rules stand near each other: under one article, on one limit, on the same fields. */
final class RelatedRules {
  private static final int NEIGHBOURS_SHOWN = 6;

  /** Every paper has these, so they bring nothing together. */
  private static final String EVERYWHERE = "Header.";

  private final RuleSet rules;
  private final Map<String, SortedSet<String>> fields = new TreeMap<>();
  private final Map<String, Set<String>> limits = new TreeMap<>();

  RelatedRules(RuleSet rules) {
    this.rules = rules;
    for (RuleGroup group : rules.groups()) {
      for (Statement statement : group.statements()) {
        fields
            .computeIfAbsent(statement.id(), id -> new TreeSet<>())
            .addAll(statement.fieldsRead());
        statement.limitCodes().forEach(code -> users(group, code).add(statement.id()));
      }
    }
    fields.values().forEach(read -> read.removeIf(field -> field.startsWith(EVERYWHERE)));
  }

  private Set<String> users(RuleGroup group, String code) {
    return limits.computeIfAbsent(group.document().id() + "/" + code, key -> new TreeSet<>());
  }

  List<Block> blocks(RuleSource rule) {
    List<Block> blocks = new ArrayList<>(articles(rule.id()));
    List<List<Text>> items = new ArrayList<>();
    for (String code : limitCodes(rule)) {
      String label = rule.group().limits().find(code).map(l -> l.label()).orElse(code);
      add(items, "同用“" + label + "”：", users(rule.group(), code), rule.id());
    }
    add(items, "读取的栏目相近：", neighbours(rule.id()), rule.id());
    mentioned(rule, items);
    if (!items.isEmpty()) {
      blocks.add(new Block.Heading(2, "相关规则"));
      blocks.add(new Block.Bullets(items));
    }
    return blocks;
  }

  private static SortedSet<String> limitCodes(RuleSource rule) {
    SortedSet<String> codes = new TreeSet<>();
    rule.statements().forEach(statement -> codes.addAll(statement.limitCodes()));
    return codes;
  }

  /** Rules that the author names in the comment. */
  private void mentioned(RuleSource rule, List<List<Text>> items) {
    String comment = String.join("\n", rule.comment().explanations());
    add(items, "说明中提到：", fields.keySet().stream().filter(comment::contains).toList(), rule.id());
  }

  private static void add(
      List<List<Text>> items, String lead, Collection<String> others, String self) {
    List<Text> line = links(lead, others, self);
    if (line.size() > 1) {
      items.add(line);
    }
  }

  private static List<Text> links(String lead, Collection<String> others, String self) {
    List<Text> line = new ArrayList<>(List.of(Text.of(lead)));
    for (String other : others) {
      if (!other.equals(self)) {
        if (line.size() > 1) {
          line.add(Text.of("、"));
        }
        line.add(Text.link(other));
      }
    }
    return line;
  }

  private List<Block> articles(String id) {
    List<List<List<Text>>> rows = new ArrayList<>();
    for (RuleGroup group : rules.groups()) {
      RuleDocument document = group.document();
      for (RuleDocument.Article article : document.articles()) {
        if (article.rules().contains(id)) {
          rows.add(
              List.of(
                  Text.line(document.shownName() + " " + article.no()),
                  Text.line(article.about()),
                  Text.line(LedgerWords.status(article)),
                  links("", article.rules(), id)));
        }
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(2, "条款"),
            new Block.Table(List.of("条款", "内容（大意）", "落实", "同一条款的其他规则"), rows));
  }

  /** Rules that share at least half of what the two read, nearest first. */
  private List<String> neighbours(String id) {
    Set<String> own = fields.get(id);
    Map<String, Double> nearness = new TreeMap<>();
    fields.forEach((other, read) -> nearness.put(other, shared(own, read)));
    nearness.remove(id);
    return nearness.entrySet().stream()
        .filter(entry -> entry.getValue() >= 0.5)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(NEIGHBOURS_SHOWN)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }
}
