package org.guiju.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.Scope;
import org.guiju.words.Codes;

/** Which papers a document concerns, in words. */
final class ScopeWords {
  private ScopeWords() {}

  static String of(RuleDocument document) {
    Scope scope = document.scope();
    List<String> parts = new ArrayList<>();
    add(parts, "地区", scope.regions().stream().map(ScopeWords::region).toList());
    add(
        parts,
        "级次",
        scope.levels().stream().map(level -> Codes.name("regionLevel", level)).toList());
    add(parts, "资金", scope.funds().stream().map(fund -> Codes.name("fund", fund)).toList());
    String years = span(scope.fiscalYearFrom(), scope.fiscalYearTo());
    if (!years.isEmpty()) {
      parts.add("预算年度 " + years);
    }
    String force = span(document.effectiveFrom(), document.effectiveTo());
    if (!force.isEmpty()) {
      parts.add("文件有效期 " + force);
    }
    return parts.isEmpty() ? "不限地区、资金和年度" : String.join("；", parts);
  }

  private static void add(List<String> parts, String name, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(name + " " + values.stream().collect(Collectors.joining("、")));
    }
  }

  private static String region(String code) {
    return RegionRegistry.standard().byCode(code).map(Region::name).orElse(code);
  }

  private static String span(Object from, Object to) {
    return (from == null ? "" : from + (from instanceof LocalDate ? " 起" : " 年起"))
        + (to == null
            ? ""
            : (from == null ? "" : "，") + to + (to instanceof LocalDate ? " 止" : " 年止"));
  }
}
