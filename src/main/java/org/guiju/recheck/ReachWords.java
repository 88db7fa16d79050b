package org.guiju.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.facts.Kind;
import org.guiju.recheck.GroupView.Said;
import org.guiju.rules.RuleDocument;

/** Says which papers the difference of one document can reach, in Chinese. */
final class ReachWords {
  private final GroupView base;
  private final GroupView candidate;
  private final SortedSet<String> rules = new TreeSet<>();
  private final Set<Kind> kinds = new TreeSet<>();
  private final List<String> spans = new ArrayList<>();

  private ReachWords(GroupView base, GroupView candidate) {
    this.base = base;
    this.candidate = candidate;
  }

  static String of(GroupView base, GroupView candidate) {
    if (base == null || candidate == null) {
      boolean added = base == null;
      RuleDocument document = (added ? candidate : base).group().document();
      return "《%s》%s，其适用范围内的材料都可能受影响。".formatted(document.shownName(), added ? "是新增的" : "已删去");
    }
    return new ReachWords(base, candidate).sentence();
  }

  private String sentence() {
    look();
    RuleDocument document = candidate.group().document();
    List<String> parts = new ArrayList<>();
    if (!scopeOf(base).equals(scopeOf(candidate))) {
      parts.add("适用范围或施行日期变了，按每份材料的地区、资金、年度和日期逐份判断");
    }
    if (!renamed().isEmpty()) {
      parts.add("规则 %s 的名称或最重的级次变了，凡是适用它的材料都要重新判断".formatted(String.join("、", renamed())));
    }
    if (!rules.isEmpty()) {
      parts.add(
          "规则 %s 的要求变了，只影响%s，检查日期%s"
              .formatted(
                  String.join("、", rules),
                  kinds.stream().map(Kind::label).collect(Collectors.joining("、")),
                  String.join("、", spans)));
    }
    return parts.isEmpty()
        ? "《%s》只改了注释、示例、条款台账等不参与判断的内容，不影响任何材料。".formatted(document.shownName())
        : "《%s》：%s。".formatted(document.shownName(), String.join("；", parts));
  }

  /** Rules that are shown otherwise wherever they apply, whatever they find. */
  private List<String> renamed() {
    return base.group().ruleIds().stream()
        .filter(id -> candidate.group().summary(id) != null)
        .filter(id -> !base.group().summary(id).equals(candidate.group().summary(id)))
        .toList();
  }

  private void look() {
    NavigableSet<LocalDate> days = new TreeSet<>(base.turns());
    days.addAll(candidate.turns());
    LocalDate since = null;
    boolean open = false;
    for (LocalDate day : days) {
      boolean differs = differsOn(day);
      if (differs && !open) {
        since = day;
      } else if (!differs && open) {
        spans.add(span(since, day.minusDays(1)));
      }
      open = differs;
    }
    if (open) {
      spans.add(span(since, null));
    }
  }

  private boolean differsOn(LocalDate day) {
    boolean differs = false;
    for (Kind kind : Kind.values()) {
      SortedSet<String> found = different(base.said(kind, day), candidate.said(kind, day));
      if (!found.isEmpty()) {
        rules.addAll(found);
        kinds.add(kind);
        differs = true;
      }
    }
    return differs;
  }

  /** A rule that is silent on both sides, or silent where the other has none, is no difference. */
  private static SortedSet<String> different(Map<String, Said> before, Map<String, Said> after) {
    SortedSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    ids.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
    ids.removeIf(id -> nothing(before.get(id)) && nothing(after.get(id)));
    return ids;
  }

  private static boolean nothing(Said said) {
    return said == null || said.nothing();
  }

  private static String span(LocalDate from, LocalDate to) {
    boolean ever = from.equals(LocalDate.MIN);
    if (to == null) {
      return ever ? "不限" : "自" + from + "起";
    }
    return ever ? "到" + to + "为止" : "自" + from + "至" + to;
  }

  private static List<Object> scopeOf(GroupView view) {
    RuleDocument document = view.group().document();
    return Arrays.asList(
        document.scope(),
        document.effectiveFrom(),
        document.effectiveTo(),
        document.knownSince(),
        document.measure(),
        document.shownName(),
        document.title());
  }
}
