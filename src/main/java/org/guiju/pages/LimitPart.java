package org.guiju.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guiju.rules.LimitBook.DatedLimit;
import org.guiju.rules.LimitBook.Value;

/** The numbers and lists a rule uses, with their dates and articles. */
final class LimitPart {
  /** Enough to see what a list is about; the file holds it all. */
  private static final int ENTRIES_SHOWN = 30;

  private LimitPart() {}

  static List<Block> of(RuleSource rule) {
    SortedSet<String> codes = new TreeSet<>();
    rule.statements().forEach(statement -> codes.addAll(statement.limitCodes()));
    List<List<List<Text>>> rows = new ArrayList<>();
    for (String code : codes) {
      rule.group()
          .limits()
          .find(code)
          .ifPresent(limit -> limit.values().forEach(value -> rows.add(row(limit, value))));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(2, "使用的数字和清单"),
            new Block.Table(List.of("名称", "数值或内容", "起止", "出处", "代码"), rows));
  }

  private static List<List<Text>> row(DatedLimit limit, Value value) {
    return List.of(
        Text.line(limit.label()),
        Text.line(content(limit, value)),
        Text.line(span(value.from(), value.to())),
        Text.line(value.article()),
        Text.line(limit.code()));
  }

  private static String content(DatedLimit limit, Value value) {
    BigDecimal number = value.number();
    if (number != null) {
      return number.toPlainString() + (limit.unit() == null ? "" : " " + limit.unit());
    }
    List<String> entries = new ArrayList<>();
    if (value.entries() != null) {
      entries.addAll(value.entries());
    }
    if (value.table() != null) {
      value.table().forEach((key, paired) -> entries.add(key + " → " + paired));
    }
    if (entries.isEmpty()) {
      return "无";
    }
    String shown = String.join("；", entries.subList(0, Math.min(ENTRIES_SHOWN, entries.size())));
    return entries.size() > ENTRIES_SHOWN ? shown + "；……共 " + entries.size() + " 项" : shown;
  }

  private static String span(LocalDate from, LocalDate to) {
    if (from == null && to == null) {
      return "不限";
    }
    return (from == null ? "" : from + " 起")
        + (to == null ? "" : (from == null ? "" : "，") + to + " 止");
  }
}
